import {
  areExclusive,
  contextTruth,
  type GatewayEntry,
  type GatewayTable,
  type LighttpdGateway,
  type TextEntry,
} from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { checkNginx } from './nginx.ts';

/** An application prefix that takes the URLs of an alias, because the name of that begins alike. */
export const prefixWithoutBoundary = defineRule({
  name: 'prefix-without-boundary',
  aliases: [],
  covers: ['lighttpd-prefix-boundary', 'nginx-location-boundary'],
  dialects: ['nginx', 'lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'A prefix also matches longer names that begin like it',
  messages: {
    nginx: ({ path, longer }) => `\`location ${path}\` also takes ${longer} and all other names that begin like it`,
    alias: ({ match, alias }) => `"${match}" takes the URLs of the alias "${alias}" as well`,
  },
  check(context) {
    const { gateway, report } = context;
    if (gateway.dialect === 'nginx') checkNginx(context);
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_alias')) return;
    for (const table of lighttpd.gateways) {
      if (table.refused !== null) continue;
      for (const entry of table.entries) {
        const alias = takenAlias(lighttpd, table, entry);
        if (!alias) continue;
        const word = String(entry.match);
        report({
          message: 'alias',
          data: { match: word, alias: String(alias.key) },
          at: entry.matchPlace,
          related: [{ at: alias.keyPlace, message: 'these files were meant to come from the disk' }],
          notes: [
            'prefixes are compared character by character: /app matches /application, too, with SCRIPT_NAME=/application',
          ],
          help: `put the back end into $HTTP["url"] =~ "^${word}(/|$)" { ... }`,
        });
      }
    }
  },
});

function takenAlias(gateway: LighttpdGateway, table: GatewayTable, entry: GatewayEntry): TextEntry | null {
  const { match, hosts } = entry;
  if (typeof match !== 'string' || match.length < 2 || !match.startsWith('/') || match.endsWith('/')) return null;
  if (!hosts.some((host) => host.refused === null && host.authorizer === false && host.checksLocal === false))
    return null;
  for (const aliases of gateway.aliases) {
    if (aliases.refused !== null) continue;
    for (const alias of aliases.entries) {
      const { key } = alias;
      // Names first: there may be thousands of blocks with an alias each.
      if (typeof key !== 'string' || !key.startsWith(match) || !/^[\w-]/.test(key.slice(match.length))) continue;
      if (areExclusive(aliases.context, table.context)) continue;
      const truth = contextTruth({ url: `${key.replace(/\/?$/, '/')}a.css` });
      // A later table may take the place of this one for such URLs.
      const others = gateway.evaluation.byKey.get(table.key) ?? [];
      const replaced = others.some(({ context }) => context.index > table.context.index && truth(context) !== false);
      if (
        truth(table.context) !== false &&
        truth(aliases.context) !== false &&
        !replaced &&
        urlIsCertain(table, truth)
      ) {
        return alias;
      }
    }
  }
  return null;
}

/** Whether no condition on the URL around the table is left open. */
function urlIsCertain(table: GatewayTable, truth: ReturnType<typeof contextTruth>): boolean {
  for (let at: GatewayTable['context'] | null = table.context; at; at = at.parent) {
    if (at.condition?.kind === 'else') return false;
    if (at.condition?.field === 'url' && at.parent?.condition === null && truth(at) !== true) return false;
  }
  return true;
}
