import { defineDisproof } from '../harness/index.ts';

const early = ['rewrite', 'redirect', 'setenv', 'extforward'];

const inOrder = (
  modules: readonly string[],
): string => `server.modules = ( ${modules.map((name) => `"mod_${name}"`).join(', ')} )
server.document-root = "@HTDOCS@"
server.bind = "127.0.0.1"
server.port = @PORT@
server.errorlog = "@ROOT@/logs/error.log"
url.rewrite-once = ( "^/old/(.*)$" => "/app/$1" )
url.redirect = ( "^/moved/(.*)$" => "/app/$1" )
setenv.add-environment = ( "STAGE" => "live" )
setenv.add-request-header = ( "X-Stage" => "live" )
extforward.forwarder = ( "127.0.0.1" => "trust" )
fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
`;

export default defineDisproof({
  entry: 'lighttpd-module-order-rewrite',
  cases: [
    {
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: { target: '/old/x', headers: [['X-Forwarded-For', '192.0.2.7']] },
          good: {
            from: 'app',
            params: { PATH_INFO: '/x', STAGE: 'live', HTTP_X_STAGE: 'live', REMOTE_ADDR: '192.0.2.7' },
          },
        },
        { ask: '/moved/x', good: { status: 301, headers: { Location: '/app/x' } } },
      ],
      variants: { ok: inOrder(['fastcgi', ...early]), 'fixed-first': inOrder([...early, 'fastcgi']) },
    },
  ],
});
