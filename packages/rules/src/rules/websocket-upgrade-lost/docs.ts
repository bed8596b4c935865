import { defineDocs } from '../../docs.ts';

const code = (location: string): string => `events {}
http {
    server {
        listen 8080;
${location}
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'A WebSocket begins with a request that has `Upgrade: websocket` and `Connection: Upgrade`. nginx passes neither on by itself: it speaks HTTP/1.0 (before 1.29.7) and sends `Connection: close`. All three are needed: `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and a `Connection` header that says upgrade.',
  silentWhen: [
    'the location is not named for WebSockets and passes no `Upgrade` header',
    '`Connection` comes from a variable',
    'an include that is missing may set the headers',
  ],
  limits: [],
  references: [{ title: 'nginx: WebSocket proxying', url: 'https://nginx.org/en/docs/http/websocket.html' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Nothing is passed on',
      file: 'nginx.conf',
      code: code('        location /socket.io/ {\n            proxy_pass «http://127.0.0.1:3000»;\n        }'),
    },
    {
      dialect: 'nginx',
      title: 'By HTTP/1.0',
      file: 'nginx.conf',
      code: code(`        location / {
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_pass «http://127.0.0.1:3000»;
        }`),
    },
    {
      dialect: 'nginx',
      title: 'With Connection: close',
      file: 'nginx.conf',
      code: code(`        location / {
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_pass «http://127.0.0.1:3000»;
        }`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'All three lines',
      file: 'nginx.conf',
      code: code(`        location /socket.io/ {
            proxy_http_version 1.1;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection "upgrade";
            proxy_pass http://127.0.0.1:3000;
        }`),
    },
  ],
});
