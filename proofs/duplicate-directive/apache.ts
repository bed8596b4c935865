import { apacheServer, type ProofCase } from '../harness/index.ts';

const host = (text: string): string => apacheServer(`<VirtualHost *:@PORT@>\n${text}\n</VirtualHost>`);

export const apacheCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'the last wins',
    dialect: 'apache',
    files: { 'other/index.txt': 'from the other root' },
    observe: [{ ask: '/static/a.css', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: host('DocumentRoot "@HTDOCS@"\nDocumentRoot "@ROOT@/other"'),
      fixed: host('DocumentRoot "@HTDOCS@"'),
      'ok-same': host('DocumentRoot "@HTDOCS@"\nDocumentRoot "@HTDOCS@"'),
    },
  },
];
