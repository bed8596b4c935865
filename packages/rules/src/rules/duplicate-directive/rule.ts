import { defineRule } from '../../rule.ts';
import { checkNginx } from './nginx.ts';

/** A directive that stands twice where the server takes one. */
export const duplicateDirective = defineRule({
  name: 'duplicate-directive',
  aliases: [],
  covers: ['nginx-duplicate-location'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The directive stands twice where the server takes only one',
  messages: {
    refused: ({ name }) => `a second \`${name}\` in this block`,
    location: ({ path }) => `a second location ${path} in this block`,
    upstream: ({ name }) => `a second upstream ${name}`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
  },
});
