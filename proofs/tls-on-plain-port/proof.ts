import { defineProof, lighttpd, request, testCertificate, testKey } from '../harness/index.ts';

const redirect = 'url.redirect = ( "" => "https://example.test/" )';
const conf = (global: string, block: string): string =>
  lighttpd(`server.modules += ( "mod_openssl" )
ssl.pemfile = "@ROOT@/conf/both.pem"
${global}
$SERVER["socket"] == "127.0.0.1:@PORT2@" {
  ${block}
}`);

export default defineProof({
  rule: 'tls-on-plain-port',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'conf/both.pem': testKey + testCertificate },
      ports: 2,
      observe: [
        {
          what: 'plain HTTP is answered',
          probe: ({ values }) =>
            request({ port: Number(values['PORT2']), target: '/' }).then(
              ({ status }) => status === 301,
              () => false,
            ),
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: conf('ssl.engine = "enable"', redirect),
        fixed: conf('ssl.engine = "enable"', `ssl.engine = "disable"\n  ${redirect}`),
        'ok-not-global': conf('', redirect),
      },
    },
  ],
});
