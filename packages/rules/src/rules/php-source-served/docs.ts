import { defineDocs } from '../../docs.ts';

const php = `        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
`;
const server = (text: string): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour: `A location without a pass sends files as they are, scripts included. That is what the client gets, passwords in the source included, where

- the script is an argument of try_files, but not the last: all others are files of the location itself, only the last makes nginx look for a location again;
- the script is the last argument, and no location of the server hands it to PHP;
- a \`^~\` prefix is chosen, which keeps nginx from looking at \`location ~ \\.php$\`, and scripts lie in its folder.`,
  silentWhen: [
    'the location of the script passes it on, rewrites it or refuses it',
    'a `^~` location has no scripts in its folder (uploads, static files: there `^~` is the safe choice), or a location of its own inside that takes them',
    'the folder cannot be looked into on this machine',
    'an include could not be read',
  ],
  limits: ['For `^~` only the folder itself is looked into, not those below it.'],
  references: [
    { title: 'nginx: try_files', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files' },
    { title: 'nginx: location', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#location' },
    {
      title: 'SWAG: URLs that do not exist download index.php',
      url: 'https://github.com/linuxserver/docker-swag/issues/420',
    },
    {
      title: 'Piwigo image: downloads PHP files instead of a 404',
      url: 'https://github.com/linuxserver/docker-piwigo/issues/56',
    },
    {
      title: 'DebOps: index.php in try_files is served as a static file',
      url: 'https://github.com/debops/ansible-nginx/pull/133',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Not the last argument',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri «/index.php» =404;
        }
${php}`),
    },
    {
      dialect: 'nginx',
      title: 'Nobody runs it',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri «/index.php?$args»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Scripts below ^~',
      file: 'nginx.conf',
      code: server(`        «location ^~ /blog/ »{
            expires 1h;
        }
${php}`),
      files: { '/srv/www/blog/login.php': '<?php $password = 1;\n' },
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Run',
      file: 'nginx.conf',
      code: server(`        location / {
            try_files $uri /index.php$is_args$args;
        }
        location ^~ /blog/ {
            location ~ \\.php$ {
                include fastcgi.conf;
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
${php}`),
      files: { '/srv/www/blog/login.php': '<?php $password = 1;\n' },
    },
  ],
});
