import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'lighttpd starts with `WARNING: unknown config-key: fastcgi.server (ignored)` in its log, and no more. The application gets no request, and scripts below the document root are sent as source text (`GET /x.php` answers 200 with the text of the script). It fails open in the same way for protection: without mod_auth the folder that `auth.require` names is public, without mod_access the files that `url.access-deny` names are served.',
  silentWhen: [
    'the file has no global `server.document-root`, or adds to `server.modules` before setting it: then it is a part of a configuration, and the modules are listed elsewhere',
    'an include that cannot be read or an `include_shell` may add modules, or the list is built from the environment',
    'lighttpd loads the module by itself: mod_indexfile, mod_dirlisting, mod_staticfile; a TLS module for `ssl.` keys; or it is one of the back ends of `auth.backend`',
    'the module has been removed from lighttpd, or its name is misspelt: other rules tell that',
  ],
  limits: ['One finding for each module, at the first of its keys.'],
  references: [
    {
      title: 'lighttpd: server.modules',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_modulesDetails',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'A back end without its module',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access", "mod_alias" )
server.document-root = "/srv/www"
«fastcgi.server» = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Protection without its module',
      file: 'lighttpd.conf',
      code: `server.modules = (
    "mod_fastcgi",
)
server.document-root = "/srv/www"
«url.access-deny» = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'No modules at all',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
«alias.url» = ( "/static/" => "/srv/static/" )
`,
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Loaded',
      file: 'lighttpd.conf',
      code: `server.modules = ( "mod_access" )
server.modules += ( "mod_fastcgi" )
server.document-root = "/srv/www"
url.access-deny = ( "~", ".inc" )
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'A part of a configuration',
      file: 'fastcgi.conf',
      code: `fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
`,
    },
    {
      dialect: 'lighttpd',
      title: 'Loaded by lighttpd itself',
      file: 'lighttpd.conf',
      code: `server.document-root = "/srv/www"
index-file.names = ( "index.html" )
dir-listing.activate = "enable"
static-file.exclude-extensions = ( ".php" )
`,
    },
  ],
});
