import { defineProof, lighttpd } from '../harness/index.ts';

/** Without media types of its own, which the script gives. */
const shell = (command: string): string =>
  lighttpd(`include_shell "${command}"`).replace(/mimetype\.assign = .*\n/, '');

export default defineProof({
  rule: 'missing-include-command',
  cases: [
    {
      covers: null,
      title: 'a script that Debian renamed',
      dialect: 'lighttpd',
      observe: [{ ask: '/static/a.css', good: { from: 'disk', headers: { 'Content-Type': /^text\/css/ } } }],
      variants: {
        bad: {
          config: shell('/usr/share/lighttpd/create-mime.assign.pl'),
          starts: false,
          checkRefuses: true,
          log: /exited non-zero: 127/,
        },
        fixed: shell('/usr/share/lighttpd/create-mime.conf.pl'),
        'ok-other-program': {
          config: shell('cat @ROOT@/conf/types.conf'),
          files: { 'conf/types.conf': 'mimetype.assign = ( ".css" => "text/css" )\n' },
        },
      },
    },
  ],
});
