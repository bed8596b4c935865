import type { Edit, Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { defineRule } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';

/** A name of a virtual host with a scheme, a port, a path or a comma: no `Host` header is ever equal to it. */
export const serverNameNeverMatches = defineRule({
  name: 'server-name-never-matches',
  aliases: [],
  covers: ['nginx-server-name-syntax'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A server_name with a scheme, a port, a path or a comma never matches a request',
  messages: {
    never: ({ name, part }) => `the name \`${name}\` never matches: ${part} is no part of a host name`,
  },
  directives: ['server_name'],
  directive(directive, { report }) {
    for (const word of directive.statement.args) {
      if (word.kind !== 'word') continue;
      const part = strangePart(word.value);
      if (part === null || isTemplated(directive)) continue;
      const edit = mend(directive, word);
      report({
        message: 'never',
        data: { name: word.value, part },
        at: { source: directive.source, start: word.start, end: word.end },
        notes: ['nginx compares the name of the host alone, without its port; the default server answers instead'],
        help: 'write bare names with blanks between them; the port belongs to `listen`',
        ...(edit ? { fix: { title: 'write bare names', edits: [edit] } } : {}),
      });
    }
  },
});

/** What cannot stand in a host name; `null` for a name that may match. Regular expressions hold anything. */
function strangePart(name: string): string | null {
  if (name.startsWith('~') || name.startsWith('[') || name.includes('$')) return null;
  if (/^\w+:\/\//.test(name)) return 'the scheme';
  // A lone path is the next directive after a forgotten semicolon.
  if (/^[\w*.-]+\//.test(name)) return 'a path';
  if (/^[\w*.-]+:\d+,?$/.test(name)) return 'the port';
  return name.includes(',') ? 'a comma' : null;
}

const bareName = /^(?:\*\.|\.)?[\w-]+(?:\.[\w-]+)*(?:\.\*)?$/;

function mend({ source }: Directive, word: Word): Edit | null {
  if (word.quote) return null;
  const names = word.value
    .split(',')
    .map((each) =>
      each
        .replace(/^\w+:\/\//, '')
        .replace(/[/?#].*$/, '')
        .replace(/:\d+$/, ''),
    )
    .filter((each) => each !== '');
  if (names.length === 0 || !names.every((each) => bareName.test(each))) return null;
  return { source, start: word.start, end: word.end, text: names.join(' ') };
}
