import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'lighttpd asks its modules in the order of `server.modules` (all `+=` taken together). mod_access and back ends with `check-local` disabled, which `proxy.server` always has, are asked in the same phase: with mod_access behind them, `url.access-deny = ( ".inc" )` does not keep `/app/x.inc` from the application (200), and no word is said. mod_staticfile before mod_fastcgi, mod_scgi or mod_cgi sends `/i.php` as its source text.',
  silentWhen: [
    'no `url.access-deny` or `url.access-allow` can meet a URL of the back end: other extension, other condition',
    '`static-file.exclude-extensions` names the extension, or mod_staticfile is not listed: lighttpd adds it at the end',
    'mod_auth, mod_rewrite, mod_redirect, mod_setenv and mod_extforward come after the back end: they work in other phases, and were seen to work in both orders',
    'the list of modules is not wholly known, or the file is a part of a configuration',
  ],
  limits: [],
  references: [
    {
      title: 'lighttpd: server.modules',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'mod_access behind the back end',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_proxy", «"mod_access"» )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => 8080 )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'mod_staticfile before the back end',
      file: 'lighttpd.conf',
      code: `server.modules = (
    "mod_access",
    «"mod_staticfile"»,
    "mod_fastcgi"
)
server.document-root = "/srv/www"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Access rules first, files last',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access", "mod_fastcgi", "mod_staticfile" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = (
    ".php" => (( "socket" => "/run/php.sock" )),
    "/app" => (( "socket" => "/run/app.sock", "check-local" => "disable" ))
)
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Files that exist are looked up later',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi", "mod_access" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
  ],
});
