import { childrenNamed } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { httpBlock, isWhole } from '../../shared/nginx-main.ts';

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
    const http = httpBlock(tree);
    if (!http || mayHide(null) || childrenNamed(tree.roots, 'events').length > 0) return;
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
