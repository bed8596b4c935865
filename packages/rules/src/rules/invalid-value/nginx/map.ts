import type { Word } from '@fcgilint/core';
import { type Fault, fault, inOrder, type Subject } from './fault.ts';
import { isHostPattern } from './host-pattern.ts';
import { lines } from './lines.ts';
import { checkPattern } from './regex.ts';
import { target } from './rewrite.ts';
import { checkText } from './variables.ts';

/** nginx: src/http/modules/ngx_http_map_module.c. */
export const checkMap = inOrder(target(1), (subject) => {
  const faults: Fault[] = [];
  let hostnames = false;
  for (const { line, words } of lines(subject.directive)) {
    const [key, value] = words;
    if (words.length === 1 && (key!.value === 'hostnames' || key!.value === 'volatile')) {
      hostnames ||= key!.value === 'hostnames';
      continue;
    }
    const found = isInclude(words) ? null : mapLine({ ...subject, directive: line }, words, key!, value, hostnames);
    if (found) faults.push(found);
  }
  return faults;
});

function mapLine(
  subject: Subject,
  words: readonly Word[],
  key: Word,
  value: Word | undefined,
  hostnames: boolean,
): Fault | null {
  if (words.length !== 2 || !value) {
    const help =
      words.length > 2
        ? 'quote what holds blanks or `;`; a missing `;` may have joined two lines'
        : 'give a value behind it: `""` for an empty one';
    return fault(
      subject.directive,
      null,
      `a line of \`map\` has two words, this one has ${words.length}`,
      'invalid number of the map parameters',
      help,
    );
  }
  const text = checkText(subject, value);
  if (text) return text;
  if (key.value === 'default') return null;
  if (key.value.startsWith('~')) return checkPattern(subject, key, key.value.slice(key.value.startsWith('~*') ? 2 : 1));
  const name = key.value.startsWith('\\') ? key.value.slice(1) : key.value;
  if (!hostnames || isHostPattern(name)) return null;
  return fault(
    subject.directive,
    key,
    `\`${name}\` is no host name and no wildcard`,
    `invalid hostname or wildcard "${name}"`,
    'wildcards are `*.x`, `.x` and `x.*`',
  );
}

/** The lines of the file follow. */
function isInclude(words: readonly Word[]): boolean {
  return words[0]!.value === 'include' && words.length === 2;
}
