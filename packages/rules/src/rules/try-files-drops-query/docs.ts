import { defineDocs } from '../../docs.ts';

const server = (last: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        location / {
            try_files $uri $uri/ ${last};
        }
        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour:
    'The last argument of try_files is the URI of an internal redirect, and brings its own query. With `try_files $uri /index.php;` the request for /page?id=7 reaches PHP with an empty QUERY_STRING: $_GET is empty, while REQUEST_URI still shows the query. Pages work, but searches, pagination and logins by a link do not.',
  silentWhen: [
    'the argument has a query, or `$is_args$args`',
    'it is a named location or a status',
    'the script is not handed to PHP, or QUERY_STRING is not that of the URI',
    'the script is a page for errors (/404.php)',
  ],
  limits: ['An application that takes the query from REQUEST_URI does not notice.'],
  references: [
    { title: 'nginx: try_files', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files' },
    {
      title: 'Slim: no GET arguments with the recommended nginx.conf',
      url: 'https://github.com/slimphp/Slim/issues/603',
    },
    { title: 'devilbox: query string truncation', url: 'https://github.com/cytopia/devilbox/pull/80' },
    { title: 'puphpet: nginx does not pass GET parameters', url: 'https://github.com/puphpet/puphpet/issues/1515' },
  ],
  bad: [{ dialect: 'nginx', title: 'Without the query', file: 'nginx.conf', code: server('«/index.php»') }],
  good: [{ dialect: 'nginx', title: 'With it', file: 'nginx.conf', code: server('/index.php$is_args$args') }],
});
