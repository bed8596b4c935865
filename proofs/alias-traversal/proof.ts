import { defineProof, nginxServer } from '../harness/index.ts';

const location = (path: string, alias: string): string =>
  nginxServer(`    location ${path} {\n      alias @ROOT@/${alias};\n    }`);

export default defineProof({
  rule: 'alias-traversal',
  cases: [
    {
      covers: 'nginx-alias-traversal',
      dialect: 'nginx',
      files: { 'data/b.css': '/* b.css from disk */\n', 'secret.txt': 'the secret, from disk\n' },
      observe: [
        { ask: '/x../secret.txt', bad: { status: 200, body: /the secret/ }, good: { status: 404 } },
        // This one nginx resolves before it looks for a location.
        { ask: '/x/../secret.txt', bad: { status: 404 } },
        { ask: '/x/b.css', bad: { from: 'disk' } },
        { ask: '/x/b.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: location('/x', 'data/'),
        'bad-caret': location('^~ /x', 'data/'),
        fixed: location('/x/', 'data/'),
        'ok-no-slashes': location('/x', 'data'),
      },
    },
  ],
});
