import { defineProof, nginxHttp, nginxServer } from '../harness/index.ts';

const to = (pass: string, before = ''): string =>
  nginxServer(`    ${before}\n    location / {\n      proxy_pass ${pass};\n    }`);

export default defineProof({
  rule: 'variable-pass-without-resolver',
  cases: [
    {
      covers: 'nginx-variable-pass-no-resolver',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 502, log: /no resolver defined to resolve localhost/ },
          good: { from: 'app', target: '/foo' },
        },
      ],
      variants: {
        bad: to('http://$backend:@APP_PORT@', 'set $backend localhost;'),
        'bad-whole': to('$backend', 'set $backend http://localhost:@APP_PORT@;'),
        'bad-path': to('http://localhost:@APP_PORT@$request_uri'),
        'bad-client': to('http://$host:@APP_PORT@'),
        fixed: nginxHttp(`  upstream app {
    server 127.0.0.1:@APP_PORT@;
  }
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      set $backend app;
      proxy_pass http://$backend;
    }
  }`),
        'ok-ip': to('http://$backend:@APP_PORT@', 'set $backend 127.0.0.1;'),
        'ok-path': to('http://127.0.0.1:@APP_PORT@$request_uri'),
        'ok-known': nginxServer(`    set $backend localhost;
    location / {
      proxy_pass http://$backend:@APP_PORT@;
    }
    location /other {
      proxy_pass http://localhost:@APP_PORT@;
    }`),
      },
    },
  ],
});
