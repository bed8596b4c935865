import { State } from '../acceptance.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { isAssigned } from './fill-in.ts';
import { startsValueState } from './kinds.ts';
import type { Recovery } from './recovery.ts';
import { missingOpeningQuote, singleQuotes } from './strings.ts';
import { nameEnd } from './text.ts';

/** Whether a `$` that ends at `end` begins a condition and does not stand in something that was meant as a string. */
export function beginsCondition(recovery: Recovery, end: number): boolean {
  return /^[A-Za-z_]+[ \t]*\[/.test(recovery.text.slice(end, end + 40));
}

/** A `$` that begins no condition: part of a string without quotes, or a variable as other programs write it. */
export function strayDollar(recovery: Recovery, start: number, end: number): boolean {
  if (missingOpeningQuote(recovery, start)) return true;
  if (!startsValueState(recovery.machine.top)) return false;
  recovery.lexer.inCondition = false;
  recovery.skip(start, end);
  recovery.report(problems.strayDollar({ start, end }));
  return true;
}

/** `if` and `elif` before a condition, which this version takes for names: read as they were meant. */
export function newerWord(recovery: Recovery, start: number, end: number): number {
  const { top } = recovery.machine;
  const word = end - start <= 6 ? recovery.text.slice(start, end) : '';
  if (word !== 'if' && word !== 'elif' && word !== 'elsif' && word !== 'elseif') return Kind.Name;
  const settled = top === State.ConditionsLineEnd || top === State.AssignedValue || top === State.IncludeValue;
  if (!settled && top !== State.Start && top !== State.Body && top !== State.BlockBody && top !== State.BlockOpen) {
    return Kind.Name;
  }
  if (!/^[ \t]*\$/.test(recovery.text.slice(end, end + 40))) return Kind.Name;
  recovery.report(problems.needsNewer({ start, end }, word, '1.4.74'));
  if (word !== 'if' && top === State.ConditionsLineEnd) return Kind.Else;
  recovery.skip(start, end);
  return Kind.If;
}

/** Takes back a `$` that no condition follows. */
export function undoDollar(recovery: Recovery): void {
  const dollar = recovery.tokens.pop()!;
  recovery.machine.stack.pop();
  recovery.lexer.inCondition = false;
  const at = { start: dollar.startOffset, end: dollar.endOffset };
  recovery.skip(at.start, at.end);
  const trouble = problems.strayDollar(at);
  recovery.report(trouble);
  recovery.dropping = trouble;
}

/** Puts in the `{` of a head when the next token shows that it is missing. */
export function missingOpenBrace(recovery: Recovery, kind: number, start: number, state: number): void {
  if (recovery.dropping?.code === 'condition-after-else-dropped') return;
  if (state === State.ElseBlock && (kind === Kind.Dollar || kind === Kind.Name)) {
    const word = recovery.text.slice(start, nameEnd(recovery.text, start));
    if (kind === Kind.Dollar || word === 'if') {
      // The server reads a plain else and drops the condition up to the brace.
      recovery.dropping = problems.elseIf({ start, end: nameEnd(recovery.text, start) });
      recovery.report(recovery.dropping);
      return;
    }
  }
  const opens =
    kind === Kind.CloseBrace ||
    kind === Kind.Include ||
    kind === Kind.IncludeShell ||
    kind === Kind.Dollar ||
    (kind === Kind.Name && isAssigned(recovery, start));
  if (!opens) return;
  const at = recovery.lastEnd;
  const head = { start: recovery.headStart, end: Math.max(at, recovery.headStart) };
  recovery.report(problems.missingOpenBrace(head, recovery.head(at), at));
  recovery.event('open', recovery.headStart);
  recovery.virtual(Kind.OpenBrace, at);
}

/** Puts in each `}` that the layout misses before this token. */
export function closeMissingBlocks(recovery: Recovery, start: number, end: number): void {
  while (recovery.nextBrace < recovery.braces.length && start >= recovery.braces[recovery.nextBrace]!.before) {
    recovery.nextBrace++;
    const block = recovery.blocks[recovery.blocks.length - 1];
    recovery.settle(Kind.CloseBrace);
    if (!block || recovery.machine.top !== State.BlockBody) continue;
    const open = block.open.end > block.open.start ? block.open : { start: block.headStart, end: block.open.end };
    recovery.report(problems.missingCloseBrace(open, block.head, { start, end }, recovery.lastEnd));
    recovery.virtual(Kind.CloseBrace, recovery.lastEnd);
    recovery.machine.step(Kind.EndOfLine);
  }
}

/** An operator that there is not. */
export function badComparison(recovery: Recovery, at: number): void {
  const { text } = recovery;
  let end = at + 1;
  while (end < at + 2 && '=~!^$<>'.includes(text[end] ?? ' ')) end++;
  if (recovery.machine.top === State.Dollar) {
    undoDollar(recovery);
    return;
  }
  recovery.report(problems.badComparison({ start: at, end }, text.slice(at, end)));
  recovery.lexer.offset = end;
  recovery.lexer.inCondition = false;
  recovery.quietly(Kind.Comparison, at, end);
}

/** A character that no condition has. */
export function badInCondition(recovery: Recovery, at: number): void {
  const { text } = recovery;
  const state = recovery.machine.top;
  const c = text[at]!;
  if (c === "'" && singleQuotes(recovery, at)) return;
  if (state === State.SubscriptEnd && '~<>'.includes(c)) {
    badComparison(recovery, at);
    return;
  }
  if (state === State.Dollar) {
    undoDollar(recovery);
    return;
  }
  let end = at + 1;
  while (end < text.length && !/[\s"'(){}[\]=!,#$]/.test(text[end]!)) end++;
  recovery.lexer.offset = end;
  if (
    state !== State.Field &&
    state !== State.Subscript &&
    state !== State.SubscriptEnd &&
    state !== State.SubscriptValue
  ) {
    recovery.lexer.inCondition = false;
  }
  recovery.skip(at, end);
  if (recovery.dropping) return;
  recovery.dropping = problems.badCondition({ start: at, end }, text.slice(at, end));
  recovery.report(recovery.dropping);
}
