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
    'nginx replaces the text of the location by the alias, and adds no slash. `location /static/ { alias /srv/data; }` makes `/static/a.css` the file `/srv/dataa.css`: 404, or another file. Without a slash on both, `location /static { alias /srv/data; }`, files are found, but `/static-private/x` is served as well, from `/srv/data-private`.',
  silentWhen: [
    'both end in a slash',
    'the alias names a file, or ends in a variable',
    'the location is exact (`=`) or a regular expression',
    'the location hands requests over, or changes the URL',
  ],
  limits: ['Which folders there are is not known: the second form is told with low confidence only.'],
  references: [{ title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'The alias lacks the slash of the location',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            alias «/srv/app/static»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'No slash at all',
      file: 'nginx.conf',
      code: server(`        «location /static» {
            alias /srv/app/data;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A slash on both, and a single file',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /favicon.ico {
            alias /srv/app/static/favicon.ico;
        }
`),
    },
  ],
});
