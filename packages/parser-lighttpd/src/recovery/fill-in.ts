import { State } from '../acceptance.ts';
import { lineStart } from '../broken-strings.ts';
import { indentOf } from '../layout.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { missingOpenBrace, undoDollar } from './heads.ts';
import { startsStatement } from './kinds.ts';
import type { Recovery } from './recovery.ts';
import { firstOnLine, nameEnd } from './text.ts';
import { missingValue } from './values.ts';

/** Whether an assignment operator follows the name at `start`. */
export function isAssigned(recovery: Recovery, start: number): boolean {
  const { text } = recovery;
  let at = nameEnd(recovery.text, start);
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] === '+' || text[at] === ':') return text[at + 1] === '=';
  return text[at] === '=' && text[at + 1] !== '>' && text[at + 1] !== '=';
}

/** Whether the name at `start` begins an assignment that has no place in a list: it has the look of a statement. */
export function startsAssignment(recovery: Recovery, start: number): boolean {
  if (!isAssigned(recovery, start)) return false;
  const { text } = recovery;
  const end = nameEnd(recovery.text, start);
  // An entry `name = value` is far more often a mistyped `=>` than a statement, unless its name is a setting's.
  if (text.slice(start, end).includes('.') || !/^[ \t]*=/.test(text.slice(end, end + 40))) return true;
  if (!firstOnLine(recovery.text, start)) return false;
  return indentOf(text, lineStart(text, start)) <= indentOf(text, lineStart(text, recovery.headStart));
}

/** Puts in what must have been meant before this token. */
export function fillIn(recovery: Recovery, kind: number, start: number, end: number): void {
  const machine = recovery.machine;
  const at = recovery.lastEnd;
  switch (machine.top) {
    case State.Assigned:
    case State.Include:
    case State.Plus:
      if (beginsStatement(recovery, kind, start) || kind === Kind.CloseBrace || kind === Kind.OpenBrace) {
        missingValue(recovery, at);
      } else if (kind === Kind.CloseParen || kind === Kind.Comma) {
        if (machine.top === State.Plus) missingValue(recovery, at);
      }
      break;
    case State.ListArrow:
      if (kind === Kind.CloseParen || kind === Kind.Comma) missingValue(recovery, at);
      break;
    case State.Compared:
      if (kind === Kind.OpenBrace) missingValue(recovery, at);
      break;
    case State.Dollar:
      if (kind !== Kind.Field) undoDollar(recovery);
      break;
    case State.Field:
      if (kind === Kind.String || kind === Kind.Name) {
        recovery.report(problems.missingBracket({ start, end }, '[', at));
        recovery.virtual(Kind.OpenBracket, at);
      }
      break;
    case State.Subscript:
      if (kind === Kind.CloseBracket) missingValue(recovery, at);
      break;
    case State.SubscriptValue:
    case State.SubscriptKey:
      if (kind === Kind.Comparison) {
        recovery.report(problems.missingBracket({ start, end }, ']', at));
        recovery.virtual(Kind.CloseBracket, at);
      }
      break;
    case State.SubscriptEnd:
      if (kind === Kind.String || kind === Kind.OpenBrace) {
        recovery.report(problems.missingComparison({ start, end }, recovery.head(at)));
        recovery.lexer.inCondition = false;
        recovery.virtual(Kind.Comparison, at);
        if (kind === Kind.OpenBrace) recovery.virtual(Kind.String, at);
      }
      break;
  }
  const state = recovery.settle(kind);
  if (state === State.Condition || state === State.Global || state === State.ElseBlock) {
    missingOpenBrace(recovery, kind, start, state);
  }
}

/** Whether a token begins a statement and cannot be a value. */
function beginsStatement(recovery: Recovery, kind: number, start: number): boolean {
  if (kind === Kind.Name) return firstOnLine(recovery.text, start) && startsAssignment(recovery, start);
  return startsStatement(kind) && kind !== Kind.Name;
}
