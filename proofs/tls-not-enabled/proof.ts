import { defineProof, lighttpd, speaksTls, testCertificate, testKey } from '../harness/index.ts';

const files = { 'conf/both.pem': testKey + testCertificate };
const modules = 'server.modules += ( "mod_openssl" )\n';
const socket = (text: string): string =>
  lighttpd(`${modules}$SERVER["socket"] == "127.0.0.1:@PORT2@" { ssl.pemfile = "@ROOT@/conf/both.pem" ${text} }`);

export default defineProof({
  rule: 'tls-not-enabled',
  cases: [
    {
      covers: 'lighttpd-tls-without-engine',
      dialect: 'lighttpd',
      files,
      ports: 2,
      observe: [
        {
          what: 'a TLS handshake succeeds',
          probe: ({ values }) => speaksTls(Number(values['PORT2'])),
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: socket(''),
        fixed: socket('ssl.engine = "enable"'),
        // Global settings are for the sockets that switch TLS on.
        'ok-outside': lighttpd(
          `${modules}ssl.pemfile = "@ROOT@/conf/both.pem"\n$SERVER["socket"] == "127.0.0.1:@PORT2@" { ssl.engine = "enable" }`,
        ),
      },
    },
  ],
});
