import { defineProof, lighttpd } from '../harness/index.ts';

const spawned = (program: string, processes = 1): string =>
  lighttpd(`fastcgi.server = ( "/app" => ((
  "bin-path" => "${program}",
  "socket" => "@ROOT@/run/app.sock",
  "max-procs" => ${processes},
  "check-local" => "disable"
)) )`);
const refused = (program: string, status: number) => ({
  // lighttpd waits a tenth of a second for each to fail: on a busy machine one of several is in time.
  config: spawned(program, 8),
  starts: false,
  log: new RegExp(`child exited: ${status}\\b[\\s\\S]*spawning gw failed`),
});

export default defineProof({
  rule: 'program-not-executable',
  cases: [
    {
      covers: 'lighttpd-bin-path',
      dialect: 'lighttpd',
      files: {
        'run/text': 'no script\n',
        'run/crlf': '#!/bin/sh\r\nexit 0\r\n',
        'run/interpreter': '#!@ROOT@/run/python\nimport app\n',
        'run/folder/x': '',
      },
      observe: [{ ask: '/app/foo', good: { status: 200 } }],
      variants: {
        bad: refused('@ROOT@/run/text', 13),
        'bad-arguments': refused('@ROOT@/run/text --verbose', 13),
        'bad-folder': refused('@ROOT@/run/folder', 13),
        'bad-missing': refused('@ROOT@/run/nothing', 2),
        'bad-crlf': refused('@ROOT@/run/crlf', 2),
        'bad-interpreter': refused('@ROOT@/run/interpreter', 2),
        fixed: spawned('@ECHO_FCGI@'),
        'ok-arguments': spawned('@ECHO_FCGI@ wiki'),
      },
    },
    {
      covers: null,
      title: 'the interpreter of mod_cgi',
      dialect: 'lighttpd',
      files: { 'htdocs/a.sh': 'printf "Content-Type: text/plain\\r\\n\\r\\nrun\\n"\n', 'run/x': '' },
      observe: [{ ask: '/a.sh', bad: { status: 500 }, good: { body: /^run$/m } }],
      variants: {
        bad: lighttpd('server.modules += ( "mod_cgi" )\ncgi.assign = ( ".sh" => "@ROOT@/run/bash" )'),
        fixed: lighttpd('server.modules += ( "mod_cgi" )\ncgi.assign = ( ".sh" => "/bin/sh" )'),
      },
    },
  ],
});
