import { defineProof, lighttpd, nginxHttp } from '../harness/index.ts';

const conf = (forwarder: string): string =>
  lighttpd(`server.modules += ( "mod_extforward" )
extforward.forwarder = ( ${forwarder} )
fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )`);

/** It listens beyond the machine, too: else nobody could forge anything. */
const nginx = (realIp: string): string =>
  nginxHttp(`  server {
    listen @PORT@;
    ${realIp}
    location / {
      include fastcgi_params;
      fastcgi_pass @APP@;
    }
  }`);
const forwarded = 'real_ip_header X-Forwarded-For;';

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
        'bad-network': {
          config: conf('"0.0.0.0/0" => "trust"'),
          starts: false,
          checkRefuses: true,
          log: /invalid netmask/,
        },
        fixed: conf('"10.0.0.2" => "trust"'),
        'ok-network': conf('"10.0.0.0/8" => "trust"'),
      },
    },
    {
      covers: 'nginx-realip-trusts-everyone',
      dialect: 'nginx',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: {
            target: '/foo',
            headers: [
              ['X-Forwarded-For', '203.0.113.9'],
              ['X-Real-IP', '203.0.113.9'],
            ],
          },
          bad: { params: { REMOTE_ADDR: '203.0.113.9' } },
          good: { params: { REMOTE_ADDR: '127.0.0.1' } },
        },
      ],
      variants: {
        bad: nginx(`set_real_ip_from 0.0.0.0/0;\n    ${forwarded}`),
        'bad-default-header': nginx('set_real_ip_from 0.0.0.0/0;'),
        fixed: nginx(`set_real_ip_from 10.0.0.0/8;\n    ${forwarded}`),
        'ok-socket': nginx(`set_real_ip_from unix:;\n    ${forwarded}`),
      },
    },
  ],
});
