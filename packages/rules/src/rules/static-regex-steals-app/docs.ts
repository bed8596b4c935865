import { defineDocs } from '../../docs.ts';

const server = (locations: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${locations}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx prefers a regular expression that matches to a plain prefix. `location ~ /static/` matches anywhere in the path: `/docs/static/page`, a page of the application, is looked up on the disk and answered 404. `location ~* \\.(png|css|js)$` takes `/app/chart.png`, a picture that the application draws.',
  silentWhen: [
    'the pattern begins with `^`',
    'what is not on the disk goes on: `try_files $uri @app`, `error_page 404 = @app`',
    'the application has a prefix with `^~`, or no prefix at all',
  ],
  limits: [
    'Whether the application answers such names is not known. Where it is at `/` and the location has a folder, which is the usual way to serve assets from the disk, the finding has low confidence.',
  ],
  references: [{ title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Anywhere in the path',
      file: 'nginx.conf',
      code: server(`        «location ~ /static/ »{
            expires 30d;
        }
        location / {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'By extension, beside an application below a prefix',
      file: 'nginx.conf',
      code: server(`        «location ~* \\.(png|css|js)$ »{
            expires 30d;
        }
        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Anchored, and with a way on to the application',
      file: 'nginx.conf',
      code: server(`        location ~ ^/static/ {
            expires 30d;
        }
        location ~* \\.(png|css|js)$ {
            try_files $uri @app;
        }
        location /app/ {
            proxy_pass http://127.0.0.1:9000;
        }
        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
  ],
});
