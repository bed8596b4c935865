import { defineProof, nginxServer } from '../harness/index.ts';

const server = (head: string, regex = '~ /\\.'): string =>
  nginxServer(`    location ${head} {
      root @ROOT@/acme;
    }
    location ${regex} {
      deny all;
    }`);

export default defineProof({
  rule: 'regex-denies-location',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      files: { 'acme/.well-known/acme-challenge/token': 'token from disk\n', 'htdocs/.git/config': 'from disk\n' },
      observe: [
        {
          ask: '/.well-known/acme-challenge/token',
          bad: { status: 403, log: /access forbidden by rule/ },
          good: { from: 'disk' },
        },
        { ask: '/.git/config', good: { status: 403 } },
      ],
      variants: {
        bad: server('/.well-known/acme-challenge/'),
        fixed: server('^~ /.well-known/acme-challenge/'),
        'ok-left-out': server('/.well-known/acme-challenge/', '~ /\\.(?!well-known)'),
      },
    },
  ],
});
