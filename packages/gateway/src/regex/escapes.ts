import { type ByteSet, complement, digits, horizontalSpaces, spaces, verticalSpaces, wordBytes } from './byte-set.ts';
import { allHigh, type CodeRange, complementHigh } from './code-ranges.ts';
import { RefusedRegex, UnsupportedRegex } from './node.ts';

/** A place in a pattern that moves on as the pattern is read. */
export interface Cursor {
  readonly text: string;
  readonly utf: boolean;
  at: number;
}

/** Takes one character of the pattern: its byte, or in UTF mode its code point. */
export function takeCharacter(cursor: Cursor): number {
  const code = cursor.utf ? cursor.text.codePointAt(cursor.at)! : cursor.text.charCodeAt(cursor.at);
  cursor.at += code > 0xffff ? 2 : 1;
  return code;
}

/** Escapes that stand for a set of bytes. */
export const escapeSets: Readonly<Record<string, ByteSet>> = {
  d: digits,
  D: complement(digits),
  w: wordBytes,
  W: complement(wordBytes),
  s: spaces,
  S: complement(spaces),
  h: horizontalSpaces,
  H: complement(horizontalSpaces),
  v: verticalSpaces,
  V: complement(verticalSpaces),
};

const horizontalHigh: readonly CodeRange[] = [
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const verticalHigh: readonly CodeRange[] = [
  [0x85, 0x85],
  [0x2028, 0x2029],
];

/** What such an escape stands for beyond ASCII in UTF mode. */
export function highOf(letter: string): readonly CodeRange[] {
  switch (letter) {
    case 'h':
      return horizontalHigh;
    case 'H':
      return complementHigh(horizontalHigh);
    case 'v':
      return verticalHigh;
    case 'V':
      return complementHigh(verticalHigh);
    default:
      return /[DWS]/.test(letter) ? allHigh : [];
  }
}

const controlEscapes: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** The byte (in UTF mode: code point) that an escape stands for; the cursor is at the character after the backslash. */
export function escapedCharacter(cursor: Cursor, inBrackets: boolean): number {
  const ch = cursor.text[cursor.at]!;
  if (inBrackets && ch === 'b') {
    cursor.at++;
    return 8;
  }
  const control = controlEscapes[ch];
  if (control !== undefined) {
    cursor.at++;
    return control;
  }
  const rest = cursor.text.slice(cursor.at, cursor.at + 16);
  if (ch === 'x') {
    const match = /^x(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{0,2}))/.exec(rest)!;
    cursor.at += match[0].length;
    return checked(Number.parseInt(match[1] ?? (match[2] || '0'), 16), cursor.utf);
  }
  if (ch === 'c') {
    const next = rest.charCodeAt(1);
    if (!(next > 31 && next < 127)) throw new RefusedRegex('it uses `\\c` with an odd character');
    cursor.at += 2;
    return (next >= 97 && next <= 122 ? next - 32 : next) ^ 64;
  }
  if (ch === 'o') {
    const match = /^o\{([0-7]+)\}/.exec(rest);
    if (!match) throw new RefusedRegex('it uses `\\o` in a way that PCRE refuses');
    cursor.at += match[0].length;
    return checked(Number.parseInt(match[1]!, 8), cursor.utf);
  }
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{0,2})/.exec(rest);
  if (octal) {
    cursor.at += octal[0].length;
    return checked(Number.parseInt(octal[0], 8), cursor.utf);
  }
  if (/^[pP](?![{^]|[CLMNPSZclmnpsz])/.test(rest)) throw new RefusedRegex(`it uses \`\\${ch}\` without a property`);
  if (/[FIJLMOTUYijlmquy]/.test(ch)) throw new RefusedRegex(`it uses \`\\${ch}\`, which means nothing`);
  if (/[A-Za-z0-9]/.test(ch)) throw new UnsupportedRegex(`it uses \`\\${ch}\``);
  return takeCharacter(cursor);
}

function checked(code: number, utf: boolean): number {
  if (code > (utf ? 0x10ffff : 255)) throw new RefusedRegex('a character code is too big');
  if (utf && code >= 0xd800 && code <= 0xdfff) throw new RefusedRegex('a character code is none of Unicode');
  return code;
}
