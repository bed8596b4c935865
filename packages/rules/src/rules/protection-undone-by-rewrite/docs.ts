import { defineDocs } from '../../docs.ts';

const rule = '( "method" => "basic", "realm" => "private", "require" => "valid-user" )';
const conf = (
  text: string,
): string => `server.modules = ( "mod_rewrite", "mod_access", "mod_auth", "mod_authn_file", "mod_fastcgi" )
server.document-root = "/srv/www"
auth.backend = "htpasswd"
auth.backend.htpasswd.userfile = "/etc/lighttpd/users"
fastcgi.server = ( ".php" => (( "socket" => "/run/php.sock" )) )
${text}
`;

export const docs = defineDocs({
  behaviour:
    'Rewrites (`url.rewrite-once` and its kin) are done before anything else, and the request begins again with the new URL. With `auth.require` for `/admin` and a rewrite of everything to `/index.php?q=...`, a request for `/admin/users` is one for `/index.php` when mod_auth looks at it: no password is asked, and the application shows its page. The same goes for `url.access-deny` in a condition on the URL.',
  silentWhen: [
    'the target of the rewrite is protected as well, by any rule',
    'an earlier entry with an empty target leaves the URL alone',
    '`url.rewrite-if-not-file`, which is done later',
    'rewrites in conditions may hold for the URL, or the target depends on what is not known',
  ],
  limits: ['Whether the application checks the user itself is not known.'],
  references: [
    {
      title: 'lighttpd: mod_auth, with a warning about rewrites',
      url: 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_ModAuth/37',
    },
    {
      title: 'Folders of Matomo that were denied, and rewritten',
      url: 'https://administrator.de/en/lighttpd-rewrite-and-a-strange-error-handler-3552309279.html',
    },
  ],
  bad: [
    {
      dialect: 'lighttpd',
      title: 'Passwords',
      file: 'lighttpd.conf',
      code: conf(`auth.require = ( «"/admin"» => ${rule} )
url.rewrite-once = ( "^/(.*)$" => "/index.php?q=$1" )`),
    },
    {
      dialect: 'lighttpd',
      title: 'A folder that is denied',
      file: 'lighttpd.conf',
      code: conf(`$HTTP["url"] =~ "^/config/" { «url.access-deny» = ( "" ) }
url.rewrite-once = ( "^/(.*)$" => "/index.php?q=$1" )`),
    },
  ],
  good: [
    {
      dialect: 'lighttpd',
      title: 'Left alone, or protected as a whole',
      file: 'lighttpd.conf',
      code: conf(`auth.require = ( "/admin" => ${rule} )
url.rewrite-once = ( "^/admin/" => "", "^/(.*)$" => "/index.php?q=$1" )`),
    },
    {
      dialect: 'lighttpd',
      title: 'Rewritten later',
      file: 'lighttpd.conf',
      code: conf(`auth.require = ( "/admin" => ${rule} )
url.rewrite-if-not-file = ( "^/(.*)$" => "/index.php?q=$1" )`),
    },
  ],
});
