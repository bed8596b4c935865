import { booleanOf, type Context, conditionsOf, contextTruth, type LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { responders } from '../../shared/lighttpd-options.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';

/** rtorrent's XML-RPC, which runs any command, open to everybody who reaches the server. */
export const openRpcEndpoint = defineRule({
  name: 'open-rpc-endpoint',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The XML-RPC of rtorrent, which runs any command, is open to everybody',
  messages: {
    open: ({ match }) =>
      `everybody who reaches this server can call "${match}", and rtorrent runs whatever command it is given`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || !isWhole(lighttpd) || mayHide(null) || isLocal(lighttpd)) return;
    for (const { table, entry } of responders(lighttpd)) {
      const { match, matchPlace } = entry;
      if (table.module !== 'mod_scgi' || typeof match !== 'string' || !/^\/RPC\d*$/i.test(match)) continue;
      if (isGuarded(lighttpd, table.context, match)) continue;
      report({
        message: 'open',
        data: { match },
        at: matchPlace,
        notes: ['the calls execute.* start programs as the user of rtorrent; rtorrent itself asks for no password'],
        help: `add auth.require = ( "${match}" => ( "method" => "basic", "realm" => "rtorrent", "require" => "valid-user" ) ), or let only your own address in`,
      });
    }
  },
});

/** Whether only the machine itself can connect. */
function isLocal({ sockets }: LighttpdGateway): boolean {
  return sockets.every(
    ({ address }) => address.kind === 'unix' || (address.kind === 'inet' && /^127\.|^::1$/.test(address.host)),
  );
}

/** Passwords, addresses or client certificates that may stand before the URL. */
function isGuarded({ evaluation, accessRules }: LighttpdGateway, context: Context, url: string): boolean {
  const about = (each: Context): boolean => contextTruth({ url })(each) !== false;
  if (
    conditionsOf(context).some(
      (condition) => condition.kind === 'test' && /^(?:remote-ip|header)$/.test(condition.field),
    )
  )
    return true;
  const required = (evaluation.byKey.get('auth.require') ?? []).some(
    ({ value, context: each }) =>
      about(each) &&
      (value.kind !== 'list' || value.items.some(({ key }) => typeof key !== 'string' || url.startsWith(key))),
  );
  const denied = accessRules.some((rule) => rule.context.condition !== null && about(rule.context));
  const certified = (evaluation.byKey.get('ssl.verifyclient.enforce') ?? []).some(
    ({ value }) => booleanOf(value) !== false,
  );
  return required || denied || certified;
}
