import { certificateFiles, certificateLines, defineProof, nginxHttp } from '../harness/index.ts';

/** A host with two names: who names neither is turned away. */
const host = `  server {
    listen 127.0.0.1:@PORT2@ ssl default_server;
    ssl_reject_handshake on;
  }
  server {
    listen 127.0.0.1:@PORT2@ ssl;
    server_name app.test;
    ${certificateLines}
    return 200 hello;
  }`;
const hosts = '127.0.0.1 localhost app.test\n';
const server = (lines: string, scheme = 'https', port = '@PORT2@', more = ''): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    location / {
      ${lines}
      proxy_pass ${scheme}://app.test:${port};
    }
  }
${host}${more}`);

export default defineProof({
  rule: 'upstream-tls-without-name',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      ports: 3,
      files: certificateFiles,
      observe: [
        {
          ask: '/',
          bad: { status: 502, log: /SSL_do_handshake\(\) failed/ },
          good: { status: 200, body: /hello/ },
        },
      ],
      variants: {
        bad: { config: server(''), hosts },
        'bad-off': { config: server('proxy_ssl_server_name off;'), hosts },
        fixed: { config: server('proxy_ssl_server_name on;'), hosts },
        'ok-plain': {
          config: server(
            '',
            'http',
            '@PORT3@',
            '\n  server {\n    listen 127.0.0.1:@PORT3@;\n    return 200 hello;\n  }',
          ),
          hosts,
        },
      },
    },
  ],
});
