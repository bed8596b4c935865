import { defineProof, nginxHttp } from '../harness/index.ts';

const two = (first: string, second: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    ${first}
    return 404;
  }
  server {
    listen 127.0.0.1:@PORT@;
    ${second}
    root @HTDOCS@;
  }`);

export default defineProof({
  rule: 'duplicate-server-name',
  cases: [
    {
      covers: 'nginx-duplicate-server-name',
      dialect: 'nginx',
      observe: [
        {
          ask: { target: '/static/a.css', headers: [['Host', 'b.test']] },
          bad: { status: 404, log: /conflicting server name ".*" on 127\.0\.0\.1:\d+, ignored/ },
          good: { from: 'disk' },
        },
      ],
      variants: {
        bad: two('server_name b.test;', 'server_name b.test;'),
        'bad-case': two('server_name b.test;', 'server_name B.test;'),
        'bad-dot': two('server_name .b.test;', 'server_name b.test;'),
        'bad-unnamed': two('', ''),
        fixed: two('server_name a.test;', 'server_name b.test;'),
        'ok-wildcard': two('server_name *.b.test;', 'server_name b.test;'),
      },
    },
  ],
});
