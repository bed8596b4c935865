import { defineProof, lighttpd } from '../harness/index.ts';

const proxy = 'proxy.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\n';

export default defineProof({
  rule: 'proxy-prefix-not-stripped',
  cases: [
    {
      covers: 'lighttpd-proxy-prefix',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/x', bad: { from: 'app', target: '/app/x' }, good: { from: 'app', target: '/x' } }],
      variants: {
        bad: lighttpd(proxy),
        fixed: lighttpd(`${proxy}proxy.header = ( "map-urlpath" => ( "/app/" => "/" ) )`),
        'ok-rewritten': lighttpd(
          `proxy.server = ( "" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\nurl.rewrite-once = ( "^/app/(.*)$" => "/$1" )`,
        ),
      },
    },
  ],
});
