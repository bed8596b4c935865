import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineProof, lighttpd } from '../harness/index.ts';

const app = (options: string): string =>
  lighttpd(
    `fastcgi.server = ( "/app" => (( "bin-path" => "@ECHO_FCGI@", "socket" => "@ROOT@/run/app.sock", "check-local" => "disable"${options} )) )`,
  );

export default defineProof({
  rule: 'state-split-over-processes',
  cases: [
    {
      covers: 'lighttpd-max-procs',
      dialect: 'lighttpd',
      observe: [
        {
          what: 'processes, each with a socket of its own',
          probe: async ({ values }) => {
            let count = 0;
            // They are started one after the other.
            for (let tries = 0; tries < 30 && count < 4; tries++) {
              const sockets = [0, 1, 2, 3, 4].map((number) => access(`${values['ROOT']}/run/app.sock-${number}`));
              count = (await Promise.allSettled(sockets)).filter(({ status }) => status === 'fulfilled').length;
              await sleep(100);
            }
            return count;
          },
          bad: 4,
          good: 1,
        },
      ],
      variants: { bad: app(''), fixed: app(', "max-procs" => 1') },
    },
  ],
});
