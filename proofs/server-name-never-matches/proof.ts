import { defineProof, nginxHttp } from '../harness/index.ts';

const named = (names: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@ default_server;
    return 404;
  }
  server {
    listen 127.0.0.1:@PORT@;
    server_name ${names};
    root @HTDOCS@;
  }`);

export default defineProof({
  rule: 'server-name-never-matches',
  cases: [
    {
      covers: 'nginx-server-name-syntax',
      dialect: 'nginx',
      observe: [
        {
          ask: { target: '/static/a.css', headers: [['Host', 'b.test:8080']] },
          bad: { status: 404 },
          good: { from: 'disk' },
        },
        {
          ask: { target: '/static/a.css', headers: [['Host', 'b.test']] },
          bad: { status: 404 },
          good: { from: 'disk' },
        },
      ],
      variants: {
        bad: named('b.test:8080'),
        'bad-scheme': named('http://b.test'),
        'bad-comma': named('b.test, c.test'),
        'bad-path': named('b.test/'),
        fixed: named('b.test c.test'),
        'ok-pattern': named('"~^b\\.test$"'),
      },
    },
  ],
});
