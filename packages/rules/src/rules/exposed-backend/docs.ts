import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'With `bin-path`, lighttpd starts the application on the socket of `host` and `port`. Bound to `0.0.0.0` it answers on every address of the machine. Anyone who reaches it can send a FastCGI request of their own making: with PHP behind it, a request that names any file in `SCRIPT_FILENAME` returns or runs that file.',
  silentWhen: ['no `host` is written: lighttpd takes 127.0.0.1', 'the application listens on a Unix socket'],
  limits: ['A firewall in front of the machine cannot be seen.'],
  references: [],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'FastCGI on all addresses',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    "bin-path" => "/srv/app/app.fcgi",
    «"host" => "0.0.0.0"»,
    "port" => 9000,
    "check-local" => "disable"
)) )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A Unix socket',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => ((
    "bin-path" => "/srv/app/app.fcgi",
    "socket" => "/run/lighttpd/app.sock",
    "check-local" => "disable"
)) )
`,
    },
  ],
});
