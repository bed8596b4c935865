import { defineDisproof } from '../harness/index.ts';

const inOrder = (
  ...modules: readonly string[]
): string => `server.modules = ( ${modules.map((name) => `"mod_${name}"`).join(', ')} )
server.document-root = "@HTDOCS@"
server.bind = "127.0.0.1"
server.port = @PORT@
server.errorlog = "@ROOT@/logs/error.log"
auth.backend = "plain"
auth.backend.plain.userfile = "@ROOT@/conf/users"
auth.require = ( "/app" => ( "method" => "basic", "realm" => "app", "require" => "valid-user" ) )
fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
`;

export default defineDisproof({
  entry: 'lighttpd-module-order-auth',
  cases: [
    {
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'conf/users': 'anna:secret\n' },
      observe: [
        { ask: '/app/x', good: { status: 401 } },
        {
          ask: { target: '/app/x', headers: [['Authorization', `Basic ${btoa('anna:secret')}`]] },
          good: { from: 'app' },
        },
      ],
      variants: {
        ok: inOrder('fastcgi', 'auth', 'authn_file'),
        'fixed-first': inOrder('auth', 'authn_file', 'fastcgi'),
      },
    },
  ],
});
