import { isAbsolutePath } from '@fcgilint/core';
import { defineRule } from '../../rule.ts';

/** A file that includes itself, directly or through others. */
export const includeCycle = defineRule({
  name: 'include-cycle',
  aliases: [],
  covers: [],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A file includes itself',
  messages: { cycle: ({ path }) => `${path} includes itself` },
  check({ gateway, report }) {
    for (const gap of gateway.tree.gaps) {
      if (gap.kind !== 'include-cycle') continue;
      // A fragment that includes a relative path means the folder of a main file that is not known.
      const path = gap.directive?.statement.args[0];
      if (gateway.tree.context !== 'main' && path?.kind === 'word' && !isAbsolutePath(path.value)) continue;
      report({
        message: 'cycle',
        data: { path: gap.path ?? '' },
        at: gap.place,
        notes: [
          gateway.dialect === 'apache'
            ? 'Apache gives up at 128 nested includes and does not start'
            : `${gateway.dialect} has no check for this: it reads on until it is out of stack or of open files, and does not start`,
        ],
        help: 'include the file from one place only',
      });
    }
  },
});
