import { shortOf } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { responders, runsPhp, setOption } from '../../shared/lighttpd-options.ts';

/** An application that lighttpd starts four times because nothing else is said. */
export const stateSplitOverProcesses = defineRule({
  name: 'state-split-over-processes',
  aliases: [],
  covers: ['lighttpd-max-procs'],
  dialects: ['lighttpd'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'unsafe',
  summary: 'An application is started several times: what one process keeps in memory the others do not know',
  messages: {
    default: () => 'this program is started four times, because "max-procs" is not set',
    many: ({ count }) => `this program is started ${count} times`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { host } of responders(lighttpd)) {
      const { binPath, options } = host;
      if (typeof binPath !== 'string' || runsPhp(host)) continue;
      const limit = options.get('max-procs');
      const count = limit ? shortOf(limit.value) : 4;
      if (typeof count !== 'number' || count < 2) continue;
      const edit = setOption(host, 'max-procs', '1');
      report({
        message: limit ? 'many' : 'default',
        data: { count },
        at: limit?.place ?? options.get('bin-path')!.place,
        notes: [
          'each process has a memory of its own: sessions, counters and caches that an application keeps there seem to come and go from request to request',
        ],
        help: 'set "max-procs" => 1, or keep sessions in a database or in files',
        ...(edit
          ? { fix: { title: 'start one process', edits: [{ ...edit, text: edit.text.replace('"1"', '1') }] } }
          : {}),
      });
    }
  },
});
