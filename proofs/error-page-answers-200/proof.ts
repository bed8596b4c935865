import { defineProof, lighttpd } from '../harness/index.ts';

export default defineProof({
  rule: 'error-page-answers-200',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'htdocs/404.html': 'from disk\n' },
      observe: [{ ask: '/none', bad: { status: 200, from: 'disk' }, good: { status: 404 } }],
      variants: {
        bad: lighttpd('server.error-handler-404 = "/404.html"'),
        fixed: lighttpd('server.error-handler = "/404.html"'),
        'fixed-prefix': {
          config: lighttpd('server.errorfile-prefix = "@ROOT@/errors/"'),
          files: { 'errors/404.html': 'from disk\n' },
          observe: [{ ask: '/none', good: { status: 404, body: /from disk/ } }],
        },
        'ok-script': {
          config: lighttpd(
            'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\nserver.error-handler-404 = "/404.php"',
          ),
          files: { 'htdocs/404.php': '<?php\n' },
          backends: { app: { protocol: 'fastcgi' } },
          observe: [{ ask: '/none', good: { from: 'app' } }],
        },
      },
    },
  ],
});
