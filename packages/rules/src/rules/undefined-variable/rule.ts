import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isWhole, refusedMeaning } from '../../shared/lighttpd-problems.ts';

/** Words that other servers take for a value without quotes, and what lighttpd wants. */
const words: Readonly<Record<string, string>> = {
  enable: 'enable',
  enabled: 'enable',
  on: 'enable',
  true: 'enable',
  yes: 'enable',
  disable: 'disable',
  disabled: 'disable',
  off: 'disable',
  false: 'disable',
  no: 'disable',
};

/** A name that has no value where it is used: lighttpd refuses to start. */
export const undefinedVariable = defineRule({
  name: 'undefined-variable',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A variable is used that has no value at that point',
  messages: {
    undefined: ({ name }) => `\`${name}\` has no value here`,
    word: ({ name }) => `\`${name}\` without quotes is the name of a variable, and there is none`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || !isWhole(lighttpd)) return;
    for (const { place } of refusedMeaning(lighttpd, ['undefined-variable'])) {
      const name = place.source.slice(place);
      const word = Object.hasOwn(words, name.toLowerCase()) ? words[name.toLowerCase()] : undefined;
      const key = name.includes('.') ? name : `var.${name}`;
      const notes = [`lighttpd refuses to start: \`Undefined config variable: ${key}\``];
      if (word) {
        const fix = { title: `write "${word}"`, edits: [{ ...place, text: `"${word}"` }] };
        report({ message: 'word', data: { name }, at: place, notes, help: `write "${word}"`, fix });
        continue;
      }
      const elsewhere = lighttpd.evaluation.byKey.get(key.toLowerCase())?.[0];
      report({
        message: 'undefined',
        data: { name },
        at: place,
        notes: elsewhere
          ? [...notes, 'a variable has a value only below the line that sets it, and only in the block that sets it']
          : notes,
        help: elsewhere
          ? 'set it before, in this block or in one around it'
          : 'set it before, or put the text in quotes',
        related: elsewhere ? [{ at: elsewhere.namePlace, message: 'it is set here' }] : [],
      });
    }
  },
});
