import type { NumberLiteral, Value, Word } from '@fcgilint/core';
import { IntegerNode, NameWord, OtherWord, PlainString } from './nodes.ts';

/**
 * The text of a string as the server stores it: without its quotes, `\"` as `"`. Every other backslash stays
 * (lighttpd: src/configfile.c).
 */
export function unquote(raw: string): string {
  const inner = raw.slice(1, raw.length - 1);
  return inner.includes('\\"') ? inner.replaceAll('\\"', '"') : inner;
}

/** A `"string"` from its offsets, quotes included. */
export function stringWord(text: string, start: number, end: number): Word {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes('\\"')) return new PlainString(start, end, inner);
  const raw = text.slice(start, end);
  return new OtherWord(start, end, raw, unquote(raw), '"');
}

/** A bare name: a key, or as a value the name of a variable. */
export function nameWord(text: string, start: number, end: number): Word {
  return new NameWord(start, end, text.slice(start, end));
}

/** A string that lacks a quote or has the wrong ones; `value` is what was plainly meant. */
export function brokenWord(raw: string, start: number, end: number, value: string, quote: Word['quote']): Word {
  return new OtherWord(start, end, raw, value, quote);
}

/**
 * The name of a condition. `raw` is all from `$` to `]`; `value` is `$FIELD["key"]` of what the server keeps of it,
 * without blanks.
 */
export function conditionName(text: string, start: number, end: number, field: string, subscript: Value | null): Word {
  let inside = '';
  if (subscript?.kind === 'concat') {
    inside = subscript.operands.map((operand) => text.slice(operand.start, operand.end)).join('+');
  } else if (subscript) inside = text.slice(subscript.start, subscript.end);
  const value = `$${field}[${inside}]`;
  return new OtherWord(start, end, text.slice(start, end), value, null);
}

/** An integer. The server keeps 32 bits of it, as a signed number. */
export function integer(text: string, start: number, end: number): NumberLiteral {
  const raw = text.slice(start, end);
  const small = Number(raw);
  const value = small <= 0x7fffffff ? small : Number(BigInt.asIntN(32, BigInt(raw)));
  return new IntegerNode(start, end, raw, value);
}

const LARGEST = '9223372036854775807';

/** Whether the digits are more than the server can read at all (64 bits, signed), which it refuses. */
export function isTooLarge(raw: string): boolean {
  if (raw.length < LARGEST.length) return false;
  const digits = raw.replace(/^0+/, '');
  return digits.length > LARGEST.length || (digits.length === LARGEST.length && digits > LARGEST);
}
