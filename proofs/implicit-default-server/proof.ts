import { defineProof, nginxHttp } from '../harness/index.ts';

const servers = (rest: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    server_name a.test;
    location / {
      proxy_pass http://@APP@;
    }
  }
  server {
    listen 127.0.0.1:@PORT@;
    server_name b.test;
    root @HTDOCS@;
  }
${rest}`);

const unknown = { target: '/', headers: [['Host', 'unknown.test']] } as const;

export default defineProof({
  rule: 'implicit-default-server',
  cases: [
    {
      covers: 'nginx-implicit-default-server',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: unknown, bad: { from: 'app' }, good: { status: 404 } },
        { ask: { target: '/', headers: [['Host', 'a.test']] }, good: { from: 'app' } },
      ],
      variants: {
        bad: servers(''),
        fixed: servers('  server {\n    listen 127.0.0.1:@PORT@ default_server;\n    return 404;\n  }'),
        'ok-alone': {
          config: nginxHttp(
            '  server {\n    listen 127.0.0.1:@PORT@;\n    server_name a.test;\n    location / {\n      proxy_pass http://@APP@;\n    }\n  }',
          ),
          // The only server of an address takes every name, and everybody knows.
          observe: [{ ask: unknown, good: { from: 'app' } }],
        },
      },
    },
  ],
});
