import { defineProof, lighttpd } from '../harness/index.ts';

const handler = (name: string): string => lighttpd(`server.event-handler = "${name}"`);

export default defineProof({
  rule: 'foreign-event-handler',
  cases: [
    {
      covers: 'lighttpd-event-handler',
      dialect: 'lighttpd',
      observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
      variants: {
        bad: {
          config: handler('freebsd-kqueue'),
          starts: false,
          checkRefuses: true,
          log: /event-handler in unknown or not supported: freebsd-kqueue/,
        },
        'bad-solaris': {
          config: handler('solaris-eventports'),
          starts: false,
          checkRefuses: true,
          log: /event-handler/,
        },
        fixed: lighttpd(''),
        'ok-linux': handler('linux-sysepoll'),
        'ok-poll': handler('poll'),
      },
    },
  ],
});
