import { defineProof, lighttpd } from '../harness/index.ts';

const php = 'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\n';
const app =
  'fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )\n';

export default defineProof({
  rule: 'error-handler-loses-query',
  cases: [
    {
      covers: 'lighttpd-404-handler-loses-query',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/index.php': '<?php\n', 'htdocs/404.html': 'from disk\n' },
      observe: [
        {
          ask: '/foo?x=1',
          bad: { from: 'app', params: { QUERY_STRING: '', REQUEST_URI: '/foo?x=1' } },
          good: { from: 'app', params: { QUERY_STRING: 'x=1', REQUEST_URI: '/foo?x=1' } },
        },
      ],
      variants: {
        bad: lighttpd(`${php}server.error-handler-404 = "/index.php"`),
        'bad-prefix': lighttpd(`${app}server.error-handler-404 = "/app"`),
        'bad-handler': lighttpd(`${php}server.error-handler = "/index.php"`),
        fixed: lighttpd(`${php}url.rewrite-if-not-file = ( "" => "/index.php$\{qsa}" )`),
        'ok-page': {
          config: lighttpd(`${php}server.error-handler-404 = "/404.html"`),
          observe: [{ ask: '/foo?x=1', good: { from: 'disk' } }],
        },
      },
    },
  ],
});
