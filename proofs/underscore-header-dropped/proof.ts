import { defineProof, nginxHttp } from '../harness/index.ts';

const server = (setting: string, header: string): string =>
  nginxHttp(`  ${setting}
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      proxy_set_header ${header};
      proxy_pass http://@APP@;
    }
  }`);

const ask = { target: '/foo', headers: [['X_Api_Key', 'secret']] } as const;

export default defineProof({
  rule: 'underscore-header-dropped',
  cases: [
    {
      covers: 'nginx-underscore-headers',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          ask,
          bad: { from: 'app', received: { X_Api_Key: null } },
          good: { from: 'app', received: { X_Api_Key: 'secret' } },
        },
      ],
      variants: {
        bad: server('', 'X_Api_Key $http_x_api_key'),
        fixed: server('underscores_in_headers on;', 'X_Api_Key $http_x_api_key'),
        'ok-hyphens': {
          config: server('', 'X-Api-Key $http_x_api_key'),
          observe: [
            {
              ask: { ...ask, headers: [['X-Api-Key', 'secret']] },
              good: { from: 'app', received: { 'X-Api-Key': 'secret' } },
            },
          ],
        },
      },
    },
  ],
});
