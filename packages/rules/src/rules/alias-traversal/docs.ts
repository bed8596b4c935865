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
    'nginx replaces the text of the location by the alias, and nothing else: `location /static { alias /srv/app/static/; }` makes `/static../settings.py` the file `/srv/app/static/../settings.py`, and sends it. `/static/../settings.py` is no way out: that nginx resolves before it looks for a location.',
  silentWhen: [
    'both end in a slash, or neither does (see `alias-slash-mismatch`)',
    'the location is exact (`=`), a regular expression or `internal`',
    'it hands requests over, or ends them with `return`',
  ],
  limits: ['Whether the parent folder holds anything that nginx may read is not known.'],
  references: [
    { title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' },
    {
      title: 'Gixy: path traversal via misconfigured alias',
      url: 'https://github.com/yandex/gixy/blob/master/docs/en/plugins/aliastraversal.md',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The slash is missing',
      file: 'nginx.conf',
      code: server(`        «location /static» {
            alias /srv/app/static/;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'A slash on both',
      file: 'nginx.conf',
      code: server(`        location /static/ {
            alias /srv/app/static/;
        }
        location = /index {
            alias /srv/app/;
        }
`),
    },
  ],
});
