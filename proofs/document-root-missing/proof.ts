import { defineProof, lighttpd } from '../harness/index.ts';

const proxy = 'proxy.server = ( "" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )';
const without = (text: string): string => lighttpd(text).replace(/server\.document-root = "@HTDOCS@"\n/, '');

export default defineProof({
  rule: 'document-root-missing',
  cases: [
    {
      covers: 'lighttpd-document-root-missing',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/x', good: { from: 'app' } }],
      variants: {
        bad: { config: without(proxy), starts: false, checkRefuses: true, log: /document-root is not set/ },
        'bad-condition': {
          config: without(`${proxy}\n$HTTP["host"] == "localhost" { server.document-root = "@HTDOCS@" }`),
          starts: false,
          checkRefuses: true,
          log: /document-root is not set/,
        },
        fixed: lighttpd(proxy),
        'ok-absent-folder': lighttpd(proxy).replace('"@HTDOCS@"', '"@ROOT@/nothing/here"'),
      },
    },
  ],
});
