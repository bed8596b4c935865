import { defineProof, lighttpd } from '../harness/index.ts';

const scgi =
  'scgi.server = ( "/RPC2" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )\n';
const auth = `server.modules += ( "mod_auth", "mod_authn_file" )
auth.backend = "plain"
auth.backend.plain.userfile = "@ROOT@/conf/users"
auth.require = ( "/RPC2" => ( "method" => "basic", "realm" => "rtorrent", "require" => "valid-user" ) )
`;
/** On all addresses: the skeleton's server is for the machine itself. */
const open = (text: string): string => lighttpd(text).replace('server.bind = "127.0.0.1"', 'server.bind = "0.0.0.0"');

export default defineProof({
  rule: 'open-rpc-endpoint',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      backends: { app: { protocol: 'scgi' } },
      files: { 'conf/users': 'ann:secret\n' },
      observe: [
        {
          ask: { method: 'POST', target: '/RPC2', body: '<methodCall/>' },
          bad: { status: 200, from: 'app' },
          good: { status: 401 },
        },
      ],
      variants: {
        bad: open(scgi),
        fixed: open(`${auth}${scgi}`),
        'ok-address': {
          config: open(
            `server.modules += ( "mod_access" )\n${scgi}$HTTP["remoteip"] != "192.0.2.1" { url.access-deny = ( "" ) }`,
          ).replace('"mod_rewrite"', '"mod_access",\n  "mod_rewrite"'),
          observe: [{ ask: { method: 'POST', target: '/RPC2', body: '<methodCall/>' }, good: { status: 403 } }],
        },
        'ok-local': { config: lighttpd(scgi), observe: [{ ask: '/RPC2', good: { from: 'app' } }] },
      },
    },
  ],
});
