import { complement, posixSets } from './byte-set.ts';
import { type CharacterSet, GrowingSet } from './character-set.ts';
import { allHigh } from './code-ranges.ts';
import { type Cursor, escapedCharacter, escapeSets, highOf, takeCharacter } from './escapes.ts';
import { RefusedRegex, UnsupportedRegex } from './node.ts';

/** The characters of `[...]`; the opening bracket was read, the closing one is read. */
export function readBrackets(cursor: Cursor, ignoreCase: boolean): CharacterSet {
  if (/^\[:[<>]:\]/.test(cursor.text.slice(cursor.at, cursor.at + 5))) {
    throw new UnsupportedRegex('it uses a word boundary in brackets');
  }
  const set = new GrowingSet(cursor.utf);
  let negated = false;
  if (cursor.text[cursor.at] === '^') {
    negated = true;
    cursor.at++;
  }
  let first = true;
  let quoting = false;
  for (;;) {
    const ch = cursor.text[cursor.at];
    if (ch === undefined) throw new RefusedRegex('a bracket is not closed');
    if (quoting || cursor.text.startsWith('\\Q', cursor.at) || cursor.text.startsWith('\\E', cursor.at)) {
      // Quoting inside brackets: plain characters until `\E`.
      if (cursor.text.startsWith('\\E', cursor.at)) {
        quoting = false;
        cursor.at += 2;
      } else if (!quoting) {
        quoting = true;
        cursor.at += 2;
      } else {
        set.add(takeCharacter(cursor));
        first = false;
      }
      continue;
    }
    if (ch === ']' && !first) break;
    first = false;
    bracketItem(cursor, set, ignoreCase);
  }
  cursor.at++;
  return set.finish(ignoreCase, negated);
}

/** One class, character or range. */
function bracketItem(cursor: Cursor, set: GrowingSet, ignoreCase: boolean): void {
  const from = bracketAtom(cursor, set, ignoreCase);
  if (cursor.text[cursor.at] !== '-') {
    if (from !== null) set.add(from);
    return;
  }
  const next = cursor.text[cursor.at + 1];
  if (next === ']' || next === undefined || from === null) {
    // A hyphen at the end, or after a class, is a character.
    if (from !== null) set.add(from);
    if (from === null && next !== ']' && next !== undefined) {
      set.add(45);
      cursor.at++;
    }
    return;
  }
  cursor.at++;
  const to = bracketAtom(cursor, set, ignoreCase);
  if (to === null) {
    set.add(from);
    set.add(45);
    return;
  }
  if (to < from) throw new RefusedRegex('a range in brackets is out of order');
  set.add(from, to);
}

/** A character's code; a class is added to the set and gives `null`. */
function bracketAtom(cursor: Cursor, set: GrowingSet, ignoreCase: boolean): number | null {
  const ch = cursor.text[cursor.at]!;
  if (ch === '[') {
    const posix = /^\[([:.=])(\^?)([a-z]*)\1\]/.exec(cursor.text.slice(cursor.at, cursor.at + 20));
    if (posix) {
      if (posix[1] !== ':') throw new RefusedRegex('it uses a POSIX collating element');
      const named = posixSets[posix[3]!];
      if (!named) throw new RefusedRegex('it uses an unknown POSIX class');
      const wide = ignoreCase && (posix[3] === 'lower' || posix[3] === 'upper') ? posixSets['alpha']! : named;
      if (posix[2] === '^') set.addClass(complement(wide), allHigh);
      else set.addClass(wide, []);
      cursor.at += posix[0].length;
      return null;
    }
    cursor.at++;
    return 91;
  }
  if (ch !== '\\') return takeCharacter(cursor);
  cursor.at++;
  const letter = cursor.text[cursor.at];
  if (letter === undefined) throw new RefusedRegex('it ends with a backslash');
  const escaped = escapeSets[letter];
  if (escaped) {
    set.addClass(escaped, highOf(letter));
    cursor.at++;
    return null;
  }
  return escapedCharacter(cursor, true);
}
