import type { Word, WordPart } from '@fcgilint/core';
import { DOLLAR, DOUBLE_QUOTED, ESCAPED, type NginxToken, SINGLE_QUOTED, UNCLOSED } from './tokens.ts';

const NO_PARTS: readonly WordPart[] = [];

const DOLLAR_SIGN = 0x24;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

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
  if ((flags & DOLLAR) === 0) return { kind: 'word', start, end, raw, value, quote, parts: NO_PARTS };
  // Few of the many words with variables are ever taken apart.
  let parts: readonly WordPart[] | null = null;
  return {
    kind: 'word',
    start,
    end,
    raw,
    value,
    quote,
    get parts() {
      parts ??= splitParts(text, from, to);
      return parts;
    },
  };
}

/**
 * The stored form of `text[from, to)`: `\"`, `\'` and `\\` lose the backslash, `\t`, `\r` and `\n` become control
 * characters, any other backslash stays (nginx: src/core/ngx_conf_file.c, ngx_conf_read_token).
 */
function resolveEscapes(text: string, from: number, to: number): string {
  let result = '';
  let kept = from;
  for (let i = from; i < to - 1; i++) {
    if (text.charCodeAt(i) !== BACKSLASH) continue;
    const replacement = ESCAPES[text[i + 1]!];
    if (replacement !== undefined) {
      result += text.slice(kept, i) + replacement;
      kept = i + 2;
      i++;
    }
  }
  return result + text.slice(kept, to);
}

// Without a prototype: the key comes from the input.
const ESCAPES: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  '"': '"',
  "'": "'",
  '\\': '\\',
  t: '\t',
  r: '\r',
  n: '\n',
});

/**
 * Literals and variables of `text[from, to)`: `$name` (longest run of letters, digits and `_`), `${name}`, and `$1` to
 * `$9` (one digit). A `$` that begins none of these is literal text. No escape yields a `$` or a name character, so
 * the written text can be searched as well as the stored one (nginx: src/http/ngx_http_script.c,
 * ngx_http_script_compile). `${1}` is a variable of that name, not a capture: the span tells them apart.
 */
function splitParts(text: string, from: number, to: number): readonly WordPart[] {
  const parts: WordPart[] = [];
  let literal = from;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) !== DOLLAR_SIGN) continue;
    let nameStart = i + 1;
    let nameEnd = nameStart;
    let end: number;
    const first = nameStart < to ? text.charCodeAt(nameStart) : 0;
    if (first >= 0x31 && first <= 0x39) {
      nameEnd++;
      end = nameEnd;
    } else if (first === OPEN) {
      nameStart++;
      nameEnd = nameStart;
      while (nameEnd < to && isNameCode(text.charCodeAt(nameEnd))) nameEnd++;
      if (nameEnd >= to || text.charCodeAt(nameEnd) !== CLOSE) continue;
      end = nameEnd + 1;
    } else {
      while (nameEnd < to && isNameCode(text.charCodeAt(nameEnd))) nameEnd++;
      end = nameEnd;
    }
    if (nameEnd === nameStart) continue;
    if (literal < i) parts.push({ kind: 'literal', start: literal, end: i, value: resolveEscapes(text, literal, i) });
    parts.push({ kind: 'variable', start: i, end, name: text.slice(nameStart, nameEnd), sigil: '$' });
    literal = end;
    i = end - 1;
  }
  if (parts.length === 0) return NO_PARTS;
  if (literal < to) parts.push({ kind: 'literal', start: literal, end: to, value: resolveEscapes(text, literal, to) });
  return parts;
}

/** Whether a character may be part of a variable's name. */
function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
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
