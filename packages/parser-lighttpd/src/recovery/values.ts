import { State } from '../acceptance.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { brokenWord } from '../words.ts';
import { startsValueState } from './kinds.ts';
import type { Recovery } from './recovery.ts';
import { foreignString } from './strings.ts';
import { endOfWord } from './text.ts';

/** Tells that a value is missing, and puts one in. */
export function missingValue(recovery: Recovery, at: number): void {
  const last = recovery.tokens[recovery.tokens.length - 1]!;
  const from = { start: last.startOffset, end: Math.max(last.endOffset, last.startOffset) };
  recovery.report(problems.missingValue(from, recovery.text.slice(recovery.headStart, last.endOffset)));
  giveValue(recovery, at);
}

/** Puts in a value that is missing; a `+` that waits for it is taken back instead. */
export function giveValue(recovery: Recovery, at: number): void {
  if (recovery.machine.top !== State.Plus) {
    recovery.virtual(Kind.String, at);
    return;
  }
  const plus = recovery.tokens.pop()!;
  recovery.machine.stack.pop();
  recovery.skip(plus.startOffset, plus.endOffset);
}

/** A number that goes on as something else: `10.0.0.1`, `5k`, `8080/tcp`. */
export function gluedNumber(recovery: Recovery, start: number, end: number): boolean {
  if (!startsValueState(recovery.machine.top) || recovery.strings.has(start)) return false;
  const stop = endOfWord(recovery.text, end);
  if (stop === end || recovery.text[stop] === '"') return false;
  recovery.report(problems.unquotedValue({ start, end: stop }, recovery.text.slice(start, stop)));
  foreignString(recovery, start, stop, recovery.text.slice(start, stop), null);
  return true;
}

/** A value without quotes, where a value is wanted or was just begun: `= /var/www`, `= 10.0.0.1/8`. */
export function unquoted(recovery: Recovery, at: number): boolean {
  const { text } = recovery;
  const last = recovery.tokens[recovery.tokens.length - 1];
  const state = recovery.machine.top;
  if (startsValueState(state)) {
    const end = endOfWord(recovery.text, at);
    if (end === at) return false;
    recovery.report(problems.unquotedValue({ start: at, end }, text.slice(at, end)));
    foreignString(recovery, at, end, text.slice(at, end), null);
    return true;
  }
  const glued =
    last &&
    (last.kind === Kind.Name || last.kind === Kind.Integer) &&
    at - last.startOffset < 256 &&
    /^[^\s",()]+$/.test(text.slice(last.startOffset, at));
  if (!glued || last.startOffset === recovery.checkpoint?.offset || recovery.strings.has(last.startOffset))
    return false;
  if (state !== State.AssignedValue && state !== State.ListValue && state !== State.ListPairValue) return false;
  const start = last.startOffset;
  const end = endOfWord(recovery.text, at);
  if (end === at || !recovery.retry()) return false;
  recovery.words.set(start, brokenWord(text.slice(start, end), start, end, text.slice(start, end), null));
  recovery.strings.set(start, end);
  recovery.report(problems.unquotedValue({ start, end }, text.slice(start, end)));
  recovery.checkpoint!.troubles = recovery.troubles.length;
  return true;
}
