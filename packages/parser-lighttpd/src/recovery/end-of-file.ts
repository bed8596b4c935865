import { State } from '../acceptance.ts';
import * as problems from '../problems.ts';
import { Kind } from '../tokens.ts';
import { undoDollar } from './heads.ts';
import { closeLists, unclosedList } from './lists.ts';
import type { Recovery } from './recovery.ts';
import { giveValue } from './values.ts';

/** Ends what stands open when the text ends. */
export function endOfFile(recovery: Recovery): void {
  const lexer = recovery.lexer;
  const size = recovery.text.length;
  if (recovery.openIf) recovery.dropIf();
  if (lexer.nulAt >= 0) {
    recovery.skip(lexer.nulAt, size);
    recovery.report(problems.strayNul({ start: lexer.nulAt, end: lexer.nulAt + 1 }));
  }
  const at = recovery.lastEnd;
  let told = completeStatement(
    recovery,
    at,
    recovery.troubles[recovery.troubles.length - 1]?.code === 'name-at-end-of-file',
  );
  recovery.settle(Kind.EndOfFile);
  recovery.machine.step(Kind.EndOfLine);
  recovery.unclosedBlocks = recovery.blocks.length;
  while (recovery.blocks.length > 0) {
    const block = recovery.blocks[recovery.blocks.length - 1]!;
    if (!told) {
      const open = block.open.end > block.open.start ? block.open : { start: block.headStart, end: block.open.end };
      recovery.report(problems.missingCloseBrace(open, block.head, null, at));
      told = true;
    }
    recovery.settle(Kind.CloseBrace);
    const before = recovery.blocks.length;
    recovery.virtual(Kind.CloseBrace, at);
    recovery.machine.step(Kind.EndOfLine);
    if (recovery.blocks.length === before) break;
  }
}

/** Finishes what stands open within a statement; whether anything did. */
function completeStatement(recovery: Recovery, at: number, alreadyTold: boolean): boolean {
  const machine = recovery.machine;
  const size = recovery.text.length;
  let told = alreadyTold;
  if (recovery.lists.length > 0) {
    const open = unclosedList(recovery) ?? recovery.lists[0]!;
    recovery.report(problems.missingCloseParen(open, at, { start: size, end: size }, recovery.lists.length === 1));
    closeLists(recovery, at);
    told = true;
  }
  const tell = (): void => {
    if (told) return;
    told = true;
    const last = recovery.tokens[recovery.tokens.length - 1]!;
    recovery.report(problems.incompleteStatement({ start: last.startOffset, end: last.endOffset }, recovery.head(at)));
  };
  for (let guard = 0; guard < 16; guard++) {
    recovery.settle(Kind.EndOfFile);
    switch (machine.top) {
      case State.Name:
        tell();
        recovery.virtual(Kind.Assign, at);
        break;
      case State.Assigned:
      case State.Plus:
      case State.Subscript:
      case State.Compared:
      case State.Include:
        tell();
        giveValue(recovery, at);
        break;
      case State.Dollar:
        undoDollar(recovery);
        told = true;
        break;
      case State.Field:
        tell();
        recovery.virtual(Kind.OpenBracket, at);
        break;
      case State.SubscriptValue:
      case State.SubscriptKey:
        tell();
        recovery.virtual(Kind.CloseBracket, at);
        break;
      case State.SubscriptEnd:
        tell();
        recovery.virtual(Kind.Comparison, at);
        break;
      case State.Condition:
      case State.Global:
      case State.ElseBlock:
      case State.Else:
        if (!told) {
          told = true;
          const head = { start: recovery.headStart, end: Math.max(at, recovery.headStart + 1) };
          recovery.report(problems.missingOpenBrace(head, recovery.head(at), at));
        }
        if (machine.top === State.Else) machine.step(Kind.EndOfFile);
        recovery.virtual(Kind.OpenBrace, at);
        recovery.virtual(Kind.CloseBrace, at);
        machine.step(Kind.EndOfLine);
        break;
      default:
        return told;
    }
  }
  return told;
}
