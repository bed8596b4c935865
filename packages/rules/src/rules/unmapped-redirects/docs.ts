import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        location /app/ {
            proxy_pass ${text}
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'With `location /app/` and `proxy_pass http://host/` the application is asked for /foo where the client asked for /app/foo. A redirect of its own to /login reaches the client as it is, and leads out of /app/, to 404. nginx by itself maps back only redirects that begin with the URL of proxy_pass (`http://host/login`).',
  silentWhen: [
    'the path is passed on unchanged, or the location is `/`',
    '`proxy_redirect` or `sub_filter` is in force, or may be',
    'a header tells the application its prefix (X-Forwarded-Prefix, X-Script-Name and the like)',
  ],
  limits: ['That the application knows its prefix by its own configuration is not seen: low confidence.'],
  references: [
    { title: 'nginx: proxy_redirect', url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_redirect' },
  ],
  bad: [{ dialect: 'nginx', title: 'Not mapped', file: 'nginx.conf', code: server('«http://127.0.0.1:8000/»;') }],
  good: [
    {
      dialect: 'nginx',
      title: 'Mapped',
      file: 'nginx.conf',
      code: server('http://127.0.0.1:8000/;\n            proxy_redirect / /app/;'),
    },
    {
      dialect: 'nginx',
      title: 'The application is told',
      file: 'nginx.conf',
      code: server('http://127.0.0.1:8000/;\n            proxy_set_header X-Forwarded-Prefix /app;'),
    },
  ],
});
