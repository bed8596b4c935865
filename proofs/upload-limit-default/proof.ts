import { defineProof, nginxServer } from '../harness/index.ts';

const location = (...lines: string[]): string =>
  nginxServer(`    location /upload {
      ${lines.join('\n      ')}
      proxy_pass http://@APP@;
    }`);

const body = 'x'.repeat(1_100_000);

export default defineProof({
  rule: 'upload-limit-default',
  cases: [
    {
      covers: 'nginx-body-size',
      dialect: 'nginx',
      backends: {
        app: {
          protocol: 'http',
          respond: ({ body: got }) => ({ status: 200, headers: [], body: `got ${got.length}` }),
        },
      },
      observe: [
        {
          ask: { method: 'POST', target: '/upload', body },
          bad: { status: 413, log: /client intended to send too large body/ },
          good: { status: 200, body: /got 1100000/ },
        },
      ],
      variants: {
        bad: location(),
        fixed: location('client_max_body_size 20m;'),
        'ok-no-limit': location('client_max_body_size 0;'),
      },
    },
  ],
});
