import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'With `check-local` enabled, which is the default of `fastcgi.server` and `scgi.server`, lighttpd maps the URL to a file below the document root before it asks the back end. An application has no files for its URLs, so every one of them is answered 404 and the application is never contacted. Files that do exist go to the application: with the key `"/"` even `/static/a.css`.',
  silentWhen: [
    'the key is an extension such as `".php"` or names a script: there the file should exist',
    '`proxy.server`: its `check-local` is disabled by default',
    '`"mode" => "authorizer"`',
    'a 404 handler brings the URLs to the application, or may',
  ],
  limits: ['A prefix below which files really exist on the target machine cannot be told from an application.'],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    {
      title: 'rTorrent: 404 for /rpc2, whose option stands behind a comment sign',
      url: 'https://github.com/rakshasa/rtorrent/issues/958',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'FastCGI below a prefix',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    «"/app"» => ((
        "host" => "127.0.0.1",
        "port" => 9000
    ))
)
`,
    },
    {
      dialect: 'lighttpd',
      title: 'An error page brings nothing back',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.error-handler-404 = "/404.html"
fastcgi.server = ( «"/app"» => (( "socket" => "/run/app.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'SCGI for the whole site, enabled in so many words',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_scgi" )
server.document-root = "/srv/www"
scgi.server = ( "/" => (( "socket" => "/run/app.sock", «"check-local" => "enable"», "fix-root-scriptname" => "enable" )) )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'A 404 handler that is the application',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
server.error-handler-404 = "/dispatch.fcgi"
fastcgi.server = (
    "/dispatch.fcgi" => (( "socket" => "/run/app.sock", "check-local" => "disable" )),
    "/app" => (( "socket" => "/run/app.sock" ))
)
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Disabled',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => 9000, "check-local" => "disable" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'An extension: the script should exist',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
  ],
});
