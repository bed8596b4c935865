import { defineProof, nginxServer } from '../harness/index.ts';

/** Nobody listens on the discard port of this address. */
const down = '127.0.99.1:9';
const server = (location: string, page = ''): string =>
  nginxServer(`    error_page 502 /502.html;
    location / {
      ${location}
    }
    ${page}`);

export default defineProof({
  rule: 'error-page-behind-backend',
  cases: [
    {
      covers: null,
      title: 'HTTP',
      dialect: 'nginx',
      files: { 'htdocs/502.html': 'back soon, from disk\n' },
      observe: [
        { ask: '/foo', bad: { status: 502, body: /502 Bad Gateway/ }, good: { status: 502, body: /back soon/ } },
      ],
      variants: {
        bad: server(`proxy_pass http://${down};`),
        fixed: server(`proxy_pass http://${down};`, 'location = /502.html {\n      internal;\n    }'),
        'ok-disk-first': server('try_files $uri @app;', `location @app {\n      proxy_pass http://${down};\n    }`),
      },
    },
    ...(['fastcgi', 'uwsgi'] as const).map((protocol) => ({
      covers: null,
      title: protocol,
      dialect: 'nginx' as const,
      files: { 'htdocs/502.html': 'back soon, from disk\n' },
      observe: [
        { ask: '/foo', bad: { status: 502, body: /502 Bad Gateway/ }, good: { status: 502, body: /back soon/ } },
      ],
      variants: {
        bad: server(`${protocol}_pass ${down};`),
        fixed: server(`${protocol}_pass ${down};`, 'location = /502.html {\n      internal;\n    }'),
      },
    })),
  ],
});
