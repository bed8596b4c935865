import { defineProof, lighttpd } from '../harness/index.ts';

const at = (socket: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => ((
  "bin-path" => "@ECHO_FCGI@",
  "socket" => "${socket}",
  "max-procs" => 1,
  "check-local" => "disable"
)) )`);

export default defineProof({
  rule: 'unusable-socket-path',
  cases: [
    {
      covers: 'lighttpd-socket-path',
      dialect: 'lighttpd',
      observe: [{ ask: '/app/foo', good: { status: 200 } }],
      variants: {
        bad: {
          config: at('@ROOT@/sockets/app.sock'),
          starts: false,
          log: /bind failed for: unix:.*No such file or directory/,
          notLinted:
            'the linter takes folders below /tmp, where this one is, for folders that are made when the system starts',
        },
        'bad-long': {
          config: at(`/run/${'very-long-'.repeat(11)}.sock`),
          starts: false,
          log: /unixsocket is too long/,
          checkRefuses: true,
        },
        fixed: at('@ROOT@/run/app.sock'),
      },
    },
  ],
});
