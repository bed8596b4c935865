import { defineRule } from '../../rule.ts';
import { checkNginx } from './nginx.ts';

/** A value that the server cannot read. */
export const invalidValue = defineRule({
  name: 'invalid-value',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The value is none that the directive accepts',
  messages: {
    value: ({ name, value, wanted }) => `\`${value}\` is no value for \`${name}\`: ${wanted}`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
  },
});
