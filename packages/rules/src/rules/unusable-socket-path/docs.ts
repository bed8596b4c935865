import { defineDocs } from '../../docs.ts';

const conf = (socket: string): string => `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "bin-path" => "/usr/bin/php-cgi", ${socket} )) )
`;

export const docs = defineDocs({
  behaviour:
    'lighttpd makes the socket of a program that it starts. Where the folder does not exist it refuses to start: `bind failed for: unix:...: No such file or directory`. The system takes 107 bytes for a path; lighttpd appends `-0`, `-1` and so on for its processes, and refuses what is longer: `unixsocket is too long`.',
  silentWhen: [
    'there is no `bin-path`: then the application makes the socket, and requests are answered with 503 until it has',
    'the folder is below `/run`, `/var/run` or `/tmp`, where folders are made when the system starts',
    'the folder above is missing as well: this is not the machine that the configuration is for',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'No such folder',
      file: '/srv/app/lighttpd.conf',
      code: conf('«"socket" => "/srv/app/sockets/php.sock"»'),
    },
    {
      dialect: 'lighttpd',
      title: 'Too long',
      file: 'lighttpd.conf',
      code: conf(`«"socket" => "/srv/${'very-long-'.repeat(10)}/php.sock"»`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A folder that there is',
      file: '/srv/app/lighttpd.conf',
      code: conf('"socket" => "/srv/app/php.sock"'),
    },
    {
      dialect: 'lighttpd',
      title: 'Made when the system starts',
      file: '/srv/app/lighttpd.conf',
      code: conf('"socket" => "/run/lighttpd/php.sock"'),
    },
  ],
});
