import type { Directive } from '@fcgilint/gateway';
import { argument, passProtocols, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';
import { bytes, milliseconds } from '../../shared/nginx-units.ts';

/** Below this an application that works is cut off now and then. */
const shortTime = 5000;
const smallBuffer = 4096;

/** Explicit limits of time or size that ordinary answers of an application exceed. */
export const tightBackendLimit = defineRule({
  name: 'tight-backend-limit',
  aliases: [],
  covers: ['nginx-read-timeout', 'nginx-header-buffer'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'none',
  summary: 'A time or a buffer for the answer of the back end is set so low that ordinary answers exceed it',
  messages: {
    time: ({ value }) => `an answer that begins later than after ${value} becomes 504`,
    header: ({ value }) => `an answer whose headers are longer than ${value} becomes 502`,
  },
  check({ each, gateway, namedWith, report }) {
    const nginx = asNginx(gateway);
    const tight = nginx
      ? new Set(
          families.flatMap((family) => [
            ...namedWith(`${family}_read_timeout`, isShort),
            ...namedWith(`${family}_buffer_size`, isSmall),
          ]),
        )
      : none;
    if (!nginx || tight.size === 0) return;
    const seen = new Set<Directive>();
    each(mountsOf(nginx), ({ pass, block }) => {
      const family = pass.name.replace('_pass', '');
      for (const [name, message] of [
        [`${family}_read_timeout`, 'time'],
        [`${family}_buffer_size`, 'header'],
      ] as const) {
        const [directive] = nginx.effective(block, name).directives;
        if (!directive || !tight.has(directive) || seen.has(directive)) continue;
        seen.add(directive);
        report({
          message,
          data: { value: argument(directive, 0)!.value },
          at: placeOf(directive),
          notes: [
            message === 'time'
              ? 'the default is 60 seconds: `upstream timed out ... while reading response header`'
              : 'the default is one page of memory (4k or 8k), and cookies alone may need more: `upstream sent too big header`',
          ],
          help:
            message === 'time'
              ? 'give the slowest page its time'
              : `write \`${family}_buffer_size 16k;\`, and \`${family}_buffers 8 16k;\`, which must not be smaller`,
        });
      }
    });
  },
});

const none: ReadonlySet<Directive> = new Set();

const families = [...passProtocols.keys()].map((pass) => pass.replace('_pass', ''));

function isShort(directive: Directive): boolean {
  const time = milliseconds(argument(directive, 0)?.value ?? '');
  return time !== null && time < shortTime;
}

function isSmall(directive: Directive): boolean {
  const size = bytes(argument(directive, 0)?.value ?? '');
  return size !== null && size < smallBuffer;
}
