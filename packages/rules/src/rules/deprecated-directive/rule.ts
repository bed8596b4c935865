import { defineRule } from '../../rule.ts';
import { checkNginx } from './nginx.ts';

/** A directive that newer servers warn about, ignore or no longer know. */
export const deprecatedDirective = defineRule({
  name: 'deprecated-directive',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'portability',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  summary: 'Newer servers warn about this directive, ignore it or no longer know it',
  messages: {
    deprecated: ({ name, since }) => `\`${name}\` is deprecated since ${since}`,
    obsolete: ({ name }) => `\`${name}\` is accepted and ignored`,
    removed: ({ name, version }) => `\`${name}\` was removed in ${version}`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
  },
});
