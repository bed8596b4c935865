import { defineProof, nginxServer } from '../harness/index.ts';

const server = (name: string, param = ''): string =>
  nginxServer(`    ${name}
    location / {
      include fastcgi_params;
      fastcgi_param PATH_INFO $document_uri;
      fastcgi_param SCRIPT_NAME "";
      ${param}
      fastcgi_pass @APP@;
    }`);

export default defineProof({
  rule: 'server-name-placeholder',
  cases: [
    {
      covers: 'nginx-server-name-placeholder',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: { target: '/foo', headers: [['Host', 'www.example.org']] },
          bad: { from: 'app', params: { SERVER_NAME: '_' } },
          good: { from: 'app', params: { SERVER_NAME: 'www.example.org' } },
        },
      ],
      variants: {
        bad: server('server_name _;'),
        'bad-none': {
          config: server(''),
          observe: [{ ask: '/foo', bad: { from: 'app', params: { SERVER_NAME: '' } } }],
        },
        fixed: server('server_name www.example.org;'),
        'ok-host': server('server_name _;', 'fastcgi_param SERVER_NAME $host;'),
      },
    },
  ],
});
