import type { Word } from '@fcgilint/core';
import { NginxWord, VariableWord } from './nodes.ts';
import { resolveEscapes } from './parts.ts';
import { SharedWords } from './shared-words.ts';
import { AFTER_NEWLINE, DOLLAR, DOUBLE_QUOTED, ESCAPED, type NginxToken, SINGLE_QUOTED, UNCLOSED } from './tokens.ts';

/** Makes the word of a word token: quotes off, escapes resolved, variables found. */
export function makeWord(text: string, token: NginxToken): Word {
  const { startOffset: start, endOffset: end, flags } = token;
  const raw = text.slice(start, end);
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
export function makeName(text: string, token: NginxToken): Word {
  const { startOffset: start, endOffset: end, flags } = token;
  if ((flags & ~AFTER_NEWLINE) !== 0) return makeWord(text, token);
  const name = names.slice(text, start, end);
  return new NginxWord(start, end, name, name, null);
}

/** The text of a word token as the server stores it. */
export function wordValue(text: string, token: NginxToken): string {
  let from = token.startOffset;
  let to = token.endOffset;
  if ((token.flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0) {
    from++;
    if ((token.flags & UNCLOSED) === 0) to--;
  }
  return (token.flags & ESCAPED) !== 0 ? resolveEscapes(text, from, to) : text.slice(from, to);
}
