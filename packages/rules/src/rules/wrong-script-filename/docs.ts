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
  behaviour: `PHP runs the file that SCRIPT_FILENAME names. php-cgi answers 404 "No input file specified." and PHP-FPM 404 "File not found." (\`Primary script unknown\` in the log) where

- it is not sent: nginx's fastcgi_params has none, fastcgi.conf has;
- the location is below an \`alias\`: \`$document_root$fastcgi_script_name\` is the folder of the alias and the whole path, the prefix of the location included;
- a folder is written out that is not the root, such as the \`/scripts\` of nginx's sample.`,
  silentWhen: [
    'the back end is no PHP as far as its name, the location and the parameters tell: WSGI containers ignore SCRIPT_FILENAME',
    'fastcgi_params is not at hand: some packages have SCRIPT_FILENAME in it',
    '`$request_filename` is sent, or PATH_TRANSLATED',
    'the folder that is written out is there',
    'the root is not known, or PHP may run elsewhere and see the files by another path',
  ],
  limits: [
    'A chroot of PHP-FPM is set in its pool and not seen here: a folder other than `/scripts` is reported at low confidence, and only for a socket of this machine.',
  ],
  references: [
    { title: 'nginx: FastCGI example', url: 'https://www.nginx.com/resources/wiki/start/topics/examples/phpfcgi/' },
    { title: 'nginx: alias', url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#alias' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'Not sent',
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            try_files $uri =404;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param SCRIPT_NAME $fastcgi_script_name;
            fastcgi_pass «unix:/run/php/php-fpm.sock»;
        }
`),
    },
    {
      dialect: 'nginx',
      title: 'Below an alias',
      file: 'nginx.conf',
      code: server(`        location /wiki/ {
            alias /srv/wiki/;
            location ~ \\.php$ {
                include fastcgi_params;
                «fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;»
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
`),
    },
    {
      dialect: 'nginx',
      title: "The folder of nginx's sample",
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            include fastcgi_params;
            «fastcgi_param SCRIPT_FILENAME /scripts$fastcgi_script_name;»
            fastcgi_pass 127.0.0.1:9000;
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'By the root, and by the alias',
      file: 'nginx.conf',
      code: server(`        location ~ \\.php$ {
            include fastcgi.conf;
            fastcgi_pass unix:/run/php/php-fpm.sock;
        }
        location ^~ /wiki/ {
            alias /srv/wiki/;
            location ~ \\.php$ {
                include fastcgi_params;
                fastcgi_param SCRIPT_FILENAME $request_filename;
                fastcgi_pass unix:/run/php/php-fpm.sock;
            }
        }
`),
    },
  ],
});
