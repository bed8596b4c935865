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
  {
    covers: null,
    title: 'gone from the target',
    dialect: 'lighttpd',
    targets: { lighttpd: '1.4.69' },
    observe: [
      {
        ask: '/static/a.css',
        bad: { log: /unknown config-key: secdownload\.secret/ },
        good: { from: 'disk', notInLog: /unknown config-key/ },
      },
    ],
    variants: {
      bad: lighttpd('secdownload.secret = "verysecret"'),
      fixed: lighttpd(''),
    },
  },
];
