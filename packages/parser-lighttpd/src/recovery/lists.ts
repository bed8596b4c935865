import type { Span } from '@fcgilint/core';
import { State, startsValue } from '../acceptance.ts';
import { lineStart } from '../broken-strings.ts';
import { indentOf } from '../layout.ts';
import * as problems from '../problems.ts';
import { Kind, type LighttpdToken } from '../tokens.ts';
import { startsAssignment } from './fill-in.ts';
import { startsValueState } from './kinds.ts';
import type { Recovery } from './recovery.ts';
import { nameEnd } from './text.ts';
import { giveValue } from './values.ts';

/** Whether a token inside parentheses shows that the list should have ended before it. */
export function endsList(recovery: Recovery, kind: number, start: number): boolean {
  switch (kind) {
    case Kind.OpenBrace:
    case Kind.CloseBrace:
    case Kind.Dollar:
    case Kind.Include:
    case Kind.IncludeShell:
    case Kind.Global:
    case Kind.Else:
      return true;
    case Kind.Name:
      return startsAssignment(recovery, start);
    default:
      return false;
  }
}

/** Ends the lists that a token shows to be unclosed. */
export function closeMissingLists(recovery: Recovery, start: number, end: number): void {
  const open = recovery.lists[0] ?? { start, end };
  const before = recovery.lastEnd;
  if (recovery.lists.length > 0) {
    const culprit = unclosedList(recovery) ?? open;
    recovery.report(problems.missingCloseParen(culprit, before, { start, end }, recovery.lists.length === 1));
  }
  closeLists(recovery, before);
  recovery.lexer.parens = 0;
  // What came before the token was no line end for the lexer, because of the parentheses.
  recovery.machine.step(Kind.EndOfLine);
}

/** Puts in every `)` that is missing. */
export function closeLists(recovery: Recovery, at: number): void {
  while (recovery.lists.length > 0) {
    const { top } = recovery.machine;
    if (top === State.ListArrow || top === State.Plus) giveValue(recovery, at);
    recovery.virtual(Kind.CloseParen, at);
    recovery.lists.pop();
  }
}

/** The open list whose `)` the layout misses: the outermost one, unless the ends of the inner ones are off. */
export function unclosedList(recovery: Recovery): Span | null {
  const { text } = recovery;
  const open: Span[] = [];
  for (let i = recovery.checkpoint?.tokens ?? 0; i < recovery.tokens.length; i++) {
    const token = recovery.tokens[i]!;
    if (token.kind === Kind.OpenParen) open.push({ start: token.startOffset, end: token.endOffset });
    else if (token.kind === Kind.CloseParen) {
      const list = open.pop();
      if (!list) continue;
      const line = lineStart(text, token.startOffset);
      if (text.slice(line, token.startOffset).trim() !== '') continue;
      const opening = lineStart(text, list.start);
      if (opening !== line && indentOf(text, line) < indentOf(text, opening)) return list;
    }
  }
  return open.length > 0 ? open[0]! : null;
}

/** Puts in a `(`. */
export function virtualOpenParen(recovery: Recovery, at: number): void {
  if (!startsValueState(recovery.machine.top)) return;
  recovery.virtual(Kind.OpenParen, at);
  recovery.lists.push({ start: at, end: at });
  recovery.lexer.parens++;
}

/** `)` without `(`: looks for the place where the `(` was left out. */
export function strayCloseParen(recovery: Recovery): void {
  const at = recovery.lexer.offset;
  const close = { start: at, end: at + 1 };
  const where = missingParenPlace(recovery);
  if (where >= 0 && !recovery.parens.has(where) && retryWithParen(recovery, where, close)) return;
  recovery.lexer.offset = at + 1;
  const previous = recovery.dropping;
  recovery.skip(at, at + 1);
  if (previous?.code === 'stray-close-paren') return;
  const point = recovery.checkpoint;
  const statement = point ? { start: point.offset, end: nameEnd(recovery.text, point.offset) } : null;
  recovery.dropping = problems.strayCloseParen(close, statement);
  recovery.report(recovery.dropping);
  recovery.lexer.previous = -1;
}

/** Reads the statement again with a `(` before `where`. */
function retryWithParen(recovery: Recovery, where: number, close: Span): boolean {
  const open = { start: where, end: Math.min(where + 1, recovery.text.length) };
  if (!recovery.retry()) return false;
  recovery.checkpoint!.retries++;
  recovery.parens.add(where);
  recovery.report(problems.missingOpenParen(open, where, close));
  recovery.checkpoint!.troubles = recovery.troubles.length;
  return true;
}

/** Where a `(` is missing in the statement, or -1 when nothing tells. */
function missingParenPlace(recovery: Recovery): number {
  const point = recovery.checkpoint;
  if (!point) return -1;
  if (recovery.arrowValue >= 0) return recovery.arrowValue;
  const { text } = recovery;
  let value: LighttpdToken | null = null;
  const open: { token: LighttpdToken; next: number }[] = [];
  for (let i = point.tokens + 1; i < recovery.tokens.length; i++) {
    const token = recovery.tokens[i]!;
    if (!value && startsValue(token.kind)) {
      value = token;
      if (token.kind !== Kind.OpenParen) return token.startOffset;
    }
    if (token.kind === Kind.OpenParen) open.push({ token, next: recovery.tokens[i + 1]?.startOffset ?? -1 });
    else if (token.kind === Kind.CloseParen) {
      const list = open.pop();
      if (!list || token.endOffset === token.startOffset) continue;
      const line = lineStart(text, token.startOffset);
      const opening = lineStart(text, list.token.startOffset);
      if (line === opening || text.slice(line, token.startOffset).trim() !== '') continue;
      if (indentOf(text, line) > indentOf(text, opening)) return list.next;
    }
  }
  return -1;
}

/** `=` where `=>` is meant. */
export function equalSignInList(recovery: Recovery, at: Span): void {
  const lexer = recovery.lexer;
  lexer.offset = at.end;
  recovery.report(problems.equalSignInList(at, recovery.lists[0] ?? at));
  recovery.quietly(Kind.Arrow, at.start, at.end);
}

/** `=>` outside parentheses: the `(` before the value is missing. */
export function arrowOutside(recovery: Recovery, at: number): boolean {
  const point = recovery.checkpoint;
  if (!point) return false;
  for (let i = point.tokens + 1; i < recovery.tokens.length; i++) {
    const token = recovery.tokens[i]!;
    if (!startsValue(token.kind)) continue;
    if (recovery.parens.has(token.startOffset)) return false;
    return retryWithParen(recovery, token.startOffset, { start: at - 1, end: at + 1 });
  }
  return false;
}
