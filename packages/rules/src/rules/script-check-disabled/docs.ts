import { defineDocs } from '../../docs.ts';

const conf = (options: string): string => `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( ${options} )) )
`;

export const docs = defineDocs({
  behaviour:
    'With `"check-local" => "disable"` on an extension lighttpd passes every URL that ends in `.php` to PHP, whether or not there is such a file. For `/upload/picture.jpg/x.php` php-cgi finds no script, tries `/upload/picture.jpg`, and runs it: whoever may upload a picture may run code. With `check-local` enabled, the default, lighttpd finds the picture itself and sends it (from 1.4.80 on: 403).',
  silentWhen: [
    '`check-local` is enabled or not written',
    'the socket or the label tells of php-fpm, which by default runs only names that end in `.php`',
    'the key is a prefix',
  ],
  limits: ['Settings of PHP (`cgi.fix_pathinfo = 0`, `security.limit_extensions`) are not seen.'],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    { title: 'PHP: cgi.fix_pathinfo', url: 'https://www.php.net/manual/en/ini.core.php#ini.cgi.fix-pathinfo' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'php-cgi',
      file: 'lighttpd.conf',
      code: conf('"bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock", «"check-local" => "disable"»'),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'The default',
      file: 'lighttpd.conf',
      code: conf('"bin-path" => "/usr/bin/php-cgi", "socket" => "/run/php.sock"'),
    },
    {
      dialect: 'lighttpd',
      title: 'php-fpm',
      file: 'lighttpd.conf',
      code: conf('"socket" => "/run/php/php-fpm.sock", "check-local" => "disable"'),
    },
  ],
});
