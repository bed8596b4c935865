import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 80;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`error_page 404 404.html` answers with a redirect, 302 and `Location: 404.html`, which browsers take relative to the page that they asked for; from there it goes round in circles. `try_files $uri index.html` goes on with the URL `index.html`, which no location takes: nginx opens `/srv/wwwindex.html`, and answers 404.',
  silentWhen: [
    'the word begins with a slash, `@`, `=` or a variable',
    'it is the URL of another server',
    'it is not the last word of `try_files`: those are file names, and may lack the slash',
  ],
  limits: [],
  references: [
    { title: 'nginx: error_page', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#error_page' },
    {
      title: 'traefik-custom-error-pages: 404 redirect',
      url: 'https://github.com/guillaumebriday/traefik-custom-error-pages/pull/16',
    },
    {
      title: 'nginx-conf: error pages with an absolute path',
      url: 'https://github.com/carlbennett/nginx-conf/issues/2',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A page for errors',
      file: 'nginx.conf',
      code: server('        error_page 404 «404.html»;\n'),
    },
    {
      dialect: 'nginx',
      title: 'The page of an application in the browser, and a status',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri «index.html»;
        }
        location /static/ {
            try_files $uri «404»;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With the slash',
      file: 'nginx.conf',
      code: server(`        error_page 404 /404.html;
        location / {
            try_files $uri /index.html;
        }
        location /static/ {
            try_files $uri =404;
        }
`),
    },
  ],
});
