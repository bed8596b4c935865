import type { Problem, Span } from '@fcgilint/core';
import { type Edit, type Fit, fit } from './balance.ts';
import { type BodyKind, bodyKind } from './names.ts';
import { headSpan, missingSemicolon, spanOf, type Texts, type TokenPiece, toPieces } from './pieces.ts';
import * as problems from './problems.ts';
import { MissingClose, MissingOpen, MissingSemicolon, type NginxToken, token } from './tokens.ts';

/** How often the braces of one text are repaired before the rest is told at once. */
const MAX_REPAIRS = 8;

/** What recovery makes of the tokens. */
export interface Recovered {
  /** A sentence of the grammar. */
  readonly tokens: NginxToken[];
  readonly problems: Problem[];
  readonly skipped: Span[];
}

/**
 * Mends the tokens of a text that the server refuses: finds out what is missing or too much, says so, and makes
 * the tokens a sentence of the grammar again. The braces are mended where indentation and the names of blocks say that
 * the damage is, which is seldom where the server notices it.
 */
export function recover(text: Texts, tokens: readonly NginxToken[], outer: BodyKind): Recovered {
  const found: Problem[] = [];
  const pieces = toPieces(text, tokens, outer, found);
  const repaired = balance(text, pieces, found);
  return write(text, repaired, found);
}

/** Mends the braces. Every change lowers the number of braces without partner, or the row stays as it is. */
function balance(text: Texts, pieces: TokenPiece[], found: Problem[]): TokenPiece[] {
  let row = pieces;
  let now = fit(row, null);
  // Statements that lack their `{`: does the row fit better with it?
  let decided = 0;
  for (let i = 0; i < row.length && decided < 2 * MAX_REPAIRS; i++) {
    const piece = row[i]!;
    if (piece.split === null) continue;
    decided++;
    const then = fit(row, { kind: 'open', at: i });
    if (then.cost < now.cost || then.strays < now.strays) {
      piece.opened = true;
      now = then;
    }
  }
  // Wreckage is not worth the search.
  if (now.strays + now.unclosed > 2 * MAX_REPAIRS) return row;
  for (let round = 0; round < MAX_REPAIRS && now.strays + now.unclosed > 0; round++) {
    const best = bestEdit(row, now);
    if (best === null) break;
    row = apply(text, row, best.edit, best.certain, found);
    now = fit(row, null);
  }
  return row;
}

/** The change that makes the row fit best, if one does. */
function bestEdit(row: readonly TokenPiece[], now: Fit): { edit: Edit; certain: boolean } | null {
  const edits: Edit[] = [];
  for (const at of now.odd) {
    const { kind } = row[at]!;
    if (now.strays > 0 && kind === 'close') edits.push({ kind: 'drop', at });
    if (now.unclosed > 0) edits.push({ kind: 'close-before', at });
  }
  if (now.unclosed > 0) {
    edits.push({ kind: 'close-before', at: row.length });
    for (let i = 0, n = 0; i < row.length && n < 8; i++) {
      if (row[i]!.kind !== 'anonymous') continue;
      n++;
      edits.push({ kind: 'drop', at: i });
    }
  }
  let best: Edit | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  let secondCost = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    const then = fit(row, edit);
    if (then.strays + then.unclosed >= now.strays + now.unclosed) continue;
    if (then.cost < bestCost) {
      secondCost = bestCost;
      bestCost = then.cost;
      best = edit;
    } else if (then.cost < secondCost) {
      secondCost = then.cost;
    }
  }
  return best === null ? null : { edit: best, certain: bestCost < secondCost && bestCost < 2 };
}

/** Carries out a change and says what was wrong. */
function apply(text: Texts, row: readonly TokenPiece[], edit: Edit, certain: boolean, found: Problem[]): TokenPiece[] {
  const result = [...row];
  const piece = row[edit.at];
  if (edit.kind === 'drop') {
    result[edit.at] = { ...piece!, kind: 'stray' };
    if (piece!.kind === 'anonymous') {
      const previous = row[edit.at - 1];
      found.push(problems.strayOpenBrace(spanOf(piece!.mark!), previous?.kind === 'open'));
    } else {
      found.push(problems.strayCloseBrace(spanOf(piece!.mark!), null));
    }
    return result;
  }
  const block = openBlockAt(row, edit.at);
  const end = piece?.start ?? text.read.length;
  result.splice(edit.at, 0, {
    kind: 'close',
    start: end,
    indent: -1,
    name: '',
    code: 0,
    split: null,
    opened: false,
    virtual: true,
    words: [],
    mark: null,
    raw: null,
    dollarBrace: false,
  });
  if (block !== null) found.push(notClosed(text, block, piece ?? null, certain));
  return result;
}

/** The problem of a block that is not closed, where the brace seems to be missing before `next`. */
function notClosed(text: Texts, block: TokenPiece, next: TokenPiece | null, certain: boolean): Problem {
  if (block.words.length === 0) return problems.strayOpenBrace(spanOf(block.mark!), false);
  const place =
    next === null ? null : { start: next.start, end: next.start + 1, message: 'it seems to be missing before this' };
  const lineStart = next === null ? -1 : text.read.lastIndexOf('\n', next.start - 1) + 1;
  const insert =
    next !== null && certain && next.indent >= 0 && block.indent >= 0
      ? { start: lineStart, end: lineStart, text: `${indentText(text, block.start)}}${lineBreak(text)}` }
      : null;
  return problems.missingCloseBrace(headSpan(text, block.words), place, insert);
}

/** The blanks before `at` on its line. */
function indentText(text: Texts, at: number): string {
  return text.shown.slice(text.read.lastIndexOf('\n', at - 1) + 1, at).replace(/\ufeff/g, '');
}

function lineBreak(text: Texts): string {
  return text.read.includes('\r\n') ? '\r\n' : '\n';
}

/** The innermost block that is open before the piece at `index`. */
function openBlockAt(row: readonly TokenPiece[], index: number): TokenPiece | null {
  const stack: TokenPiece[] = [];
  for (let i = 0; i < index; i++) {
    const piece = row[i]!;
    if (piece.kind === 'close') stack.pop();
    else for (const opened of opensOf(piece)) stack.push(opened);
  }
  return stack[stack.length - 1] ?? null;
}

/** The blocks that a piece opens, outer first. */
function opensOf(piece: TokenPiece): TokenPiece[] {
  if (piece.kind === 'anonymous') return [piece];
  if (piece.split !== null && piece.opened) {
    const { rest } = piece.split;
    return rest !== null && rest.kind === 'open' ? [piece, rest] : [piece];
  }
  return piece.kind === 'open' ? [piece] : [];
}

/** Turns the mended row into tokens. Braces that still have no partner are told here. */
function write(text: Texts, row: readonly TokenPiece[], found: Problem[]): Recovered {
  const tokens: NginxToken[] = [];
  const skipped: Span[] = [];
  /** Open blocks; a `{` without name is in no statement, and neither is its `}`. */
  const stack: TokenPiece[] = [];
  let strays = 0;

  const statement = (piece: TokenPiece): void => {
    for (const word of piece.words) tokens.push(word);
    const end = piece.words[piece.words.length - 1]!.endOffset;
    if (piece.mark !== null) tokens.push(piece.mark);
    else tokens.push(token(MissingSemicolon, end, end, 0));
    if (piece.raw !== null) tokens.push(piece.raw);
    if (piece.kind !== 'open') return;
    const parent = stack[stack.length - 1];
    if (parent !== undefined && bodyKind(parent.name) === 'data') {
      found.push(problems.unexpectedBlock(headSpan(text, piece.words), spanOf(piece.mark!), parent.name));
    }
    stack.push(piece);
  };

  for (const piece of row) {
    switch (piece.kind) {
      case 'stray':
        skipped.push(spanOf(piece.mark!));
        if (piece.raw !== null) skipped.push(spanOf(piece.raw));
        break;
      case 'anonymous':
        skipped.push(spanOf(piece.mark!));
        if (piece.raw !== null) skipped.push(spanOf(piece.raw));
        stack.push(piece);
        break;
      case 'close': {
        const block = stack.pop();
        if (block === undefined) {
          if (piece.mark === null) break;
          skipped.push(spanOf(piece.mark));
          if (strays++ === 0) found.push(problems.strayCloseBrace(spanOf(piece.mark), null));
        } else if (block.kind === 'anonymous') {
          if (piece.mark !== null) {
            skipped.push(spanOf(piece.mark));
            found.push(problems.strayOpenBrace(spanOf(block.mark!), false));
          }
        } else if (piece.mark !== null) {
          tokens.push(piece.mark);
        } else {
          tokens.push(token(MissingClose, piece.start, piece.start, 0));
        }
        break;
      }
      default:
        if (piece.split === null || !piece.opened) {
          if (piece.split !== null && piece.kind === 'simple') found.push(...withoutBlock(text, piece));
          statement(piece);
        } else {
          const { rest } = piece.split;
          const head = rest === null ? piece.words : piece.words.slice(0, piece.words.length - rest.words.length);
          for (const word of head) tokens.push(word);
          const last = head[head.length - 1]!;
          tokens.push(token(MissingOpen, last.endOffset, last.endOffset, 0));
          stack.push(piece);
          found.push(
            piece.dollarBrace
              ? problems.braceInVariable(spanOf(last), piece.name)
              : problems.missingOpenBrace(headSpan(text, head), true),
          );
          if (rest !== null) {
            if (rest.mark === null) found.push(missingSemicolon(text, rest.words, null));
            statement(rest);
          } else if (piece.mark !== null) {
            skipped.push(spanOf(piece.mark));
          }
        }
    }
  }
  const unclosed = stack.filter((block) => block.kind !== 'anonymous');
  let anonymous = 0;
  for (const block of stack) {
    if (block.kind !== 'anonymous') continue;
    if (anonymous++ < MAX_REPAIRS) found.push(problems.strayOpenBrace(spanOf(block.mark!), false));
  }
  if (unclosed.length === 1) found.push(notClosed(text, unclosed[0]!, null, false));
  else if (unclosed.length > 1) {
    const innermost = unclosed[unclosed.length - 1]!;
    found.push(problems.missingCloseBraces(headSpan(text, innermost.words), unclosed.length));
  }
  for (let i = unclosed.length; i > 0; i--) tokens.push(token(MissingClose, text.read.length, text.read.length, 0));
  return { tokens, problems: found, skipped };
}

/** A statement that needs a block, has none, and no body follows that could be one. */
function withoutBlock(text: Texts, piece: TokenPiece): Problem[] {
  const result = [problems.missingOpenBrace(headSpan(text, piece.words), false)];
  return result;
}
