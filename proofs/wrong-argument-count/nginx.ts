import { nginxServer, type ProofCase } from '../harness/index.ts';

export const nginxCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'a blank in a value, and a block that is missing',
    dialect: 'nginx',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: nginxServer('error_page 404;'),
        starts: false,
        checkRefuses: true,
        log: /invalid number of arguments in "error_page" directive/,
      },
      'bad-block': {
        config: nginxServer('location /x;'),
        starts: false,
        checkRefuses: true,
        log: /directive "location" has no opening "\{"/,
      },
      fixed: nginxServer('error_page 404 /404.html;\nlocation /x {\n}'),
    },
  },
];
