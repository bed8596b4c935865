import { defineProof, nginxHttp } from '../harness/index.ts';

const server = (names: string, host: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    ${names}
    return 301 https://${host}$request_uri;
  }`);

export default defineProof({
  rule: 'redirect-to-name-pattern',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      observe: [
        {
          ask: { target: '/x', headers: [['Host', 'a.test']] },
          bad: { status: 301, headers: { Location: /^https:\/\/(?:_|\*\.test|~\^a\\\.test\$|)\/x$/ } },
          good: { status: 301, headers: { Location: 'https://a.test/x' } },
        },
      ],
      variants: {
        bad: server('server_name _;', '$server_name'),
        'bad-wildcard': server('server_name *.test;', '$server_name'),
        'bad-pattern': server('server_name "~^a\\.test$";', '$server_name'),
        'bad-none': server('', '$server_name'),
        fixed: server('server_name _;', '$host'),
        'ok-name': server('server_name a.test *.test;', '$server_name'),
        'ok-dot': server('server_name .a.test;', '$server_name'),
      },
    },
  ],
});
