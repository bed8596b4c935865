import { defineProof, nginxServer } from '../harness/index.ts';

const location = (path: string, alias: string): string =>
  nginxServer(`    location ${path} {\n      alias @ROOT@/${alias};\n    }`);

export default defineProof({
  rule: 'alias-without-capture',
  cases: [
    {
      covers: 'nginx-alias-regex-no-capture',
      dialect: 'nginx',
      files: { 'data/b.css': '/* b.css from disk */\n' },
      observe: [
        {
          ask: '/x/b.css',
          bad: { status: 301, headers: { Location: /\/x\/b\.css\/$/ } },
          good: { from: 'disk' },
        },
      ],
      variants: {
        bad: { config: location('~ ^/x/', 'data'), notMended: 'a folder without a slash is left alone' },
        'bad-slash': location('~ ^/x/', 'data/'),
        'bad-capture': location('~ ^/x/(.*)$', 'data/'),
        fixed: location('~ ^/x/(.*)$', 'data/$1'),
        'ok-prefix': location('^~ /x/', 'data/'),
        'ok-file': location('~ ^/x/', 'data/b.css'),
      },
    },
  ],
});
