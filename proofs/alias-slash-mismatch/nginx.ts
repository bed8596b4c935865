import { nginxServer, type ProofCase } from '../harness/index.ts';

const location = (path: string, alias: string): string =>
  nginxServer(`    location ${path} {\n      alias @ROOT@/${alias};\n    }`);

const files = { 'data/b.css': '/* b.css from disk */\n', 'data-private/x': 'private, from disk\n' };

export const nginxCases: readonly ProofCase[] = [
  {
    covers: 'nginx-alias-missing-slash',
    dialect: 'nginx',
    files,
    observe: [
      { ask: '/x/b.css', bad: { status: 404, log: /\/datab\.css" failed/ }, good: { from: 'disk' } },
      { ask: '/x/-private/x', bad: { from: 'disk' }, good: { status: 404 } },
    ],
    variants: {
      bad: location('/x/', 'data'),
      fixed: location('/x/', 'data/'),
    },
  },
  {
    covers: 'nginx-alias-prefix-glue',
    dialect: 'nginx',
    files,
    observe: [
      { ask: '/x-private/x', bad: { from: 'disk' }, good: { status: 404 } },
      { ask: '/x/b.css', good: { from: 'disk' } },
    ],
    variants: {
      bad: location('/x', 'data'),
      fixed: location('/x/', 'data/'),
      'ok-file': {
        config: location('= /x', 'data/b.css'),
        observe: [
          { ask: '/x', good: { from: 'disk' } },
          { ask: '/x-private/x', good: { status: 404 } },
        ],
      },
    },
  },
];
