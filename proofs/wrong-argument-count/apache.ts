import { apacheServer, type ProofCase } from '../harness/index.ts';

const refused = (text: string, log: RegExp) => ({
  config: apacheServer(text),
  starts: false,
  checkRefuses: true,
  log,
});

export const apacheCases: readonly ProofCase[] = [
  {
    covers: null,
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: refused('ServerAdmin admin@example.com # the shop', /ServerAdmin takes one argument/),
      'bad-empty': refused('ServerAdmin ""', /ServerAdmin takes one argument/),
      'bad-few': refused('AddHandler cgi-script', /AddHandler requires at least two arguments/),
      fixed: apacheServer('ServerAdmin admin@example.com'),
      'ok-flag': apacheServer('RewriteEngine On and more'),
    },
  },
];
