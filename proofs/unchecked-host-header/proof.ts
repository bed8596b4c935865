import { defineProof, echoIn, nginxHttp, type Probe } from '../harness/index.ts';

const forged = { target: 'http://example.test/foo', headers: [['Host', 'evil.test']] } as const;
const hostSeen: Probe = {
  what: 'Host at the back end',
  probe: async ({ server }) => {
    const echo = echoIn((await server.ask(forged)).body)!;
    return echo.headers.find(([name]) => name.toLowerCase() === 'host')![1];
  },
  bad: 'evil.test',
  good: 'example.test',
};

const server = (location: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@ default_server;
    return 444;
  }
  server {
    listen 127.0.0.1:@PORT@;
    server_name example.test;
    location / {
      ${location}
    }
  }`);

export default defineProof({
  rule: 'unchecked-host-header',
  cases: [
    {
      covers: 'nginx-raw-host-header',
      title: 'HTTP',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [hostSeen],
      variants: {
        bad: server('proxy_set_header Host $http_host;\n      proxy_pass http://@APP@;'),
        fixed: server('proxy_set_header Host $host;\n      proxy_pass http://@APP@;'),
      },
    },
    ...(['fastcgi', 'scgi', 'uwsgi'] as const).map((protocol) => ({
      covers: 'nginx-raw-host-header',
      title: protocol,
      dialect: 'nginx' as const,
      backends: { app: { protocol } },
      observe: [
        {
          ask: forged,
          bad: { params: { HTTP_HOST: 'evil.test' } },
          good: { params: { HTTP_HOST: 'example.test' } },
        },
      ],
      variants: {
        bad: server(`include ${protocol}_params;\n      ${protocol}_pass @APP@;`),
        fixed: server(
          `include ${protocol}_params;\n      ${protocol}_param HTTP_HOST $host;\n      ${protocol}_pass @APP@;`,
        ),
      },
    })),
  ],
});
