import { basename } from '@fcgilint/core';
import type { ConfigTree } from '@fcgilint/gateway';
import { childrenNamed, nameOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';

/** A whole configuration without the `events` block that nginx insists on. */
export const missingEvents = defineRule({
  name: 'missing-events',
  aliases: [],
  covers: ['nginx-no-events'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The main configuration has no `events` block: nginx does not start',
  messages: { missing: () => 'there is no `events` block beside `http`' },
  check({ gateway, report, mayHide }) {
    const { tree } = gateway;
    if (tree.context !== 'main' || mayHide(null)) return;
    const [http] = childrenNamed(tree.roots, 'http').filter(({ statement }) => statement.block);
    if (!http || childrenNamed(tree.roots, 'events').length > 0) return;
    const { source, statement } = http;
    const { name } = statement;
    report({
      message: 'missing',
      at: { source, start: name.start, end: name.end },
      ...(isWhole(tree) ? {} : { confidence: 'low' as const }),
      notes: ['nginx refuses to start: `no "events" section in configuration`'],
      help: 'add `events {}`, even if it is empty',
      fix: {
        title: 'add events',
        edits: [{ source, start: statement.start, end: statement.start, text: 'events {\n}\n' }],
      },
    });
  },
});

/** A lone `http` block may be an excerpt: only the name, or what else stands at the top, tells that nothing is left out. */
function isWhole({ main, roots }: ConfigTree): boolean {
  return basename(main.path) === 'nginx.conf' || roots.some((root) => !partial.has(nameOf(root)));
}

const partial: ReadonlySet<string> = new Set(['http', 'include', 'load_module']);
