import { defineProof, nginxHttp } from '../harness/index.ts';

/** An address of the loopback network that nobody listens on at port 80. */
const silent = '127.0.99.1';
const group = (server: string, pass: string): string =>
  nginxHttp(`  upstream app {
    server ${server};
  }
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      ${pass};
    }
  }`);

export default defineProof({
  rule: 'upstream-server-without-port',
  cases: [
    ...(['fastcgi', 'scgi', 'uwsgi'] as const).map((protocol) => ({
      covers: 'nginx-upstream-server-no-port',
      title: protocol,
      dialect: 'nginx' as const,
      backends: { app: { protocol } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 502, log: /connect\(\) failed.*127\.0\.99\.1:80"/ },
          good: { from: 'app' },
        },
      ],
      variants: { bad: group(silent, `${protocol}_pass app`), fixed: group('@APP@', `${protocol}_pass app`) },
    })),
    {
      covers: 'nginx-upstream-server-no-port',
      title: 'a socket has no port',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi', listen: 'unix' } },
      observe: [{ ask: '/foo', bad: { status: 502 }, good: { from: 'app' } }],
      variants: { bad: group(silent, 'fastcgi_pass app'), 'ok-unix': group('unix:@APP@', 'fastcgi_pass app') },
    },
  ],
});
