import { defineProof, lighttpd } from '../harness/index.ts';

/** The skeleton's server, on all addresses: on the loopback address alone a proxy would stand before it. */
const conf = (condition: string): string =>
  lighttpd(`$HTTP["host"] ${condition} { server.document-root = "@ROOT@/other" }`).replace(
    'server.bind = "127.0.0.1"',
    'server.bind = "0.0.0.0"',
  );
const host = (name: string) => ({ target: '/page', headers: [['Host', name]] as [string, string][] });

export default defineProof({
  rule: 'host-pattern-without-port',
  cases: [
    {
      covers: 'lighttpd-host-regex-port',
      dialect: 'lighttpd',
      files: { 'other/page': 'from disk\n' },
      observe: [
        { ask: host('example.test:8080'), bad: { status: 404 }, good: { from: 'disk' } },
        { ask: host('example.test'), good: { from: 'disk' } },
      ],
      variants: {
        bad: conf('=~ "^example\\.test$"'),
        'bad-suffix': conf('=~ "(^|\\.)example\\.test$"'),
        fixed: conf('== "example.test"'),
        'fixed-port': conf('=~ "^example\\.test(:[0-9]+)?$"'),
      },
    },
  ],
});
