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
    '`nginx -t` is content with a `try_files` or `error_page` that names a location which the server does not have. A request that would go on there is answered with 500, and the log says `could not find named location "@app"`.',
  silentWhen: [
    'an include of the server cannot be read: the location may stand in it',
    'the text is a part of a server only',
    'the name has a variable',
  ],
  limits: [],
  references: [
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    { title: 'nginx: try_files', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Another name, and none',
      file: 'nginx.conf',
      code: server(`        error_page 404 = «@missing»;
        location / {
            try_files $uri «@app»;
        }
        location @application {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Defined in the server',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri @app;
        }
        location @app {
            proxy_pass http://127.0.0.1:9000;
        }
`),
    },
  ],
});
