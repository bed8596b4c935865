import { defineProof, nginxServer } from '../harness/index.ts';

const location = (...lines: string[]): string =>
  nginxServer(`    location / {
      include fastcgi_params;
      fastcgi_param PATH_INFO $document_uri;
      fastcgi_param SCRIPT_NAME "";
      ${lines.join('\n      ')}
      fastcgi_pass @APP@;
    }`);

export default defineProof({
  rule: 'directive-of-other-protocol',
  cases: [
    {
      covers: null,
      title: 'a header',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/foo',
          bad: { from: 'app', params: { HTTP_X_REAL_IP: null } },
          good: { from: 'app', params: { HTTP_X_REAL_IP: '127.0.0.1' } },
        },
      ],
      variants: {
        bad: location('proxy_set_header X-Real-IP $remote_addr;'),
        fixed: location('fastcgi_param HTTP_X_REAL_IP $remote_addr;'),
      },
    },
    {
      covers: null,
      title: 'a time-out',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi', respond: () => new Promise(() => {}) } },
      observe: [
        {
          what: 'the limit of one second holds',
          probe: async ({ server }) => {
            const answer = server.ask({ target: '/slow', timeout: 4000 }).then(
              ({ status }) => status === 504,
              () => false,
            );
            return answer;
          },
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: location('proxy_read_timeout 1s;'),
        fixed: location('fastcgi_read_timeout 1s;'),
      },
    },
    {
      covers: null,
      title: 'used by a block inside',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' }, other: { protocol: 'http' } },
      observe: [
        { ask: '/foo', bad: { from: 'app', params: { HTTP_X_ROLE: null } } },
        { ask: '/inner/foo', good: { from: 'other', received: { 'X-Role': 'front' } } },
      ],
      variants: {
        bad: location('proxy_set_header X-Role front;'),
        'ok-inside': location('proxy_set_header X-Role front;', 'location /inner/ { proxy_pass http://@OTHER@; }'),
      },
    },
  ],
});
