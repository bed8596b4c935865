import type { Word } from '@fcgilint/core';
import { inspectRegex } from '@fcgilint/gateway/nginx';
import { type Fault, placeOfWord, type Subject, shown } from './fault.ts';

/** A pattern that PCRE2 refuses. `pattern`: where only a part of the word is one. */
export function checkPattern(subject: Pick<Subject, 'directive'>, word: Word, pattern = word.value): Fault | null {
  const verdict = inspectRegex(pattern);
  if (verdict.kind !== 'refused') return null;
  return {
    message: 'regex',
    data: { pattern: shown(pattern), because: verdict.because },
    at: placeOfWord(subject.directive, word),
    of: subject.directive,
    notes: ['nginx refuses to start: `pcre2_compile() failed`'],
    help:
      /\s/.test(word.raw) || word.quote
        ? 'mend the expression'
        : 'mend the expression; one with blanks, `;` or `{` must stand in quotes',
  };
}

/** A text that is a pattern when it begins with `~` (`~*`: case does not count). */
export function checkTildePattern(subject: Pick<Subject, 'directive'>, word: Word, star = true): Fault | null {
  if (!word.value.startsWith('~')) return null;
  return checkPattern(subject, word, word.value.slice(star && word.value.startsWith('~*') ? 2 : 1));
}
