import { defineProof, nginxHttp, speaksTls, testCertificate, testKey } from '../harness/index.ts';

const server = (listen: string): string => `  server {
    listen ${listen};
    ssl_certificate test.pem;
    ssl_certificate_key test.key;
    root @HTDOCS@;
  }`;

export default defineProof({
  rule: 'certificate-without-ssl',
  cases: [
    {
      covers: 'nginx-certificate-without-ssl',
      dialect: 'nginx',
      files: { 'conf/test.pem': testCertificate, 'conf/test.key': testKey },
      observe: [
        {
          what: 'a TLS handshake succeeds',
          probe: async ({ server: { port } }) => speaksTls(port),
          bad: false,
          good: true,
        },
      ],
      variants: {
        bad: {
          config: nginxHttp(server('127.0.0.1:@PORT@')),
          observe: [
            {
              what: 'a TLS handshake succeeds',
              probe: async ({ server: { port } }) => speaksTls(port),
              bad: false,
            },
            { ask: '/static/a.css', bad: { from: 'disk' } },
          ],
        },
        fixed: nginxHttp(server('127.0.0.1:@PORT@ ssl')),
        // `ssl` of one server counts for all of the address.
        'ok-shared': nginxHttp(
          `${server('127.0.0.1:@PORT@')}\n${server('127.0.0.1:@PORT@ ssl').replace('root', 'server_name b.test;\n    root')}`,
        ),
      },
    },
  ],
});
