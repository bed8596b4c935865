import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A directive in a block that cannot hold it. */
export const directiveNotAllowedHere = defineRule({
  name: 'directive-not-allowed-here',
  aliases: [],
  covers: ['nginx-directive-context', 'apache-allowoverride'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The directive cannot stand in this place',
  messages: {
    context: ({ name, here, allowed }) => `\`${name}\` is not allowed in ${here}, only in ${allowed}`,
    insideExact: ({ name, outer }) => `location ${name} cannot stand inside the exact location ${outer}`,
    insideNamed: ({ name, outer }) => `location ${name} cannot stand inside the named location ${outer}`,
    namedInside: ({ name }) => `the named location ${name} cannot stand inside another location`,
    outside: ({ name, outer }) => `location ${name} can never match inside location ${outer}`,
    aliasInNamed: () => '`alias` cannot stand in a named location',
    htaccess: ({ name }) => `\`${name}\` is not allowed in .htaccess: every request below this folder ends in 500`,
    override: ({ name, classes }) => `\`${name}\` needs AllowOverride ${classes} here`,
    notRead: () => 'this file is not read: AllowOverride is None for its folder',
    global: ({ name }) => `\`${name}\` has no effect in a condition: lighttpd takes it from the global scope only`,
    socket: ({ name }) =>
      `\`${name}\` has no effect here: lighttpd takes it from the global scope and from $SERVER["socket"] only`,
    elseWithoutIf: ({ name }) => `\`${name}\` without an <If> before it`,
    conditionInGlobal: () => 'a condition cannot stand inside a `global` block',
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
    if (context.knowledge.dialect === 'lighttpd') checkLighttpd(context, context.knowledge);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge);
  },
});
