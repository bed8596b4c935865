import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        location /events/ {
            ${text}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx gathers what a back end sends until a buffer is full or the answer ends. Of a stream of short events the first arrives together with the last. With `proxy_buffering off` (`fastcgi_buffering`, `uwsgi_buffering`, `scgi_buffering`) each arrives at once; so does it where the application sends `X-Accel-Buffering: no`.',
  silentWhen: [
    'buffering is off, or may be set by what could not be read',
    'the location switches protocols (WebSocket)',
    'the name of the location does not tell of streams',
  ],
  limits: ['That the application sends X-Accel-Buffering is not seen: shown with `--min-confidence low` only.'],
  references: [
    {
      title: 'nginx: proxy_buffering',
      url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering',
    },
  ],
  bad: [
    { dialect: 'nginx', title: 'The default', file: 'nginx.conf', code: server('proxy_pass «http://127.0.0.1:8000»;') },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Switched off',
      file: 'nginx.conf',
      code: server('proxy_buffering off;\n            proxy_pass http://127.0.0.1:8000;'),
    },
  ],
});
