import type { Directive } from '@fcgilint/gateway';
import { argument, childrenNamed } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';
import { passPlace } from '../../shared/nginx-pass.ts';
import { milliseconds } from '../../shared/nginx-units.ts';

/** A location for streams whose answers are gathered before they are sent. */
export const bufferedStream = defineRule({
  name: 'buffered-stream',
  aliases: [],
  covers: ['nginx-stream-buffered'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'none',
  summary: 'Answers of a location for streams are buffered: events arrive late, or all at once',
  messages: {
    buffered: ({ name }) => `answers are gathered before they are sent: ${name} is on`,
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    each(mountsOf(nginx), ({ route, pass, block, target }) => {
      const family = /^(proxy|fastcgi|uwsgi|scgi)_pass$/.exec(pass.name)?.[1];
      if (!family || !(streams.test(route.name) || waitsForHours(route.directive, family)) || mayHide(block)) return;
      // A socket that is switched to another protocol is not buffered.
      if (target.params.some(({ name }) => name.toLowerCase() === 'upgrade')) return;
      const name = `${family}_buffering`;
      const { directives, because } = nginx.effective(block, name);
      const [directive] = directives;
      if (because || (directive && argument(directive, 0)?.value === 'off')) return;
      report({
        message: 'buffered',
        data: { name },
        at: passPlace(route),
        notes: ['a short event stays in the buffer until more comes or the answer ends'],
        help: `add \`${name} off;\`, or let the application send the header X-Accel-Buffering: no`,
      });
    });
  },
});

/** Paths that are usual for server-sent events and long polls. */
const streams = /(?:^|[/^])(?:events?|sse|streams?|eventsource|event-stream|long-?poll(?:ing)?)(?:\/|\$|$)/i;

/** Nobody waits that long for the first word of an ordinary answer. */
const HOURS = 6 * 3_600_000;

/** Whether a location lets its back end be silent for hours. */
function waitsForHours({ children }: Directive, family: string): boolean {
  const [timeout] = childrenNamed(children, `${family}_read_timeout`);
  return timeout !== undefined && (milliseconds(argument(timeout, 0)?.value ?? '') ?? 0) >= HOURS;
}
