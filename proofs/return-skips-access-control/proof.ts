import { defineProof, nginxServer } from '../harness/index.ts';

const direct = (access: string): string =>
  nginxServer(`    location /version {
      ${access}
      return 200 "the secret";
    }`);

export default defineProof({
  rule: 'return-skips-access-control',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      observe: [{ ask: '/version', bad: { status: 200, body: /the secret/ }, good: { status: 403 } }],
      variants: {
        bad: direct('deny all;'),
        'bad-password': direct('auth_basic "x";\n      auth_basic_user_file @ROOT@/conf/none;'),
        fixed: nginxServer(`    location /version {
      deny all;
      try_files "" @version;
    }
    location @version {
      return 200 "the secret";
    }`),
        'ok-file': {
          config: nginxServer('    location /static/ {\n      deny all;\n    }'),
          observe: [{ ask: '/static/a.css', good: { status: 403 } }],
        },
      },
    },
  ],
});
