import { defineProof, nginxServer } from '../harness/index.ts';

const server = (auth: string): string =>
  nginxServer(`    location / {
      auth_request /auth;
      proxy_set_header Host $host;
      proxy_pass http://@APP@;
    }
    location = /auth {
      internal;
      proxy_read_timeout 1s;
      ${auth}
      proxy_pass http://@SERVICE@;
    }`);
const post = { method: 'POST', target: '/form', body: 'a=1&b=2' };

export default defineProof({
  rule: 'auth-request-with-length',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      backends: { app: { protocol: 'http' }, service: { protocol: 'http' } },
      observe: [
        { ask: post, bad: { status: 500, log: /auth request unexpected status: 504/ }, good: { from: 'app' } },
        { ask: '/form', bad: { from: 'app' } },
      ],
      variants: {
        bad: server(''),
        fixed: server('proxy_pass_request_body off;\n      proxy_set_header Content-Length "";'),
        'bad-body-off': server('proxy_pass_request_body off;'),
        'ok-length': server('proxy_set_header Content-Length "";'),
      },
    },
  ],
});
