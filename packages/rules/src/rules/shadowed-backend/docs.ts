import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'lighttpd does not look for the longest prefix. Back ends that check for no file (`"check-local" => "disable"`, every `proxy.server`) are asked first: module by module in the order of `server.modules`, and within a module in the order in which the entries are written. The first whose prefix or suffix fits takes the request. With `"mod_proxy", "mod_fastcgi"` and `proxy.server = ( "" => ... )`, `/app/x` never reaches `fastcgi.server = ( "/app" => ... )`. After them come the back ends that want a file to exist (the default of `".php"`): a proxy for everything in the same block takes their URLs, too.',
  silentWhen: [
    'the two are in different blocks, or a condition on the URL keeps them apart',
    'the entry that is asked first lets some of the URLs pass',
    'one of the two is an authorizer, or whether it checks for files is not known',
  ],
  limits: ['Only blocks around the entry are looked at, and the block of the entry itself.'],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    { title: 'lighttpd: mod_proxy', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModProxy' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'The general module first',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy", "mod_fastcgi" )
server.document-root = "/srv/www"
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
fastcgi.server = ( «"/app"» => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'The short prefix first',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy" )
server.document-root = "/srv/www"
proxy.server = (
    "/" => (( "host" => "127.0.0.1", "port" => 8080 )),
    «"/api"» => (( "host" => "127.0.0.1", "port" => 8081 ))
)
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Scripts beside a proxy for everything',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
fastcgi.server = ( «".php"» => (( "socket" => "/run/php.sock" )) )
proxy.server = ( "/" => (( "host" => "127.0.0.1", "port" => 8080 )) )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'From special to general',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi", "mod_proxy" )
server.document-root = "/srv/www"
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
proxy.server = (
    "/api" => (( "host" => "127.0.0.1", "port" => 8081 )),
    "/" => (( "host" => "127.0.0.1", "port" => 8080 ))
)
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Kept apart by a condition',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy", "mod_fastcgi" )
server.document-root = "/srv/www"
$HTTP["url"] !~ "^/app" {
    proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
}
fastcgi.server = ( "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" )) )
`,
    },
  ],
});
