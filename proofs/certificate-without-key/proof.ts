import { defineProof, lighttpd, speaksTls, testCertificate, testKey } from '../harness/index.ts';

const conf = (text: string): string =>
  lighttpd(`server.modules += ( "mod_openssl" )
$SERVER["socket"] == "127.0.0.1:@PORT2@" {
  ssl.engine = "enable"
  ${text}
}`);

export default defineProof({
  rule: 'certificate-without-key',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: {
        'live/fullchain.pem': testCertificate,
        'live/privkey.pem': testKey,
        'live/both.pem': testKey + testCertificate,
      },
      ports: 2,
      observe: [
        {
          what: 'a TLS handshake succeeds',
          probe: ({ values }) => speaksTls(Number(values['PORT2'])),
          good: true,
        },
      ],
      variants: {
        bad: {
          config: conf('ssl.pemfile = "@ROOT@/live/fullchain.pem"'),
          starts: false,
          checkRefuses: true,
          log: /SSL: couldn't read private key/,
        },
        fixed: conf('ssl.pemfile = "@ROOT@/live/fullchain.pem"\n  ssl.privkey = "@ROOT@/live/privkey.pem"'),
        'ok-both': conf('ssl.pemfile = "@ROOT@/live/both.pem"'),
      },
    },
  ],
});
