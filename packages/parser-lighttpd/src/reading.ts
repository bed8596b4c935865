import { Acceptance, Outcome, State } from './acceptance.ts';
import { Lexer, type LexerError, REFUSED } from './lexer.ts';
import { Kind, TokenList } from './tokens.ts';
import type { LexerFeatures } from './version.ts';
import { isTooLarge } from './words.ts';

/** Why and where the server refuses a text, as far as its lexer and its parser decide. */
export interface Refusal {
  /** `incomplete`: something is open at the end. `forgotten-blocks`: its stack overflowed with blocks open. */
  readonly reason: LexerError | 'number-too-large' | 'incomplete' | 'forgotten-blocks';
  /** Offset that the server's message is about. */
  readonly at: number;
  /** The line that the server names: line ends inside strings do not count. 0 when it names none. */
  readonly line: number;
}

/** What the server makes of a text. */
export interface Reading {
  /** The tokens that its parser keeps, without ends of lines; no sentence after a refusal or an overflow. */
  readonly tokens: TokenList;
  readonly lexer: Lexer;
  /** Nothing is refused, dropped or forgotten, so `tokens` is the whole truth. */
  readonly clean: boolean;
  readonly refusal: Refusal | null;
  /** Where the stack of the server's parser overflowed first, or -1. */
  readonly overflowAt: number;
}

/** Reads a text as the server does: until its end or its first refusal. */
export function read(text: string, features: LexerFeatures, latin1: boolean): Reading {
  const lexer = new Lexer(text, features, latin1);
  const acceptance = new Acceptance();
  const tokens = new TokenList(text.length >> 4);
  let clean = true;
  let refusal: Refusal | null = null;
  let overflowAt = -1;
  let tooLarge = -1;
  let swallowed = 0;
  for (;;) {
    const kind = lexer.next();
    if (kind === REFUSED) {
      refusal = { reason: lexer.error, at: lexer.errorAt, line: lexer.line };
      break;
    }
    if (tooLarge >= 0) {
      // The number is read when the next token makes the parser look at it.
      refusal = { reason: 'number-too-large', at: tooLarge, line: lexer.line };
      break;
    }
    if (kind === Kind.EndOfFile) break;
    if (lexer.ifs.length > swallowed) {
      const last = lexer.ifs[lexer.ifs.length - 1]!;
      // An `if` that does not stand right before a condition is thrown away like any token that does not fit.
      if (kind !== Kind.Dollar || lexer.ifs.length > swallowed + 1 || !mayIntroduce(acceptance)) clean = false;
      else tokens.push(Kind.If, last.start, last.end);
      swallowed = lexer.ifs.length;
    }
    const outcome = acceptance.step(kind);
    if (outcome === Outcome.Kept) {
      if (kind !== Kind.EndOfLine) tokens.push(kind, lexer.start, lexer.end);
      if (kind === Kind.Integer && lexer.end - lexer.start > 18 && isTooLarge(text.slice(lexer.start, lexer.end))) {
        tooLarge = lexer.start;
      }
    } else if (outcome === Outcome.Dropped) {
      if (kind !== Kind.EndOfLine) clean = false;
    } else {
      clean = false;
      if (overflowAt < 0) overflowAt = lexer.start;
    }
  }
  if (lexer.ifs.length > swallowed || lexer.nulAt >= 0) clean = false;
  if (!refusal) {
    if (!acceptance.finish()) refusal = { reason: 'incomplete', at: text.length, line: lexer.line };
    else if (acceptance.openBlocks > 0) refusal = { reason: 'forgotten-blocks', at: overflowAt, line: 0 };
  }
  if (refusal) clean = false;
  return { tokens, lexer, clean, refusal, overflowAt };
}

/** Whether a condition may begin here, as far as the top of the stack tells before its reductions. */
function mayIntroduce(acceptance: Acceptance): boolean {
  switch (acceptance.top) {
    case State.Start:
    case State.Body:
    case State.BlockOpen:
    case State.BlockBody:
    case State.AssignedValue:
    case State.IncludeValue:
    case State.ConditionsLineEnd:
    case State.Else:
      return true;
    default:
      return false;
  }
}
