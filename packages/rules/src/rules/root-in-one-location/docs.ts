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
    'A `root` counts in its own location and those inside it. In `location ~ \\.php$` beside it `$document_root` is the folder `html` below the prefix that nginx was built with: static files work, and `/index.php` is answered by PHP with 404, `No input file specified.` In `location /images/` beside it every picture is a 404.',
  silentWhen: [
    'the server or `http` has a root, or may have one that cannot be seen: a fragment, a missing include',
    'the location has a root of its own, or names its scripts without `$document_root`',
    'the location of files is an exact one, is empty, denied or internal, or goes on by `try_files` or `error_page`',
  ],
  limits: [
    'Where no location has a root, but one an `alias`, the built-in folder may be meant: confidence is low, and only scripts are looked at.',
  ],
  references: [
    {
      title: 'nginx: pitfalls, root inside location block',
      url: 'https://www.nginx.com/resources/wiki/start/topics/tutorials/config_pitfalls/',
    },
    { title: 'nginx: root', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#root' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Only for files',
      file: 'nginx.conf',
      code: server(`        location / {
            root /srv/www;
            index index.php;
        }
        «location ~ \\.php$ »{
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Only for pages',
      file: 'nginx.conf',
      code: server(`        location / {
            root /srv/www;
        }
        «location /images/ »{
            expires 30d;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'In the server',
      file: 'nginx.conf',
      code: server(`        root /srv/www;
        location / {
            index index.php;
        }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
        }
`),
    },
  ],
});
