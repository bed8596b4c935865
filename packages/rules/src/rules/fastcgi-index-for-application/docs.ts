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
    'To a path that ends in a slash nginx adds the name of `fastcgi_index` before it becomes `$fastcgi_script_name`. With `fastcgi_index index;` the request for `/` reaches the application as SCRIPT_NAME=/index (and PATH_INFO, where that is `$fastcgi_script_name`), and `/foo/` as `/foo/index`: pages that it does not have.',
  silentWhen: [
    'the location takes no path that ends in a slash (`~ \\.php$`)',
    'the name is one of a script (`index.php`) and the back end may run scripts',
    'the path is split so that `$fastcgi_script_name` is empty',
  ],
  limits: ['Locations by regular expression are not looked at.'],
  references: [
    { title: 'nginx: fastcgi_index', url: 'https://nginx.org/en/docs/http/ngx_http_fastcgi_module.html#fastcgi_index' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'An application at the root',
      file: 'nginx.conf',
      code: server(`        location / {
            include fastcgi_params;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $fastcgi_script_name;
            «fastcgi_index index;»
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Without it, and with it for PHP',
      file: 'nginx.conf',
      code: server(`        location / {
            include fastcgi_params;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $fastcgi_script_name;
            fastcgi_pass 127.0.0.1:9000;
        }
        location /blog/ {
            include fastcgi.conf;
            fastcgi_index index.php;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`),
    },
  ],
});
