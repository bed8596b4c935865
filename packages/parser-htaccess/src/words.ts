import type { Word, WordPart } from '@fcgilint/core';
import { isBlank, type LineText, sourceEnd, sourceStart } from './line-text.ts';
import { BareWord, OtherWord } from './nodes.ts';

const DOUBLE = 34;
const SINGLE = 39;
const BACKSLASH = 92;
const DOLLAR = 36;
const PERCENT = 37;
const OPEN_BRACE = 123;

/** Words of a line, and where the last of them ends. */
export interface SplitWords {
  readonly words: Word[];
  /** Offset in the line's own text after the last word; -1 without words. */
  readonly end: number;
  /** Whether the last word starts with a quote that is never closed. */
  readonly open: boolean;
}

/**
 * Splits text as nearly all directives do (`apache: server/util.c`, ap_getword_conf): words are separated by blanks; a
 * word that starts with a quote runs to the same quote; `\\` is a backslash, backslash-quote the quote; after a closing
 * quote the next word begins at once; a missing closing quote is accepted. From the word with the index
 * `referencesFrom` on (-1: never) `%{NAME}`, `%1` and `$1` are references.
 */
export function splitWords(
  line: LineText,
  from: number,
  to: number,
  referencesFrom: number,
  source: string,
): SplitWords {
  const { scan } = line;
  const out: Word[] = [];
  let lastEnd = -1;
  let lastOpen = false;
  let at = from;
  while (at < to) {
    const code = scan.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const start = at;
    const references = referencesFrom >= 0 && out.length >= referencesFrom;
    if (code === DOUBLE || code === SINGLE) {
      at++;
      let escaped = false;
      while (at < to) {
        const c = scan.charCodeAt(at);
        if (c === code) break;
        if (c === BACKSLASH && at + 1 < to) {
          const next = scan.charCodeAt(at + 1);
          if (next === code || next === BACKSLASH) {
            escaped = true;
            at++;
          }
        }
        at++;
      }
      if (at > to) at = to;
      const contentEnd = at;
      lastOpen = at >= to;
      if (!lastOpen) at++;
      lastEnd = at;
      out.push(makeWord(line, start, at, start + 1, contentEnd, code, escaped ? code : 0, references, source));
    } else {
      let escaped = false;
      while (at < to) {
        const c = scan.charCodeAt(at);
        if (isBlank(c)) break;
        if (c === BACKSLASH && scan.charCodeAt(at + 1) === BACKSLASH && at + 1 < to) {
          escaped = true;
          at++;
        }
        at++;
      }
      lastEnd = at;
      out.push(makeWord(line, start, at, start, at, 0, escaped ? BACKSLASH : 0, references, source));
    }
  }
  // A copy of the exact length: an array that grew word by word has room for many more.
  return { words: out.slice(), end: lastEnd, open: lastOpen };
}

/**
 * Splits the arguments of RewriteRule and RewriteCond (`apache: modules/mappers/mod_rewrite.c`, parseargline): a
 * backslash before a blank keeps it in the word, nothing is unescaped, and a quote inside a quoted word always ends it.
 * At most three words; the server does not look at the rest.
 */
export function splitRewriteWords(
  line: LineText,
  from: number,
  to: number,
  references: readonly boolean[],
  source: string,
): SplitWords {
  const { scan } = line;
  const out: Word[] = [];
  let lastEnd = -1;
  let lastOpen = false;
  let at = from;
  while (out.length < 3) {
    while (at < to && isBlank(scan.charCodeAt(at))) at++;
    if (at >= to) break;
    const start = at;
    const first = scan.charCodeAt(at);
    const quote = first === DOUBLE || first === SINGLE ? first : 0;
    if (quote !== 0) at++;
    const contentStart = at;
    while (at < to) {
      const c = scan.charCodeAt(at);
      if (quote === 0 ? isBlank(c) : c === quote) break;
      if (c === BACKSLASH && at + 1 < to && isBlank(scan.charCodeAt(at + 1))) at++;
      at++;
    }
    const contentEnd = at;
    lastOpen = quote !== 0 && at >= to;
    if (quote !== 0 && !lastOpen) at++;
    out.push(makeWord(line, start, at, contentStart, contentEnd, quote, 0, references[out.length] ?? false, source));
    lastEnd = at;
  }
  // A copy of the exact length: an array that grew word by word has room for many more.
  return { words: out.slice(), end: lastEnd, open: lastOpen };
}

/** One word from given offsets, as the server reads a directive's name: no references but `${NAME}`. */
export function makeName(line: LineText, start: number, end: number, value: string, source: string): Word {
  const from = sourceStart(line, start);
  const to = sourceEnd(line, end);
  // Most names are written as they are compared; one string serves for both.
  const plain = line.map === null && value.length === end - start;
  const raw = plain ? value : source.slice(from, to);
  const parts = value.includes('${') ? findParts(line, start, end, 0, false) : noParts;
  if (plain && parts.length === 0) return new BareWord(from, to, value);
  return new OtherWord(from, to, raw, value, null, parts);
}

const noParts: readonly WordPart[] = [];

/** `unescaping`: 0 nothing to unescape, a backslash when only `\\` is, a quote when that quote is, too. */
function makeWord(
  line: LineText,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number,
  quote: number,
  unescaping: number,
  references: boolean,
  source: string,
): Word {
  const { text, scan } = line;
  const content = text.slice(contentStart, contentEnd);
  const from = sourceStart(line, start);
  const to = sourceEnd(line, end);
  const value = unescaping === 0 ? content : withoutBackslashes(content, unescaping);
  const parts = mayHoldParts(scan, contentStart, contentEnd, references)
    ? findParts(line, contentStart, contentEnd, unescaping, references)
    : noParts;
  if (line.map === null && quote === 0 && unescaping === 0 && parts.length === 0) return new BareWord(from, to, value);
  const raw = line.map !== null ? source.slice(from, to) : quote === 0 ? content : text.slice(start, end);
  return new OtherWord(from, to, raw, value, quote === 0 ? null : quote === DOUBLE ? '"' : "'", parts);
}

function withoutBackslashes(content: string, unescaping: number): string {
  let out = '';
  let done = 0;
  for (let at = content.indexOf('\\'); at >= 0 && at + 1 < content.length; at = content.indexOf('\\', at)) {
    const next = content.charCodeAt(at + 1);
    if (next === BACKSLASH || next === unescaping) {
      out += content.slice(done, at);
      done = at + 1;
      at += 2;
    } else at++;
  }
  return done === 0 ? content : out + content.slice(done);
}

function mayHoldParts(scan: string, from: number, to: number, references: boolean): boolean {
  for (let at = from; at < to - 1; at++) {
    const c = scan.charCodeAt(at);
    if (c === DOLLAR) {
      const next = scan.charCodeAt(at + 1);
      if (next === OPEN_BRACE || (references && isDigit(next))) return true;
    } else if (c === PERCENT && references) {
      const next = scan.charCodeAt(at + 1);
      if (next === OPEN_BRACE || isDigit(next)) return true;
    }
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Cuts a word into literals and references: `${NAME}` (textual, before anything else is read), and in directives that
 * know them `%{NAME}`, `%1` and `$1`, where a backslash before the sigil makes it literal.
 */
function findParts(
  line: LineText,
  from: number,
  to: number,
  unescaping: number,
  references: boolean,
): readonly WordPart[] {
  const { scan, text } = line;
  const parts: WordPart[] = [];
  let done = from;
  let at = from;
  while (at < to - 1) {
    const c = scan.charCodeAt(at);
    if (c !== DOLLAR && c !== PERCENT) {
      // A backslash protects a reference of the directive, but not `${NAME}`: that is replaced in the raw line.
      if (c === BACKSLASH && references && isSigil(scan.charCodeAt(at + 1)) && !scan.startsWith('${', at + 1)) at++;
      at++;
      continue;
    }
    let end = -1;
    let name = '';
    const next = scan.charCodeAt(at + 1);
    if (next === OPEN_BRACE && (c === DOLLAR || references)) {
      const close = closingBrace(scan, at + 2, references ? Math.min(to, at + maxReference) : to, references);
      // Without a brace up to the end there is none for what follows either.
      if (close < 0 && !references) break;
      if (close >= 0) {
        name = text.slice(at + 2, close);
        end = close + 1;
      }
    } else if (references && isDigit(next)) {
      name = text.charAt(at + 1);
      end = at + 2;
    }
    if (end < 0) {
      at++;
      continue;
    }
    if (at > done) parts.push(literal(line, done, at, unescaping));
    parts.push({
      kind: 'variable',
      start: sourceStart(line, at),
      end: sourceEnd(line, end),
      name,
      sigil: c === DOLLAR ? '$' : '%',
    });
    at = end;
    done = end;
  }
  if (parts.length === 0) return noParts;
  if (to > done) parts.push(literal(line, done, to, unescaping));
  return parts;
}

function isSigil(code: number): boolean {
  return code === DOLLAR || code === PERCENT;
}

/** No reference is longer; keeps the search for its end short. */
const maxReference = 1000;

/** The brace that closes a reference; mod_rewrite lets references stand in map look-ups: `${map:%{HTTP_HOST}}`. */
function closingBrace(scan: string, from: number, to: number, nested: boolean): number {
  let depth = 1;
  for (let at = from; at < to; at++) {
    const c = scan.charCodeAt(at);
    if (c === OPEN_BRACE && nested) depth++;
    else if (c === 125 && --depth === 0) return at;
  }
  return -1;
}

function literal(line: LineText, from: number, to: number, unescaping: number): WordPart {
  const content = line.text.slice(from, to);
  return {
    kind: 'literal',
    start: sourceStart(line, from),
    end: sourceEnd(line, to),
    value: unescaping === 0 ? content : withoutBackslashes(content, unescaping),
  };
}
