import { defineDocs } from '../../docs.ts';

const server = (locations: string): string => `events {}
http {
    server {
        listen 8080;
${locations}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'In a location with a regular expression the alias is the whole path. `location ~ ^/static/ { alias /srv/static/; }` makes every URL that matches the folder `/srv/static/` itself: `/static/a.css` is answered with a redirect to `/static/a.css/`.',
  silentWhen: [
    'the alias has a variable: `$1`, a named capture',
    'the alias names a file, or the pattern matches one URL only',
    'the location hands requests over, or changes the URL',
  ],
  limits: [],
  references: [{ title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'A folder as a regular expression',
      file: 'nginx.conf',
      code: server(`        location ~ ^/static/ {
            alias «/srv/app/static/»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'A capture that is not used',
      file: 'nginx.conf',
      code: server(`        location ~ ^/media/(.*)$ {
            alias «/srv/app/media/»;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'The capture, or a prefix',
      file: 'nginx.conf',
      code: server(`        location ~ ^/media/(.*)$ {
            alias /srv/app/media/$1;
        }
        location ^~ /static/ {
            alias /srv/app/static/;
        }
        location ~ ^/favicon {
            alias /srv/app/static/favicon.ico;
        }
`),
    },
  ],
});
