import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'A key of `fastcgi.server`, `scgi.server` or `cgi.assign` that does not begin with `/` is compared with the end of the path, character by character. With `"php"` in place of `".php"` the file `evilphp`, which somebody uploaded under a name that looked harmless, is run as a script.',
  silentWhen: [
    'the key begins with a dot or a slash, is empty, or has a dot in it (`"dispatch.fcgi"` is the name of one script)',
    'the key is a word that is no extension, and a file is looked for: it names one script (`"BackupPC_Admin"`)',
    '`proxy.server`: nothing is run',
  ],
  limits: [],
  references: [
    { title: 'lighttpd: mod_fastcgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModFastCGI' },
    { title: 'lighttpd: mod_cgi', url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModCGI' },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'An extension',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi" )
server.document-root = "/srv/www"
fastcgi.server = ( «"php"» => (( "socket" => "/run/php.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'CGI, and a prefix without its slash',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_cgi", "mod_scgi" )
server.document-root = "/srv/www"
cgi.assign = ( «"pl"» => "/usr/bin/perl" )
scgi.server = ( «"wiki"» => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )) )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'With the dot, a prefix, and the name of a script',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_fastcgi", "mod_cgi" )
server.document-root = "/srv/www"
fastcgi.server = (
    ".php" => (( "socket" => "/run/php.sock" )),
    "/wiki" => (( "socket" => "/run/wiki.sock", "check-local" => "disable" )),
    "dispatch.fcgi" => (( "socket" => "/run/app.sock" ))
)
cgi.assign = ( ".pl" => "/usr/bin/perl" )
`,
    },
  ],
});
