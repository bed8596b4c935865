import { defineProof, nginxServer } from '../harness/index.ts';

const app = `    location @app {
      proxy_pass http://@APP@;
    }`;
const beside = (body: string, before = ''): string =>
  nginxServer(`${before}    location / {
${body}
      try_files $uri @app;
    }
${app}`);

export default defineProof({
  rule: 'if-disables-try-files',
  cases: [
    {
      covers: 'nginx-if-try-files',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: '/foo?debug=1', bad: { status: 404, from: 'the server (404)' }, good: { from: 'app' } },
        { ask: '/foo', bad: { from: 'app' } },
        { ask: '/foo', good: { from: 'app' } },
      ],
      variants: {
        bad: beside('      if ($arg_debug) {\n        set $debug 1;\n      }'),
        'bad-header': beside('      if ($arg_debug) {\n        add_header X-Debug 1;\n      }'),
        fixed: beside('', '    if ($arg_debug) {\n      set $debug 1;\n    }\n'),
        'ok-return': {
          config: beside('      if ($arg_debug) {\n        return 204;\n      }'),
          observe: [
            { ask: '/foo?debug=1', good: { status: 204 } },
            { ask: '/foo', good: { from: 'app' } },
          ],
        },
      },
    },
  ],
});
