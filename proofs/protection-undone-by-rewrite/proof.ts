import { defineProof, lighttpd } from '../harness/index.ts';

const php = 'fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )\n';
const auth = `server.modules += ( "mod_auth", "mod_authn_file" )
auth.backend = "plain"
auth.backend.plain.userfile = "@ROOT@/conf/users"
auth.require = ( "/admin" => ( "method" => "basic", "realm" => "private", "require" => "valid-user" ) )
`;
const all = '"^/(.*)$" => "/index.php?q=$1"';
const files = { 'htdocs/index.php': '<?php\n', 'conf/users': 'ann:secret\n', 'htdocs/config/x': 'from disk\n' };

export default defineProof({
  rule: 'protection-undone-by-rewrite',
  cases: [
    {
      covers: null,
      title: 'passwords',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files,
      observe: [
        { ask: '/admin/users', bad: { from: 'app', params: { QUERY_STRING: 'q=admin/users' } }, good: { status: 401 } },
        { ask: '/page', good: { from: 'app' } },
      ],
      variants: {
        bad: lighttpd(`${php}${auth}url.rewrite-once = ( ${all} )`),
        fixed: lighttpd(`${php}${auth}url.rewrite-once = ( "^/admin/" => "", ${all} )`),
        'ok-if-not-file': lighttpd(`${php}${auth}url.rewrite-if-not-file = ( ${all} )`),
      },
    },
    {
      covers: null,
      title: 'access rules',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files,
      observe: [
        { ask: '/config/x', bad: { from: 'app', params: { QUERY_STRING: 'q=config/x' } }, good: { status: 403 } },
        { ask: '/page', good: { from: 'app' } },
      ],
      variants: {
        bad: lighttpd(
          `server.modules += ( "mod_access" )\n${php}$HTTP["url"] =~ "^/config/" { url.access-deny = ( "" ) }\nurl.rewrite-once = ( ${all} )`,
        ),
        fixed: lighttpd(
          `server.modules += ( "mod_access" )\n${php}$HTTP["url"] =~ "^/config/" { url.access-deny = ( "" ) }\nurl.rewrite-once = ( "^/config/" => "", ${all} )`,
        ),
      },
    },
  ],
});
