import { defineProof, nginxHttp } from '../harness/index.ts';

const group = (name: string): string => `  upstream ${name} {\n    server @APP@;\n  }\n`;
const server = (pass: string): string =>
  `  server {\n    listen 127.0.0.1:@PORT@;\n    location / {\n      ${pass};\n    }\n  }`;

export default defineProof({
  rule: 'undefined-upstream',
  cases: [
    {
      covers: 'nginx-upstream-undefined',
      title: 'FastCGI',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [{ ask: '/foo', good: { from: 'app' } }],
      variants: {
        bad: {
          config: nginxHttp(server('fastcgi_pass backend')),
          starts: false,
          checkRefuses: true,
          log: /no port in upstream "backend"/,
        },
        'bad-misspelt': {
          config: nginxHttp(group('app_server') + server('fastcgi_pass app-server')),
          starts: false,
          checkRefuses: true,
          log: /no port in upstream "app-server"/,
        },
        fixed: nginxHttp(group('backend') + server('fastcgi_pass backend')),
        'ok-below': nginxHttp(`${server('fastcgi_pass backend')}\n${group('backend')}`),
      },
    },
    {
      covers: 'nginx-upstream-undefined',
      title: 'HTTP',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/foo', good: { from: 'app' } }],
      variants: {
        'bad-proxy': {
          config: nginxHttp(group('app_server') + server('proxy_pass http://app-server')),
          starts: false,
          checkRefuses: true,
          log: /host not found in upstream "app-server"/,
        },
        fixed: nginxHttp(group('app_server') + server('proxy_pass http://app_server')),
        'ok-case': nginxHttp(group('app_server') + server('proxy_pass http://APP_server')),
      },
    },
  ],
});
