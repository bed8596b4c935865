import type { Comment, Problem, Span } from '@fcgilint/core';
import { isBlank, type LineText, type OffsetMap, sourceEnd, sourceStart } from './line-text.ts';
import * as problems from './problems.ts';
import { hasRawBody, isConditional } from './sections.ts';
import {
  type ApacheToken,
  ArgumentText,
  DirectiveName,
  type LineFacts,
  RawBody,
  SectionClose,
  SectionEnd,
  SectionName,
  SectionOpen,
} from './tokens.ts';

const LF = 10;
const CR = 13;
const BACKSLASH = 92;
const HASH = 35;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

/** What the caller knows about a conditional section; `null` when it does not know. */
export type Condition = (section: string, argument: string) => boolean | null;

/** What the lexer finds besides tokens. */
export interface Lexed {
  readonly comments: Comment[];
  readonly skipped: Span[];
  readonly problems: Problem[];
}

/** What the lexer needs to know about the text. */
export interface LexerInput {
  readonly text: string;
  /** Same length as `text`, with template placeholders masked. */
  readonly scan: string;
  /** Longest logical line in bytes that the server reads. */
  readonly maxLine: number;
  readonly condition: Condition | null;
}

/**
 * Cuts a text into lines as the server does (`apache: server/util.c`, ap_cfg_getline) and each line into the pieces
 * that tell its role: name, argument text, section brackets. The argument text is split into words later, because each
 * directive has its own way of doing so.
 *
 * The tokens come in batches of whole lines, so that those that were read can be forgotten: keeping all of a large file
 * costs more than making them.
 */
export class ApacheLexer {
  readonly found: Lexed = { comments: [], skipped: [], problems: [] };
  readonly #state: LexState;
  readonly #whole: LineText;
  #at: number;

  constructor(input: LexerInput) {
    const { text, scan } = input;
    this.#whole = { text, scan, map: null };
    this.#state = {
      input,
      out: this.found,
      tokens: [],
      nextNul: text.indexOf('\0'),
      soakDepth: 0,
      rawName: null,
      rawFrom: 0,
      rawDepth: 0,
    };
    this.#at = byteOrderMark(text);
    if (this.#at > 0) {
      // The server reads it as part of the first word, which then is no directive; here the line is read as it is meant.
      this.found.skipped.push({ start: 0, end: this.#at });
      this.found.problems.push(problems.byteOrderMark(this.#at));
    }
  }

  /** The tokens of the next lines, at least `least` unless the text ends; `null` after the last. */
  next(least: number): ApacheToken[] | null {
    const state = this.#state;
    const whole = this.#whole;
    const { text, scan } = whole;
    const { length } = text;
    const shortLine = state.input.maxLine / 3;
    const tokens: ApacheToken[] = [];
    state.tokens = tokens;
    let at = this.#at;
    if (at >= length && state.rawName === null) return null;
    while (at < length && tokens.length < least) {
      let end = text.indexOf('\n', at);
      const next = end < 0 ? length : end + 1;
      if (end < 0) end = length;
      let last = end;
      if (next > end && last > at && text.charCodeAt(last - 1) === CR) last--;
      const joins = next > end && last > at && text.charCodeAt(last - 1) === BACKSLASH;
      if (joins || (state.nextNul >= 0 && nulFrom(state, at) < end)) {
        at = readJoined(state, whole, at);
        continue;
      }
      if (next - at > shortLine) checkLength(state, at, next, text.slice(at, next));
      let from = at;
      let to = end;
      while (from < to && isBlank(scan.charCodeAt(from))) from++;
      while (to > from && isBlank(scan.charCodeAt(to - 1))) to--;
      if (to > from) readLine(state, whole, from, to, at);
      at = next;
    }
    this.#at = at;
    if (at >= length && state.rawName !== null) endRaw(state, length);
    return tokens;
  }
}

/** Length of a byte order mark at the start, also when the bytes were read one by one. */
function byteOrderMark(text: string): number {
  if (text.charCodeAt(0) === 0xfeff) return 1;
  return text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
}

interface LexState {
  readonly input: LexerInput;
  readonly out: Lexed;
  /** Where tokens go: the batch that is being made. */
  tokens: ApacheToken[];
  /** Place of the next NUL byte, -1 when there is none left. */
  nextNul: number;
  /** Depth of sections inside a conditional section that is known not to hold. */
  soakDepth: number;
  /** Name of the section whose raw body is being read. */
  rawName: string | null;
  rawFrom: number;
  rawDepth: number;
}

/** Place of the first NUL byte from an offset on; beyond the text when there is none. */
function nulFrom(state: LexState, offset: number): number {
  if (state.nextNul >= 0 && state.nextNul < offset) state.nextNul = state.input.text.indexOf('\0', offset);
  return state.nextNul < 0 ? Number.MAX_SAFE_INTEGER : state.nextNul;
}

/**
 * Reads one logical line that is joined from several or holds a NUL, and answers where the next begins. Works on the
 * buffer as the server does: the look back for a backslash sees the text before the join, so an empty line after two
 * backslashes joins once more.
 */
function readJoined(state: LexState, whole: LineText, start: number): number {
  const { text, scan } = whole;
  // Pieces of the source that make up the line; a removed end may reach back into earlier ones.
  const from: number[] = [];
  const to: number[] = [];
  let pos = start;
  while (pos < text.length) {
    const lf = text.indexOf('\n', pos);
    const next = lf < 0 ? text.length : lf + 1;
    const nul = nulFrom(state, pos);
    const cut = nul < next;
    const end = cut ? nul : next;
    if (end > pos) {
      from.push(pos);
      to.push(end);
    }
    if (cut) {
      // A NUL ends the line for the server; what follows up to the line end is never seen.
      let tail = next;
      while (tail > nul && (text.charCodeAt(tail - 1) === LF || text.charCodeAt(tail - 1) === CR)) tail--;
      state.out.skipped.push({ start: nul, end: tail });
      state.out.problems.push(problems.nulByte(nul, tail));
    }
    pos = next;
    if (lastCode(text, to) !== LF) break;
    dropLast(from, to);
    if (lastCode(text, to) === CR) dropLast(from, to);
    if (lastCode(text, to) !== BACKSLASH) break;
    skipBackslash(state, to[to.length - 1]! - 1);
    dropLast(from, to);
  }
  const at: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (let i = 0; i < from.length; i++) {
    at.push(length);
    pieces.push(text.slice(from[i]!, to[i]!));
    length += to[i]! - from[i]!;
  }
  const joined = pieces.join('');
  const joinedScan = scan === text ? joined : from.map((offset, i) => scan.slice(offset, to[i]!)).join('');
  checkLength(state, start, pos, joined);
  let lineStart = 0;
  let lineEnd = joined.length;
  while (lineStart < lineEnd && isBlank(joinedScan.charCodeAt(lineStart))) lineStart++;
  while (lineEnd > lineStart && isBlank(joinedScan.charCodeAt(lineEnd - 1))) lineEnd--;
  if (lineEnd > lineStart) {
    const map: OffsetMap = { at, from };
    readLine(state, { text: joined, scan: joinedScan, map }, lineStart, lineEnd, start);
  }
  return pos;
}

/** The last character of the pieces, -1 when they are empty. */
function lastCode(text: string, to: readonly number[]): number {
  return to.length === 0 ? -1 : text.charCodeAt(to[to.length - 1]! - 1);
}

function dropLast(from: number[], to: number[]): void {
  const last = to.length - 1;
  to[last] = to[last]! - 1;
  if (to[last] === from[last]) {
    from.pop();
    to.pop();
  }
}

/** A backslash that joins although no line end follows it directly belongs to no node. */
function skipBackslash(state: LexState, source: number): void {
  const { text } = state.input;
  const next = text.charCodeAt(source + 1);
  const ends = next === LF || (next === CR && text.charCodeAt(source + 2) === LF);
  if (!ends) state.out.skipped.push({ start: source, end: source + 1 });
}

function checkLength(state: LexState, start: number, end: number, line: string): void {
  const { maxLine } = state.input;
  if (line.length * 3 <= maxLine) return;
  if (utf8Length(line) > maxLine) state.out.problems.push(problems.lineTooLong(start, end, maxLine));
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // A surrogate pair is four bytes, two for each half.
    bytes += c < 0x80 ? 1 : c < 0x800 || (c >= 0xd800 && c <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** One trimmed, not empty logical line. */
function readLine(state: LexState, line: LineText, from: number, to: number, lineStart: number): void {
  const { scan } = line;
  if (state.rawName !== null) {
    if (closesRaw(state, line, from, to)) {
      endRaw(state, lineStart);
      readClose(state, line, from, firstWordEnd(scan, from, to), to);
    }
    return;
  }
  const first = scan.charCodeAt(from);
  if (first === HASH) {
    state.out.comments.push({ kind: 'comment', start: sourceStart(line, from), end: sourceEnd(line, to) });
    return;
  }
  const wordEnd = firstWordEnd(scan, from, to);
  const quoted = first === DOUBLE || first === SINGLE;
  const lead = quoted ? from + 1 : from;
  if (scan.charCodeAt(lead) === LESS && lead < wordEnd) {
    if (scan.charCodeAt(lead + 1) === SLASH) readClose(state, line, from, wordEnd, to);
    else readOpen(state, line, from, wordEnd, to, quoted);
    return;
  }
  let name = wordValue(line, from, wordEnd);
  if (name === '') {
    const start = sourceStart(line, from);
    const end = sourceEnd(line, to);
    state.out.skipped.push({ start, end });
    state.out.problems.push(problems.emptyName(start, end));
    return;
  }
  // One trailing `>` of the first word is dropped, also where no section begins.
  if (name.charCodeAt(name.length - 1) === GREATER && name.charCodeAt(1) !== SLASH) name = name.slice(0, -1);
  push(state, DirectiveName, name, from, wordEnd, line, null);
  const args = skipBlanks(scan, wordEnd, to);
  if (args < to) push(state, ArgumentText, '', args, to, line, null);
}

function readOpen(state: LexState, line: LineText, from: number, wordEnd: number, to: number, quoted: boolean): void {
  const { scan, text } = line;
  const word = wordValue(line, from, wordEnd);
  const nameStart = quoted ? from + 2 : from + 1;
  const bracketInWord = word.length > 1 && word.charCodeAt(word.length - 1) === GREATER;
  const name = bracketInWord ? word.slice(1, -1) : word.slice(1);
  const lower = name.toLowerCase();
  const args = skipBlanks(scan, wordEnd, to);
  let nameEnd = wordEnd;
  let argsEnd = args;
  let bracket = -1;
  let hasBracket = true;
  let extra: LineFacts['extra'] = null;
  if (args >= to) {
    // Without arguments the server adds the `>` itself when it is missing.
    if (bracketInWord && !quoted) {
      bracket = wordEnd - 1;
      nameEnd = bracket;
    }
    argsEnd = args;
  } else {
    bracket = lower === 'ifversion' ? versionBracket(line, args, to) : lastBracket(scan, args, to);
    if (bracket < args) {
      bracket = -1;
      hasBracket = false;
      argsEnd = to;
    } else {
      argsEnd = bracket;
      const rest = skipBlanks(scan, bracket + 1, to);
      if (rest < to) extra = { start: rest, end: to };
    }
  }
  while (argsEnd > args && isBlank(scan.charCodeAt(argsEnd - 1))) argsEnd--;
  let holds: boolean | null = null;
  if (state.soakDepth > 0) state.soakDepth++;
  else if (state.input.condition !== null && isConditional(lower)) {
    holds = state.input.condition(lower, text.slice(args, argsEnd));
    if (holds === false) state.soakDepth = 1;
  }
  push(state, SectionOpen, '<', from, nameStart, line, {
    name,
    hasBracket,
    exact: false,
    holds,
    skippedName: holds !== null || args >= to ? lower : word.slice(1).toLowerCase(),
    extra,
  });
  push(state, SectionName, name, nameStart, nameEnd, line, null);
  if (argsEnd > args) push(state, ArgumentText, '', args, argsEnd, line, null);
  if (bracket >= 0) push(state, SectionEnd, '>', bracket, bracket + 1, line, null);
  else push(state, SectionEnd, '', to, to, line, null);
  if (state.soakDepth === 0 && hasRawBody(lower)) {
    state.rawName = lower;
    state.rawFrom = sourceEnd(line, to);
    state.rawDepth = 1;
  }
}

/** The last `>` in a range; an offset before it when there is none. */
function lastBracket(scan: string, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && scan.charCodeAt(at) !== GREATER) at--;
  return at;
}

/**
 * `<IfVersion>` takes up to three words and wants its `>` at the end of the second (of the first when it is alone) or
 * as the whole third (`apache: modules/metadata/mod_version.c`). Answers an offset before `from` when it finds none.
 */
function versionBracket(line: LineText, from: number, to: number): number {
  const { scan } = line;
  let at = from;
  let bracket = from - 1;
  for (let count = 1; count <= 3 && at < to; count++) {
    const end = firstWordEnd(scan, at, to);
    const value = wordValue(line, at, end);
    const next = skipBlanks(scan, end, to);
    const last = lastBracket(scan, at, end);
    if (value === '>' && count > 1) return last;
    if (count <= 2) bracket = value.endsWith('>') ? last : from - 1;
    at = next;
  }
  return bracket;
}

function readClose(state: LexState, line: LineText, from: number, wordEnd: number, to: number): void {
  const { scan } = line;
  const word = wordValue(line, from, wordEnd);
  const hasBracket = word.length > 2 && word.charCodeAt(word.length - 1) === GREATER;
  const exact = hasBracket && wordEnd === to && scan.charCodeAt(from) === LESS;
  const args = skipBlanks(scan, wordEnd, to);
  const extra = args < to ? { start: args, end: to } : null;
  const name = hasBracket ? word.slice(2, -1) : word.slice(2);
  if (state.soakDepth > 0) state.soakDepth--;
  push(state, SectionClose, word, from, wordEnd, line, {
    name,
    hasBracket,
    exact,
    holds: null,
    skippedName: '',
    extra,
  });
}

/** Whether a line closes the raw body that is being read; counts nested macros. */
function closesRaw(state: LexState, line: LineText, from: number, to: number): boolean {
  const { scan } = line;
  const name = state.rawName!;
  if (name !== 'macro') {
    if (scan.charCodeAt(from) !== LESS || scan.charCodeAt(from + 1) !== SLASH) return false;
    return scan.slice(from + 2, Math.min(to, from + 2 + name.length)).toLowerCase() === name;
  }
  if (scan.charCodeAt(from) === HASH) return false;
  const word = wordValue(line, from, firstWordEnd(scan, from, to)).toLowerCase();
  if (word === '<macro') state.rawDepth++;
  else if (word === '</macro>') state.rawDepth--;
  return state.rawDepth === 0;
}

/** Ends the raw body before a line of the source. */
function endRaw(state: LexState, lineStart: number): void {
  const { text, scan } = state.input;
  let from = state.rawFrom;
  let to = lineStart;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  state.rawName = null;
  if (to > from) push(state, RawBody, '', from, to, { text, scan, map: null }, null);
}

/** The end of the first word; a quoted one ends after its quote. */
function firstWordEnd(scan: string, from: number, to: number): number {
  const quote = scan.charCodeAt(from);
  let at = from;
  if (quote === DOUBLE || quote === SINGLE) {
    at++;
    while (at < to) {
      const c = scan.charCodeAt(at);
      if (c === quote) return at + 1;
      if (c === BACKSLASH && at + 1 < to) {
        const next = scan.charCodeAt(at + 1);
        if (next === quote || next === BACKSLASH) at++;
      }
      at++;
    }
    return to;
  }
  while (at < to && !isBlank(scan.charCodeAt(at))) at++;
  return at;
}

/** The first word as the server compares it: without quotes and escapes. */
function wordValue(line: LineText, from: number, end: number): string {
  const { text } = line;
  const quote = text.charCodeAt(from);
  if (quote === DOUBLE || quote === SINGLE) {
    const closed = end - 1 > from && text.charCodeAt(end - 1) === quote && !isEscaped(text, end - 1);
    return unquote(text.slice(from + 1, closed ? end - 1 : end), text.charAt(from));
  }
  const value = text.slice(from, end);
  return value.includes('\\\\') ? value.replace(/\\\\/g, '\\') : value;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) === BACKSLASH) at--;
  return (offset - at) % 2 === 1;
}

function unquote(content: string, quote: string): string {
  return content.includes('\\') ? content.replace(quote === '"' ? /\\([\\"])/g : /\\([\\'])/g, '$1') : content;
}

function skipBlanks(scan: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(scan.charCodeAt(at))) at++;
  return at;
}

function push(
  state: LexState,
  tokenType: ApacheToken['tokenType'],
  image: string,
  startOffset: number,
  endOffset: number,
  line: LineText,
  facts: LineFacts | null,
): void {
  state.tokens.push({
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx!,
    image,
    startOffset,
    endOffset,
    line,
    facts,
  });
}
