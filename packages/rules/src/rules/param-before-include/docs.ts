import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    'nginx sends a parameter that is listed twice twice, in the order of the file. PHP, uwsgi and flup keep the last. So `SCRIPT_FILENAME` before `include fastcgi.conf;` has no effect: the one of the file arrives.',
  silentWhen: [
    'the parameter stands behind the include: a usual way to override one',
    'both have the same value',
    'the later one is sent only when it is not empty (`HTTPS $https if_not_empty`)',
    'the include is not at hand, unless it is one of the files that nginx ships',
  ],
  limits: ['An application that keeps the first of two parameters is not known to the rule.'],
  references: [
    { title: 'nginx: fastcgi_param', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_param' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'The script of the file counts',
      file: 'nginx.conf',
      code: server(`        location / {
            «fastcgi_param SCRIPT_FILENAME /srv/app/index.php;»
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Behind the include',
      file: 'nginx.conf',
      code: server(`        location / {
            include fastcgi.conf;
            fastcgi_param SCRIPT_FILENAME /srv/app/index.php;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`),
    },
  ],
});
