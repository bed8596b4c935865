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
    'Without `~` the text of a location is a prefix that is compared letter by letter. `location \\.php$` never matches `/x.php`: the request falls to `location /`, which may send the source. `location /static/*` wants a `*` in the URL.',
  silentWhen: [
    '`~`, `~*` stand before the pattern, also without a blank: `location ~\\.php$`',
    'the text is a plain path',
  ],
  limits: ['A URL that really holds such signs is not expected.'],
  references: [
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    {
      title: 'Stack Overflow: nginx location with wildcard',
      url: 'https://stackoverflow.com/questions/31466659/nginx-location-match-wildcard',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'An ending, a choice',
      file: 'nginx.conf',
      code: server(`        «location \\.php$» {
            try_files $uri =404;
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        «location ^/(css|js)/» {
            expires 30d;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'A star',
      file: 'nginx.conf',
      code: server(`        «location /static/*» {
            expires 30d;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With the tilde, and prefixes',
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
        location ~^/(css|js)/ {
            expires 30d;
        }
        location /static/ {
            expires 30d;
        }
`),
    },
  ],
});
