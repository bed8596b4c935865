import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (forwarder: string): string =>
  lighttpd(`server.modules += ( "mod_extforward" )
extforward.forwarder = ( ${forwarder} )
fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )`);

export default defineProof({
  rule: 'forwarder-trusts-everyone',
  cases: [
    {
      covers: 'lighttpd-extforward-trusts-everyone',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: { target: '/app/x', headers: [['X-Forwarded-For', '9.9.9.9']] },
          bad: { params: { REMOTE_ADDR: '9.9.9.9' } },
          good: { params: { REMOTE_ADDR: '127.0.0.1' } },
        },
      ],
      variants: {
        bad: conf('"all" => "trust"'),
        fixed: conf('"10.0.0.2" => "trust"'),
        'ok-network': conf('"10.0.0.0/8" => "trust"'),
      },
    },
  ],
});
