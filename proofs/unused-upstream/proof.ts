import { defineProof, nginxHttp } from '../harness/index.ts';

const server = (pass: string): string =>
  `  server {\n    listen 127.0.0.1:@PORT@;\n    location / {\n      proxy_pass ${pass};\n    }\n  }`;
const group = (address: string): string => `  upstream old {\n    server ${address};\n  }\n`;

export default defineProof({
  rule: 'unused-upstream',
  cases: [
    {
      covers: 'nginx-upstream-unused',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/foo', good: { from: 'app' } }],
      variants: {
        bad: {
          config: nginxHttp(group('no-such-host.invalid:80') + server('http://@APP@')),
          starts: false,
          checkRefuses: true,
          log: /host not found in upstream "no-such-host.invalid:80"/,
        },
        fixed: nginxHttp(server('http://@APP@')),
        'ok-used': nginxHttp(group('@APP@') + server('http://old')),
        'ok-variable': nginxHttp(
          `${group('@APP@')}  map $host $backend {\n    default old;\n  }\n${server('http://$backend')}`,
        ),
      },
    },
  ],
});
