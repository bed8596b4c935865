import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'In a regular expression the alias is the whole path, and `try_files $uri` puts the URI behind it: `location ~ ^/static/(.*)$ { alias /srv/static/$1; try_files $uri =404; }` answers 404 for files that exist. In a prefix location the two work together.',
  silentWhen: [
    'the location is a prefix: `alias` with `try_files $uri =404`, `$uri @app` and `$uri /static/index.html` all work',
    '`try_files` does not look for `$uri`',
  ],
  limits: [],
  references: [
    { title: 'nginx ticket 97: try_files and alias problems', url: 'https://trac.nginx.org/nginx/ticket/97' },
    { title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A capture',
      file: 'nginx.conf',
      code: server(`        location ~ ^/static/(.*)$ {
            alias /srv/static/$1;
            try_files «$uri» =404;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A prefix',
      file: 'nginx.conf',
      code: server(`        location ^~ /static/ {
            alias /srv/static/;
            try_files $uri =404;
        }
        location ~ ^/media/(.*)$ {
            alias /srv/media/$1;
        }
`),
    },
  ],
});
