import { apacheServer, type ProofCase } from '../harness/index.ts';

const old = '<Location "/">\nOrder allow,deny\nAllow from all\n</Location>';
const load = 'LoadModule access_compat_module "@APACHE_MODULES@/mod_access_compat.so"';

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-22-access-control',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: { config: apacheServer(old), starts: false, checkRefuses: true, log: /Invalid command 'Order'/ },
      fixed: apacheServer('<Location "/">\nRequire all granted\n</Location>'),
      'ok-module': apacheServer(`${load}\n${old}`),
    },
  },
  {
    covers: 'apache-22-access-control',
    title: 'beside Require',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', bad: { status: 403 }, good: { from: 'disk' } }],
    variants: {
      bad: apacheServer(`${load}\n<Location "/">\nOrder allow,deny\nRequire all granted\n</Location>`),
      fixed: apacheServer(`${load}\n<Location "/">\nRequire all granted\n</Location>`),
    },
  },
  {
    covers: null,
    title: 'removed',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: apacheServer('RewriteLogLevel 3'),
        starts: false,
        checkRefuses: true,
        log: /Invalid command 'RewriteLogLevel'/,
      },
      fixed: apacheServer('LogLevel rewrite:trace3'),
    },
  },
];
