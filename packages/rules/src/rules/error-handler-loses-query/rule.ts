import { type LighttpdGateway, type Setting, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** An application called as error handler, as a way to get all its URLs: the query string does not arrive. */
export const errorHandlerLosesQuery = defineRule({
  name: 'error-handler-loses-query',
  aliases: [],
  covers: ['lighttpd-404-handler-loses-query'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  summary: 'An application gets its URLs through the error handler, and loses their query strings',
  messages: {
    lost: ({ handler, url }) => `${handler} gets no query string: ${url}?x=1 arrives with an empty QUERY_STRING`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const key of ['server.error-handler-404', 'server.error-handler']) {
      for (const setting of lighttpd.evaluation.byKey.get(key) ?? []) {
        const handler = scalarText(setting.value);
        if (typeof handler !== 'string' || !handler.startsWith('/') || isErrorPage(handler)) continue;
        if (!reachesApplication(lighttpd, handler.replace(/\?.*$/, ''), setting)) continue;
        report({
          message: 'lost',
          data: { handler, url: '/foo' },
          at: setting.namePlace,
          notes: [
            'only REQUEST_URI has the original URL; SCRIPT_NAME and PATH_INFO are those of the handler, and the method of server.error-handler is always GET',
          ],
          help: `use url.rewrite-if-not-file = ( "" => "${handler.replace(/\?.*$/, '')}$\{qsa}" )`,
        });
      }
    }
  },
});

/** A name that tells of an error page, which needs no query. */
function isErrorPage(handler: string): boolean {
  return /(?:^|[^a-z])(?:4\d\d|50\d|err(?:or)?s?|missing|not-?_?found)(?:[^a-z]|$)|error|notfound|blockpage/i.test(
    handler,
  );
}

/** Whether the path is one that a FastCGI or SCGI back end takes. */
function reachesApplication({ gateways }: LighttpdGateway, path: string, { context }: Setting): boolean {
  return gateways.some(
    (table) =>
      (table.module === 'mod_fastcgi' || table.module === 'mod_scgi') &&
      (table.context === context || table.context.condition === null || context.condition === null) &&
      table.entries.some(
        ({ match, hosts }) =>
          typeof match === 'string' &&
          match !== '' &&
          hosts.length > 0 &&
          (match.startsWith('/') ? path.startsWith(match) : path.endsWith(match)),
      ),
  );
}
