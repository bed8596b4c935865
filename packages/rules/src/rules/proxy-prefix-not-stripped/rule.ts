import { contextTruth, item, type LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** A proxy for a prefix: the application gets the prefix as well. */
export const proxyPrefixNotStripped = defineRule({
  name: 'proxy-prefix-not-stripped',
  aliases: [],
  covers: ['lighttpd-proxy-prefix'],
  dialects: ['lighttpd'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'none',
  summary: 'mod_proxy passes the prefix on: an application that is mounted at its own root does not find its pages',
  messages: {
    prefix: ({ prefix }) => `the application gets ${prefix}/x, not /x: mod_proxy does not take the prefix away`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const table of lighttpd.gateways) {
      if (table.module !== 'mod_proxy' || table.refused !== null) continue;
      for (const { match, matchPlace, hosts } of table.entries) {
        if (typeof match !== 'string' || match.length < 2 || !match.startsWith('/') || hosts.length === 0) continue;
        const prefix = match.replace(/\/+$/, '');
        if (prefix === '' || isMapped(lighttpd, `${prefix}/x`)) continue;
        report({
          message: 'prefix',
          data: { prefix },
          at: matchPlace,
          notes: ['right for an application that knows of its prefix; all others answer 404 and give links without it'],
          help: `where the application is mounted at its root: proxy.header = ( "map-urlpath" => ( "${prefix}/" => "/" ) )`,
        });
      }
    }
  },
});

/** Whether the path may be mapped on the way: by mod_proxy itself, or by a rewrite. */
function isMapped({ evaluation, rewrites }: LighttpdGateway, url: string): boolean {
  // One of very many may well hold.
  if (rewrites.length > 50) return true;
  const truth = contextTruth({ url });
  const mapped = (evaluation.byKey.get('proxy.header') ?? []).some(
    ({ value, context }) =>
      truth(context) !== false && (value.kind !== 'list' || item(value, 'map-urlpath') !== undefined),
  );
  return mapped || rewrites.some(({ context }) => truth(context) !== false);
}
