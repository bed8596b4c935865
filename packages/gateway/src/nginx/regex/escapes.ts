import { type ByteSet, complement, digits, horizontalSpaces, spaces, verticalSpaces, wordBytes } from './byte-set.ts';
import { RefusedRegex, UnsupportedRegex } from './node.ts';

/** A place in a pattern that moves on as the pattern is read. */
export interface Cursor {
  readonly text: string;
  at: number;
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

const controlEscapes: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** The byte that an escape stands for; the cursor is at the character after the backslash. */
export function escapedByte(cursor: Cursor, inBrackets: boolean): number {
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
    return checked(Number.parseInt(match[1] ?? (match[2] || '0'), 16));
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
    return checked(Number.parseInt(match[1]!, 8));
  }
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{0,2})/.exec(rest);
  if (octal) {
    cursor.at += octal[0].length;
    return checked(Number.parseInt(octal[0], 8));
  }
  if (/^[pP](?![{^]|[CLMNPSZclmnpsz])/.test(rest)) throw new RefusedRegex(`it uses \`\\${ch}\` without a property`);
  if (/[FIJLMOTUYijlmquy]/.test(ch)) throw new RefusedRegex(`it uses \`\\${ch}\`, which means nothing`);
  if (/[A-Za-z0-9]/.test(ch)) throw new UnsupportedRegex(`it uses \`\\${ch}\``);
  cursor.at++;
  return ch.charCodeAt(0);
}

function checked(byte: number): number {
  if (byte > 255) throw new RefusedRegex('a character code is too big');
  return byte;
}
