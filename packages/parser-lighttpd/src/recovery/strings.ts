import { State } from '../acceptance.ts';
import { beginsPlausibly, endsPlausibly, lineEnd, lineStart, probableEnd, quotesAhead } from '../broken-strings.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { brokenWord } from '../words.ts';
import type { Recovery } from './recovery.ts';

/** Whether the string was read again with other ends. */
export function repairString(recovery: Recovery, start: number, end: number): boolean {
  const { text } = recovery;
  if (recovery.strings.has(start)) return false;
  if (mayCloseUnopened(recovery, start) && closesUnopened(recovery, start)) return true;
  if (endsPlausibly(text, end) || quotesAhead(text, start) % 2 === 0) return false;
  const inSubscript = recovery.machine.top === State.Subscript;
  const stop = probableEnd(text, start, inSubscript);
  if (stop <= start || stop >= end) return false;
  cutString(recovery, start, stop);
  return true;
}

/** Ends the string of `start` at `stop`, where its closing quote is missing. */
function cutString(recovery: Recovery, start: number, stop: number): void {
  const raw = recovery.text.slice(start, stop);
  recovery.report(problems.missingQuote({ start, end: stop }, stop, false));
  recovery.words.set(start, brokenWord(raw, start, stop, raw.slice(1).replaceAll('\\"', '"'), '"'));
  recovery.strings.set(start, stop);
  const lexer = recovery.lexer;
  lexer.moveTo(stop);
  lexer.previous = Kind.String;
  recovery.token(Kind.String, start, stop);
}

/** Whether a quote looks like the end of a string: something stands straight before it, and it has no partner. */
function mayCloseUnopened(recovery: Recovery, quote: number): boolean {
  return !beginsPlausibly(recovery.text, quote) && quotesAhead(recovery.text, quote) % 2 === 1;
}

/** A quote that closes a string without an opening quote: reads the statement again with the string as meant. */
function closesUnopened(recovery: Recovery, quote: number): boolean {
  const start = valueStart(recovery, quote);
  if (start >= quote || recovery.strings.has(start)) return false;
  return rereadAsString(recovery, start, quote + 1);
}

/** Where the value that `quote` ends began: after the last piece of punctuation that was kept. */
function valueStart(recovery: Recovery, quote: number): number {
  const { text } = recovery;
  let start = lineStart(text, quote);
  for (let i = recovery.tokens.length - 1; i >= 0; i--) {
    const token = recovery.tokens[i]!;
    if (token.endOffset <= start) break;
    if (token.kind === Kind.Name || token.kind === Kind.Integer || token.kind === Kind.Field) continue;
    start = token.endOffset;
    break;
  }
  while (start < quote && /[\s\u00a0]/.test(text[start]!)) start++;
  return start;
}

/** Something on the line cannot be read: is it inside a string that lacks its opening quote? */
export function missingOpeningQuote(recovery: Recovery, at: number): boolean {
  const { text, withoutQuotes } = recovery;
  switch (recovery.machine.top) {
    case State.Name:
    case State.Start:
    case State.Body:
    case State.BlockBody:
      return false;
  }
  // A long line of damage asks for every character of it.
  if (withoutQuotes.start <= at && at < withoutQuotes.end) return false;
  const end = lineEnd(text, at);
  const found = text.slice(at, end).indexOf('"');
  if (found < 0) {
    recovery.withoutQuotes = { start: at, end };
    return false;
  }
  return quotesAhead(text, at) % 2 !== 0 && closesUnopened(recovery, at + found);
}

/** Reads the statement again with a string from `start` to `end`, whose opening quote is missing. */
function rereadAsString(recovery: Recovery, start: number, end: number): boolean {
  const point = recovery.checkpoint;
  if (!point || start <= point.offset || !recovery.retry()) return false;
  const raw = recovery.text.slice(start, end);
  recovery.words.set(start, brokenWord(raw, start, end, raw.slice(0, -1), '"'));
  recovery.strings.set(start, end);
  recovery.report(problems.missingQuote({ start, end }, start, true));
  point.troubles = recovery.troubles.length;
  return true;
}

/** A quote without a partner. */
export function unterminated(recovery: Recovery, at: number): void {
  const { text } = recovery;
  if (mayCloseUnopened(recovery, at) && closesUnopened(recovery, at)) return;
  const stop = Math.max(probableEnd(text, at, recovery.machine.top === State.Subscript), at + 1);
  cutString(recovery, at, stop);
}

/** A string in single quotes; whether it is one. */
export function singleQuotes(recovery: Recovery, at: number): boolean {
  const { text } = recovery;
  const found = text.slice(at + 1, lineEnd(text, at)).indexOf("'");
  if (found < 0) return false;
  const close = at + 1 + found;
  const content = text.slice(at + 1, close);
  recovery.report(problems.singleQuotes({ start: at, end: close + 1 }, content));
  foreignString(recovery, at, close + 1, content, "'");
  return true;
}

/** A value that is no string for lighttpd but was meant as one. */
export function foreignString(recovery: Recovery, start: number, end: number, value: string, quote: "'" | null): void {
  recovery.words.set(start, brokenWord(recovery.text.slice(start, end), start, end, value, quote));
  recovery.lexer.moveTo(end);
  recovery.strings.set(start, end);
  recovery.quietly(Kind.String, start, end);
}
