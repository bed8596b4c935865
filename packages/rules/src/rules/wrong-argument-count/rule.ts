import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkNginx } from './nginx.ts';

/** Too few or too many arguments, a block that is missing or one too many. */
export const wrongArgumentCount = defineRule({
  name: 'wrong-argument-count',
  aliases: [],
  covers: [],
  dialects: ['nginx', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The directive has too few or too many arguments',
  messages: {
    count: ({ name, count, wanted }) => `\`${name}\` takes ${wanted}, not ${count}`,
    noBlock: ({ name }) => `\`${name}\` needs a block: \`{ ... }\``,
    block: ({ name }) => `\`${name}\` takes no block: it ends with \`;\``,
    apache: ({ name, wanted, count }) => `\`${name}\` takes ${wanted}, not ${count}`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge);
  },
});
