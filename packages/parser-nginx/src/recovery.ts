import type { Problem, Span } from '@fcgilint/core';
import { type Edit, type Fit, fit, type Piece, type PieceKind } from './balance.ts';
import { indentOf } from './mend.ts';
import { type BodyKind, bodyKind, isBlockName, isSimpleName, needsBlock } from './names.ts';
import * as problems from './problems.ts';
import {
  AFTER_NEWLINE,
  CloseBrace,
  DOUBLE_QUOTED,
  MissingClose,
  MissingOpen,
  MissingSemicolon,
  type NginxToken,
  OpenBrace,
  RawBody,
  Semicolon,
  SINGLE_QUOTED,
  token,
  WordToken,
} from './tokens.ts';
import { wordValue } from './words.ts';

/** A piece with the tokens that it is made of. */
interface TokenPiece extends Piece {
  readonly words: readonly NginxToken[];
  /** The `;`, `{` or `}`; `null` when it is missing. */
  readonly mark: NginxToken | null;
  readonly raw: NginxToken | null;
  split: { readonly rest: TokenPiece | null } | null;
  /** A dollar brace (`\.php${`) swallowed the `{`. */
  readonly dollarBrace: boolean;
}

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
export function recover(text: string, tokens: readonly NginxToken[], outer: BodyKind): Recovered {
  const found: Problem[] = [];
  const pieces = toPieces(text, tokens, outer, found);
  const repaired = balance(text, pieces, found);
  return write(text, repaired, found);
}

function makePiece(
  text: string,
  kind: PieceKind,
  words: readonly NginxToken[],
  mark: NginxToken | null,
  raw: NginxToken | null,
): TokenPiece {
  const first = words[0] ?? mark!;
  return {
    kind,
    start: first.startOffset,
    indent: indentOf(text, first.startOffset),
    name: words.length > 0 ? wordValue(text, words[0]!) : '',
    split: null,
    opened: false,
    virtual: false,
    words,
    mark,
    raw,
    dollarBrace: false,
  };
}

/** Cuts the tokens into pieces; statements that clearly are several ones are cut too. */
function toPieces(text: string, tokens: readonly NginxToken[], outer: BodyKind, found: Problem[]): TokenPiece[] {
  const pieces: TokenPiece[] = [];
  const stack: BodyKind[] = [];
  const parents: string[] = [];
  let kind = outer;
  let words: NginxToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const current = tokens[i]!;
    switch (current.tokenType) {
      case WordToken:
        words.push(current);
        continue;
      case Semicolon:
        if (words.length === 0) {
          const previous = pieces[pieces.length - 1];
          const doubled = previous !== undefined && previous.kind === 'stray' && previous.mark?.tokenType === Semicolon;
          if (!doubled) found.push(problems.straySemicolon(spanOf(current), previous?.kind === 'close'));
          pieces.push(makePiece(text, 'stray', [], current, null));
        } else {
          pieces.push(...cut(text, makePiece(text, 'simple', words, current, null), kind, parents, found));
        }
        break;
      case OpenBrace: {
        const raw = tokens[i + 1]?.tokenType === RawBody ? tokens[++i]! : null;
        if (words.length === 0) {
          pieces.push(makePiece(text, 'anonymous', [], current, raw));
          stack.push(kind);
          parents.push('');
        } else {
          const cuts = cut(text, makePiece(text, 'open', words, current, raw), kind, parents, found);
          pieces.push(...cuts);
          stack.push(kind);
          const name = cuts[cuts.length - 1]!.name;
          parents.push(name);
          kind = bodyKind(name);
        }
        break;
      }
      default:
        if (words.length > 0) pieces.push(...cut(text, makePiece(text, 'simple', words, null, null), kind, parents, found));
        pieces.push(makePiece(text, 'close', [], current, null));
        kind = stack.pop() ?? outer;
        parents.pop();
    }
    words = [];
  }
  if (words.length > 0) pieces.push(...cut(text, makePiece(text, 'simple', words, null, null), kind, parents, found));
  return pieces;
}

/** Cuts a statement that has swallowed others, and marks one that lacks its `{`. */
function cut(
  text: string,
  piece: TokenPiece,
  kind: BodyKind,
  parents: readonly string[],
  found: Problem[],
): TokenPiece[] {
  const { words } = piece;
  if (kind === 'data') {
    if (piece.kind === 'open') {
      found.push(problems.unexpectedBlock(headSpan(text, words), spanOf(piece.mark!), parents[parents.length - 1] ?? ''));
    } else if (piece.mark === null) {
      found.push(missingSemicolon(text, words, null));
    }
    return [piece];
  }
  const { name } = piece;
  if (piece.kind === 'open' ? isBlockName(name) && words.length > 1 : lacksBlock(text, piece)) {
    const opened = withSplit(text, piece);
    if (opened !== null) return [opened];
    if (piece.kind === 'open') return [piece];
  }
  if (piece.kind === 'simple' && piece.mark !== null) return [piece];
  // `listen 80` NEWLINE `location / {`, or a last directive without `;` that has swallowed others.
  const wrongBlock = piece.kind === 'open' && (isSimpleName(name) || !/^[\w"'-]+$/.test(name));
  const bounds = piece.kind === 'open' && !wrongBlock ? [] : boundaries(text, words, piece.kind === 'open');
  const result: TokenPiece[] = [];
  let from = 0;
  for (const bound of bounds) {
    const part = words.slice(from, bound);
    found.push(missingSemicolon(text, part, words[bound]!));
    result.push(makePiece(text, 'simple', part, null, null));
    from = bound;
  }
  const rest = words.slice(from);
  if (from === 0 && wrongBlock && kind === 'directives' && isSimpleName(name)) {
    found.push(problems.unexpectedBlock(headSpan(text, rest), spanOf(piece.mark!), null));
  }
  const last = makePiece(text, piece.kind, rest, piece.mark, piece.raw);
  if (piece.mark === null) {
    const opened = lacksBlock(text, last) ? withSplit(text, last) : null;
    if (opened !== null) result.push(opened);
    else {
      found.push(missingSemicolon(text, rest, null));
      result.push(last);
    }
  } else {
    result.push(last);
  }
  return result;
}

/** Whether a statement without `{` must have one. */
function lacksBlock(text: string, piece: TokenPiece): boolean {
  if (piece.kind !== 'simple') return false;
  if (needsBlock(piece.name)) return true;
  // `server` is no block in an upstream; there, a server has an address on its line.
  if (piece.name !== 'server') return false;
  const second = piece.words[1];
  if (second === undefined) return piece.mark === null;
  return (second.flags & AFTER_NEWLINE) !== 0 && isKnownName(text, second);
}

/** The statement as one whose `{` is missing, with what follows in it; `null` when there is no place for the brace. */
function withSplit(text: string, piece: TokenPiece): TokenPiece | null {
  const { words } = piece;
  let at = -1;
  let dollarBrace = false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const after = (word.flags & AFTER_NEWLINE) !== 0;
    if (piece.kind === 'open') {
      // `server` NEWLINE `location / {`: only a known name that is indented deeper opens a block of its own.
      if (after && isKnownName(text, word) && (indentOf(text, word.startOffset) > piece.indent || takesNoWords(piece.name))) {
        at = i;
        break;
      }
      continue;
    }
    const previous = words[i - 1]!;
    if (i > 1 && isQuoted(previous) === false && text.endsWith('${', previous.endOffset)) {
      at = i;
      dollarBrace = true;
      break;
    }
    if (after || (isKnownName(text, word) && i > 1)) {
      at = i;
      break;
    }
  }
  if (at < 0) {
    if (piece.kind === 'open') return null;
    return { ...piece, split: { rest: null } };
  }
  const rest = makePiece(text, piece.kind, words.slice(at), piece.mark, piece.raw);
  return { ...piece, split: { rest }, dollarBrace };
}

function takesNoWords(name: string): boolean {
  return name === 'http' || name === 'server' || name === 'events' || name === 'stream' || name === 'types';
}

/** Indexes of words after a line break that begin a directive of their own. */
function boundaries(text: string, words: readonly NginxToken[], toBlock: boolean): number[] {
  const result: number[] = [];
  const indent = indentOf(text, words[0]!.startOffset);
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if ((word.flags & AFTER_NEWLINE) === 0 || !isKnownName(text, word)) continue;
    if (toBlock || indentOf(text, word.startOffset) === indent) result.push(i);
  }
  if (toBlock && result.length === 0) {
    for (let i = 1; i < words.length; i++) {
      if (!isQuoted(words[i]!) && isBlockName(wordValue(text, words[i]!))) return [i];
    }
  }
  return result;
}

function isKnownName(text: string, word: NginxToken): boolean {
  if (isQuoted(word)) return false;
  const value = wordValue(text, word);
  return isBlockName(value) || isSimpleName(value) || value.endsWith('_by_lua_block');
}

function isQuoted(word: NginxToken): boolean {
  return (word.flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0;
}

function missingSemicolon(text: string, words: readonly NginxToken[], next: NginxToken | null): Problem {
  const span = headSpan(text, words);
  if (words.length === 1 && span.text === '...') return problems.ellipsis(span);
  const place =
    next === null
      ? null
      : { start: next.startOffset, end: next.endOffset, message: 'the next directive begins here' };
  const oneLine = words.every((word, index) => index === 0 || (word.flags & AFTER_NEWLINE) === 0);
  return problems.missingSemicolon(span, place, oneLine);
}

/** The span and text of words on the first line of a statement. */
function headSpan(text: string, words: readonly NginxToken[]): Span & { text: string } {
  const start = words[0]!.startOffset;
  const end = words[words.length - 1]!.endOffset;
  return { start, end, text: text.slice(start, Math.min(end, start + 200)) };
}

function spanOf(item: NginxToken): Span {
  return { start: item.startOffset, end: item.endOffset };
}

/** Mends the braces. Every change lowers the number of braces without partner, or the row stays as it is. */
function balance(text: string, pieces: TokenPiece[], found: Problem[]): TokenPiece[] {
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
function apply(text: string, row: readonly TokenPiece[], edit: Edit, certain: boolean, found: Problem[]): TokenPiece[] {
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
  const end = piece?.start ?? text.length;
  result.splice(edit.at, 0, {
    kind: 'close',
    start: end,
    indent: -1,
    name: '',
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
function notClosed(text: string, block: TokenPiece, next: TokenPiece | null, certain: boolean): Problem {
  if (block.words.length === 0) return problems.strayOpenBrace(spanOf(block.mark!), false);
  const place =
    next === null
      ? null
      : { start: next.start, end: next.start + 1, message: 'it seems to be missing before this' };
  const lineStart = next === null ? -1 : text.lastIndexOf('\n', next.start - 1) + 1;
  const insert =
    next !== null && certain && next.indent >= 0 && block.indent >= 0
      ? { start: lineStart, end: lineStart, text: `${indentText(text, block.start)}}${lineBreak(text)}` }
      : null;
  return problems.missingCloseBrace(headSpan(text, block.words), place, insert);
}

/** The blanks before `at` on its line. */
function indentText(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/\ufeff/g, '');
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
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
function write(text: string, row: readonly TokenPiece[], found: Problem[]): Recovered {
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
    if (piece.kind === 'open') stack.push(piece);
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
  for (const block of stack) {
    if (block.kind === 'anonymous') found.push(problems.strayOpenBrace(spanOf(block.mark!), false));
  }
  if (unclosed.length === 1) found.push(notClosed(text, unclosed[0]!, null, false));
  else if (unclosed.length > 1) {
    const innermost = unclosed[unclosed.length - 1]!;
    found.push(problems.missingCloseBraces(headSpan(text, innermost.words), unclosed.length));
  }
  for (let i = unclosed.length; i > 0; i--) tokens.push(token(MissingClose, text.length, text.length, 0));
  return { tokens, problems: found, skipped };
}

/** A statement that needs a block, has none, and no body follows that could be one. */
function withoutBlock(text: string, piece: TokenPiece): Problem[] {
  const result = [problems.missingOpenBrace(headSpan(text, piece.words), false)];
  return result;
}

/** The token types that recovery handles besides words. */
export const PUNCTUATION = [Semicolon, OpenBrace, CloseBrace, RawBody];
