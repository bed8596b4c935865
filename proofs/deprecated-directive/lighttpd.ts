import { lighttpd, type ProofCase } from '../harness/index.ts';

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'a module that is gone',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: lighttpd('server.modules += ( "mod_secdownload" )'),
        starts: false,
        checkRefuses: true,
        log: /dlopen\(\) failed/,
      },
      fixed: lighttpd(''),
    },
  },
];
