import { lighttpd, type ProofCase } from '../harness/index.ts';

const options =
  'server.http-parseopts = ( "url-normalize" => "enable", "url-path-2f-decode" => "disable", "url-path-2f-reject" => "enable" )';

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'a global key in a condition',
    dialect: 'lighttpd',
    observe: [{ ask: '/a%2Fb', bad: { status: 404 }, good: { status: 400 } }],
    variants: {
      bad: lighttpd(`$HTTP["host"] =~ "." {\n${options}\n}`),
      fixed: lighttpd(options),
      'ok-global': lighttpd(`$HTTP["host"] =~ "." {\nglobal {\n${options}\n}\n}`),
    },
  },
  {
    covers: null,
    title: 'a condition in a global block',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: lighttpd('global {\n$HTTP["host"] == "a" {\nserver.tag = "a"\n}\n}'),
        starts: false,
        checkRefuses: true,
        log: /Cannot use conditionals inside a global/,
      },
      fixed: lighttpd('$HTTP["host"] == "a" {\nserver.tag = "a"\n}'),
    },
  },
];
