import { defineProof, lighttpd, speaksTls, testCertificate, testKey } from '../harness/index.ts';

const socket = `$SERVER["socket"] == "127.0.0.1:@PORT2@" {
  ssl.engine = "enable"
  ssl.pemfile = "@ROOT@/conf/both.pem"
}`;
const conf = (text: string): string => lighttpd(`server.modules += ( "mod_openssl" )\n${text}`);

export default defineProof({
  rule: 'nested-socket-condition',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'conf/both.pem': testKey + testCertificate },
      ports: 2,
      observe: [
        {
          what: 'a TLS handshake of a client that asks for other.test succeeds',
          probe: ({ values }) => speaksTls(Number(values['PORT2']), 'other.test'),
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: conf(`$HTTP["host"] == "example.test" {\n${socket}\n}`),
        'bad-url': conf(`$HTTP["url"] =~ "^/" {\n${socket}\n}`),
        'ok-scheme': conf(`$HTTP["scheme"] == "https" {\n${socket}\n}`),
        fixed: conf(`${socket}\n$HTTP["host"] == "example.test" { server.document-root = "@HTDOCS@/static" }`),
        'ok-global-certificate': conf(
          `ssl.pemfile = "@ROOT@/conf/both.pem"\n$HTTP["host"] == "example.test" {\n${socket}\n}`,
        ),
      },
    },
  ],
});
