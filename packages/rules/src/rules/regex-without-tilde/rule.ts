import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { inspectRegex, locationHead, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';

/** A location whose text is a regular expression or a shell pattern, but which is taken as a plain prefix. */
export const regexWithoutTilde = defineRule({
  name: 'regex-without-tilde',
  aliases: [],
  covers: ['nginx-regex-without-tilde'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A location looks like a regular expression but lacks the `~`: it never matches',
  messages: {
    pattern: ({ path }) => `\`location ${path}\` never matches: without \`~\` nginx takes ${path} as it stands`,
    star: ({ path }) => `\`location ${path}\` never matches: nginx takes the \`*\` as it stands`,
  },
  directives: ['location'],
  concerns: (location) => pathOf(location) !== null,
  directive(location, { report }) {
    const name = pathOf(location);
    if (name === null || isTemplated(location)) return;
    const star = !regexSigns.test(name);
    const edit = star ? withoutStar(location, name) : withTilde(location, name);
    report({
      message: star ? 'star' : 'pattern',
      data: { path: name },
      at: placeOf(location),
      notes: [
        'a prefix is compared letter by letter with the path of the URL, so the requests that were meant go to another location',
      ],
      help: star
        ? 'a prefix matches all that begins with it, without any `*`; for endings write a regular expression: `location ~ \\.png$`'
        : `write \`location ~ ${name}\``,
      ...(edit ? { fix: { title: star ? 'take the * out' : 'add ~', edits: [edit] } } : {}),
    });
  },
});

/** What stands in regular expressions and in no path: anchors, classes, choices, `.*`, an escaped dot. */
const regexSigns = /^\^|\$$|\\[.dwsb/-]|\.[*+]|\([^()]*\||\(\?|\[[^\]]+-[^\]]+\]|\[\^/;
/** The stars of a shell: `/static/*`, `*.php`. */
const starred = /\/\*(?:$|\.|\/)|^\*/;

/** The path of a location that looks like a pattern and is compared letter by letter; `null` for another. */
function pathOf(location: Directive): string | null {
  const head = locationHead(location);
  if (!head || (head.kind !== 'prefix' && head.kind !== 'exact')) return null;
  return regexSigns.test(head.name) || starred.test(head.name) ? head.name : null;
}

function withTilde(location: Directive, name: string): Edit | null {
  const [word] = location.statement.args;
  if (!word || location.statement.args.length !== 1 || word.kind !== 'word' || word.value !== name) return null;
  if (inspectRegex(name).kind !== 'ok') return null;
  return { source: location.source, start: word.start, end: word.start, text: '~ ' };
}

/** `/static/*` is meant as `/static/`. */
function withoutStar(location: Directive, name: string): Edit | null {
  const word = location.statement.args.at(-1);
  if (word?.kind !== 'word' || !/^[^*]*\/\*$/.test(name)) return null;
  const end = word.quote ? word.end - 1 : word.end;
  return { source: location.source, start: end - 1, end, text: '' };
}
