import { defineDocs } from '../../docs.ts';

const server = (head: string, lines = ''): string => `events {}
http {
    server {
        listen 8080;
        root /srv/www;
        ${head}{
${lines}            include fastcgi.conf;
            fastcgi_pass unix:/run/php-cgi.sock;
        }
    }
}
`;

export const docs = defineDocs({
  behaviour: `Where users can upload files, each of these makes a picture a program:

- a pattern without an end, such as \`~ \\.php\`, takes /up/x.php.jpg, too, and php-cgi runs it;
- without a check that the script exists, /up/evil.jpg/x.php reaches PHP, which finds no such file, goes back to /up/evil.jpg (cgi.fix_pathinfo, on by default) and runs that.

PHP-FPM refuses both with 403 "Access denied." as long as \`security.limit_extensions\` of its pool is not emptied.`,
  silentWhen: [
    '`try_files`, or an `if` with `!-f` or `!-e`, checks that the script exists',
    'the pattern takes certain scripts only (`^/index\\.php`)',
    'SCRIPT_FILENAME is a fixed file',
    'PHP_VALUE or PHP_ADMIN_VALUE sets cgi.fix_pathinfo to 0',
  ],
  limits: [
    'Which PHP is behind is told by the name of its socket or group: with `php-cgi` in it it is reported as an error; for PHP-FPM, and where the name tells nothing, it is a warning of low confidence.',
    'php.ini and the pool of PHP-FPM are not looked at.',
  ],
  references: [
    {
      title: 'nginx: passing uncontrolled requests to PHP',
      url: 'https://www.nginx.com/resources/wiki/start/topics/tutorials/config_pitfalls/#passing-uncontrolled-requests-to-php',
    },
    { title: 'PHP: security.limit_extensions', url: 'https://www.php.net/manual/en/install.fpm.configuration.php' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'No end',
      file: 'nginx.conf',
      code: server('«location ~ \\.php »', '            try_files $uri =404;\n'),
    },
    { dialect: 'nginx', title: 'No check', file: 'nginx.conf', code: server('«location ~ \\.php$ »') },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'With an end and a check',
      file: 'nginx.conf',
      code: server('location ~ \\.php$ ', '            try_files $uri =404;\n'),
    },
  ],
});
