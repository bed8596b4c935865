import { apacheServer, type ProofCase } from '../harness/index.ts';

const htaccess = (text: string) => ({
  config: apacheServer(''),
  files: { 'htdocs/.htaccess': text },
  lint: 'htdocs/.htaccess',
});

export const apacheCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'in the configuration of the server',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: apacheServer('FallbackResorce /index.html'),
        starts: false,
        checkRefuses: true,
        log: /Invalid command 'FallbackResorce'/,
      },
      fixed: apacheServer('FallbackResource /index.html'),
    },
  },
  {
    covers: null,
    title: 'in .htaccess',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', bad: { status: 500 }, good: { from: 'disk' } }],
    variants: {
      bad: htaccess('FallbackResorce /index.html\n'),
      'bad-brace': { ...htaccess('}\n') },
      fixed: htaccess('FallbackResource /index.html\n'),
      'ok-not-read': htaccess('<IfModule mod_wonders.c>\nWondersOfTheWorld 7\n</IfModule>\n'),
    },
  },
];
