import { defineProof, nginxServer } from '../harness/index.ts';

const rewrite = (target: string): string => nginxServer(`    rewrite ^/old$ ${target} permanent;`);

export default defineProof({
  rule: 'rewrite-repeats-query',
  cases: [
    {
      covers: null,
      title: 'redirects',
      dialect: 'nginx',
      observe: [
        {
          ask: '/old?a=1',
          bad: { status: 301, headers: { Location: /\?a=1[?&]a=1$/ } },
          good: { status: 301, headers: { Location: /[^1]\?a=1$/ } },
        },
      ],
      variants: {
        bad: rewrite('/new?$args'),
        'bad-whole': rewrite('http://a.test$request_uri'),
        'bad-is-args': rewrite('/new$is_args$args'),
        fixed: rewrite('/new?$args?'),
        'ok-added': rewrite('/new'),
        'ok-return': nginxServer('    location = /old {\n      return 301 http://a.test$request_uri;\n    }'),
      },
    },
    {
      covers: null,
      title: 'to a back end',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/old?a=1', bad: { target: '/app?x=1&a=1&a=1' }, good: { target: '/app?x=1&a=1' } }],
      variants: {
        bad: nginxServer(
          '    rewrite ^/old$ /app?x=1&$query_string last;\n    location /app {\n      proxy_pass http://@APP@;\n    }',
        ),
        fixed: nginxServer(
          '    rewrite ^/old$ /app?x=1 last;\n    location /app {\n      proxy_pass http://@APP@;\n    }',
        ),
      },
    },
  ],
});
