import { defineRule } from '../../rule.ts';
import { ownNames } from '../../shared/own-names.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A name that the server does not know. */
export const unknownDirective = defineRule({
  name: 'unknown-directive',
  aliases: [],
  covers: ['lighttpd-host-option-typo', 'lighttpd-module-unknown'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'The server knows no directive of this name',
  options: {
    known: {
      type: 'array',
      items: { type: 'string', pattern: '^[^\\s*]+\\*?$' },
      default: [],
      description:
        'directives (in lighttpd: keys) of your own modules, which are taken as known; `mine_*` stands for all that begin with `mine_`',
    },
  },
  messages: {
    similar: ({ name, similar }) => `there is no directive \`${name}\`; did you mean \`${similar}\`?`,
    impossible: ({ name }) => `\`${name}\` is no directive`,
    unknown: ({ name }) => `\`${name}\` belongs to no module that is known here`,
    newer: ({ name, since, target }) => `\`${name}\` came with ${since}, and the target is ${target}`,
    key: ({ name, similar }) => `lighttpd has no key \`${name}\` and ignores it; did you mean \`${similar}\`?`,
    unknownKey: ({ name }) => `lighttpd has no key \`${name}\` that is known here`,
    option: ({ name, similar }) =>
      `back ends have no option "${name}", and lighttpd ignores it; did you mean "${similar}"?`,
    module: ({ name, similar }) => `there is no module \`${name}\`; did you mean \`${similar}\`?`,
    unknownOption: ({ name }) => `back ends have no option "${name}", and lighttpd ignores it`,
    notLoaded: ({ name, module }) => `\`${name}\` belongs to ${module}, which is not loaded`,
    form: ({ name, form }) => `\`${name}\` is written \`${form}\``,
    more: () => 'there are more names in this file that are no directives known here',
  },
  check(context) {
    const isOwn = ownNames(context.options.known);
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge, isOwn);
    if (context.knowledge.dialect === 'lighttpd') checkLighttpd(context, context.knowledge, isOwn);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge, isOwn);
  },
});
