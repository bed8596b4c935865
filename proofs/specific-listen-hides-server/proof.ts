import { defineProof, nginxHttp } from '../harness/index.ts';

const two = (first: string, second: string): string =>
  nginxHttp(`  server {
    listen ${first};
    server_name a.test;
    return 404;
  }
  server {
    listen ${second};
    server_name b.test;
    root @HTDOCS@;
  }`);

export default defineProof({
  rule: 'specific-listen-hides-server',
  cases: [
    {
      covers: 'nginx-listen-address-shadows',
      dialect: 'nginx',
      observe: [
        {
          ask: { target: '/static/a.css', headers: [['Host', 'b.test']] },
          bad: { status: 404 },
          good: { from: 'disk' },
        },
      ],
      variants: {
        bad: two('127.0.0.1:@PORT@', '@PORT@'),
        fixed: two('@PORT@', '@PORT@'),
        'ok-both': two('127.0.0.1:@PORT@', '127.0.0.1:@PORT@'),
      },
    },
  ],
});
