import { nginxServer, type ProofCase } from '../harness/index.ts';

const location = (rewrite: string): string => nginxServer(`    location / {\n      ${rewrite};\n    }`);

export const nginxCases: readonly ProofCase[] = [
  {
    covers: 'nginx-rewrite-loop',
    dialect: 'nginx',
    files: { 'htdocs/x/foo': 'foo from disk\n' },
    observe: [
      {
        ask: '/foo',
        bad: { status: 500, log: /rewrite or internal redirection cycle while processing/ },
        good: { from: 'disk' },
      },
    ],
    variants: {
      bad: location('rewrite ^(.*)$ /x$1 last'),
      'bad-no-flag': location('rewrite ^(.*)$ /x$1'),
      fixed: location('rewrite ^(.*)$ /x$1 break'),
      'ok-server': nginxServer('    rewrite ^(.*)$ /x$1 last;\n    location / {\n    }'),
      'ok-other': nginxServer('    location / {\n      rewrite ^(.*)$ /x$1 last;\n    }\n    location /x/ {\n    }'),
    },
  },
];
