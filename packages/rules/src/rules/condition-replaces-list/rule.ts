import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { losses } from './losses.ts';

/** A list in a condition that takes the place of one outside, or of one in another condition that holds as well. */
export const conditionReplacesList = defineRule({
  name: 'condition-replaces-list',
  aliases: [],
  covers: ['lighttpd-conditional-replaces', 'lighttpd-overlapping-conditionals'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'unsafe',
  summary: 'A list in a block takes the place of the one that held before it: its entries are gone',
  messages: {
    global: ({ key, lost }) => `in this block \`${key}\` has no ${lost} any more: \`=\` replaces the list from outside`,
    sibling: ({ key, lost }) =>
      `where both blocks hold, \`${key}\` has no ${lost}: the later block replaces the list of the earlier one`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { later, earlier, lost, kind, operator } of losses(lighttpd)) {
      report({
        message: kind,
        data: { key: later.key, lost: lost.map((each) => `"${each}"`).join(', ') },
        at: later.namePlace,
        related: [{ at: earlier.namePlace, message: 'the list that it replaces' }],
        notes: [
          kind === 'global'
            ? 'lighttpd takes the value of the last block that holds, as a whole'
            : 'lighttpd takes the value of the last block that holds, as a whole; `+=` in both does not help: each adds to the list outside',
        ],
        help:
          kind === 'global'
            ? `use \`${later.key} += ...\`, or repeat the entries`
            : 'move what holds for both out of the blocks, and use `+=` in one of them',
        ...(operator
          ? {
              fix: {
                title: 'use `+=`',
                edits: [{ source: operator.source, start: operator.start, end: operator.end, text: '+=' }],
              },
            }
          : {}),
      });
    }
  },
});
