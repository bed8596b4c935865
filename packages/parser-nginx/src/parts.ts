import type { WordPart } from '@fcgilint/core';

const NO_PARTS: readonly WordPart[] = [];

const DOLLAR_SIGN = 0x24;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * The stored form of `text[from, to)`: `\"`, `\'` and `\\` lose the backslash, `\t`, `\r` and `\n` become control
 * characters, any other backslash stays (nginx: src/core/ngx_conf_file.c, ngx_conf_read_token).
 */
export function resolveEscapes(text: string, from: number, to: number): string {
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
export function splitParts(text: string, from: number, to: number): readonly WordPart[] {
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
