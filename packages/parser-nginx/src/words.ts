import type { Word } from '@fcgilint/core';
import { NginxWord, VariableWord } from './nodes.ts';
import { resolveEscapes } from './parts.ts';
import { SharedWords } from './shared-words.ts';
import { AFTER_NEWLINE, DOLLAR, DOUBLE_QUOTED, ESCAPED, type NginxToken, SINGLE_QUOTED, UNCLOSED } from './tokens.ts';

/** Makes the word of a word token with these offsets and flags: quotes off, escapes resolved, variables found. */
export function makeWord(text: string, start: number, end: number, flags: number): Word {
  const raw = text.slice(start, end);
  if ((flags & ~AFTER_NEWLINE) === 0) return new NginxWord(start, end, raw, raw, null);
  let from = start;
  let to = end;
  let quote: Word['quote'] = null;
  if ((flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0) {
    quote = (flags & DOUBLE_QUOTED) !== 0 ? '"' : "'";
    from++;
    if ((flags & UNCLOSED) === 0) to--;
  }
  const value = (flags & ESCAPED) !== 0 ? resolveEscapes(text, from, to) : quote === null ? raw : text.slice(from, to);
  return (flags & DOLLAR) === 0
    ? new NginxWord(start, end, raw, value, quote)
    : new VariableWord(text, start, end, raw, value, quote, to);
}

const names = new SharedWords();

/** Makes the word that a statement begins with. There are few names, and many statements. */
export function makeName(text: string, start: number, end: number, flags: number): Word {
  if ((flags & ~AFTER_NEWLINE) !== 0) return makeWord(text, start, end, flags);
  const name = names.slice(text, start, end);
  return new NginxWord(start, end, name, name, null);
}

/** The text of the word that a statement begins with, as the server stores it. */
export function nameValue(text: string, start: number, end: number, flags: number): string {
  return (flags & ~AFTER_NEWLINE) === 0 ? names.slice(text, start, end) : storedText(text, start, end, flags);
}

/** The text of a word token as the server stores it. */
export function wordValue(text: string, { startOffset, endOffset, flags }: NginxToken): string {
  return storedText(text, startOffset, endOffset, flags);
}

function storedText(text: string, start: number, end: number, flags: number): string {
  let from = start;
  let to = end;
  if ((flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0) {
    from++;
    if ((flags & UNCLOSED) === 0) to--;
  }
  return (flags & ESCAPED) !== 0 ? resolveEscapes(text, from, to) : text.slice(from, to);
}
