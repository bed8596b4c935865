import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A directive that newer servers warn about, ignore or no longer know. */
export const deprecatedDirective = defineRule({
  name: 'deprecated-directive',
  aliases: [],
  covers: ['apache-22-access-control'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'portability',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  summary: 'Newer servers warn about this directive, ignore it or no longer know it',
  messages: {
    deprecated: ({ name, since }) => `\`${name}\` is deprecated since ${since}`,
    parameter: ({ name, directive, since }) => `\`${directive} ... ${name}\` is deprecated since ${since}`,
    obsolete: ({ name }) => `\`${name}\` is accepted and ignored`,
    removed: ({ name, version }) => `\`${name}\` was removed in ${version}`,
    compatMissing: ({ name }) => `\`${name}\` belongs to mod_access_compat, which is not loaded`,
    mixed: ({ name }) => `\`${name}\` of Apache 2.2 beside \`Require\` in one section`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
    if (context.knowledge.dialect === 'lighttpd') checkLighttpd(context, context.knowledge);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge);
  },
});
