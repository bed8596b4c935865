import type { TestCondition } from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { contradiction } from './contradictions.ts';

/** A condition that no request meets, because what it compares with never has that form. */
export const conditionNeverTrue = defineRule({
  name: 'condition-never-true',
  aliases: [],
  covers: ['lighttpd-host-condition-empty', 'lighttpd-url-condition-query'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'A condition compares with something that its field never holds: the block has no effect',
  messages: {
    never: ({ what }) => `this condition never holds: ${what}`,
    always: ({ what }) => `this condition always holds: ${what}`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { condition, blocks } of lighttpd.evaluation.contexts) {
      if (condition?.kind === 'test') {
        const found = finding(condition, blocks.length);
        if (found) report(found);
      }
    }
  },
});

function finding(condition: TestCondition, blocks: number): Report | null {
  const found = contradiction(condition);
  if (!found) return null;
  const { source, start, end } = condition.place;
  const { field, operator, text } = condition.written;
  const literal = source.slice(condition.valuePlace) === `"${String(text)}"`;
  const { instead } = found;
  const wanted = instead && `$${instead.field ?? field.slice(1)} ${operator} "${instead.text}"`;
  return {
    message: operator.startsWith('!') ? 'always' : 'never',
    data: { what: found.what },
    at: condition.place,
    notes: [found.why],
    help: wanted ? `write ${wanted}` : found.help,
    ...(wanted && literal && blocks === 1
      ? {
          fix: {
            title: `write ${wanted}`,
            edits: [{ source, start, end, text: wanted }],
            level: instead.field ? ('unsafe' as const) : ('safe' as const),
          },
        }
      : {}),
  };
}
