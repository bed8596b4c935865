import type { Problem, Span } from '@fcgilint/core';
import { nameCode, type Piece, type PieceKind } from './balance.ts';
import { indentOf } from './mend.ts';
import { type BodyKind, bodyKind, isBlockName, isSimpleName, needsBlock } from './names.ts';
import * as problems from './problems.ts';
import {
  AFTER_NEWLINE,
  DOUBLE_QUOTED,
  MissingOpen,
  type NginxToken,
  OpenBrace,
  RawBody,
  Semicolon,
  SINGLE_QUOTED,
  WordToken,
} from './tokens.ts';
import { wordValue } from './words.ts';

/** The text as the lexer read it (placeholders masked), and as it is written. */
export interface Texts {
  readonly read: string;
  readonly shown: string;
}

/** A piece with the tokens that it is made of. */
export interface TokenPiece extends Piece {
  readonly words: readonly NginxToken[];
  /** The `;`, `{` or `}`; `null` when it is missing. */
  readonly mark: NginxToken | null;
  readonly raw: NginxToken | null;
  split: { readonly rest: TokenPiece | null } | null;
  /** A dollar brace (`\.php${`) swallowed the `{`. */
  readonly dollarBrace: boolean;
}

function makePiece(
  text: Texts,
  kind: PieceKind,
  words: readonly NginxToken[],
  mark: NginxToken | null,
  raw: NginxToken | null,
): TokenPiece {
  const first = words[0] ?? mark!;
  const name = words.length > 0 ? wordValue(text.read, words[0]!) : '';
  return {
    kind,
    start: first.startOffset,
    indent: indentOf(text.read, first.startOffset),
    name,
    code: nameCode(name),
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
export function toPieces(text: Texts, tokens: readonly NginxToken[], outer: BodyKind, found: Problem[]): TokenPiece[] {
  const pieces: TokenPiece[] = [];
  const parents: string[] = [];
  let kind = outer;
  const enter = (name: string): void => {
    parents.push(name);
    kind = bodyKind(name);
  };
  const leave = (): void => {
    parents.pop();
    kind = parents.length === 0 ? outer : bodyKind(parents[parents.length - 1]!);
  };
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
          pieces.push(
            ...cut(
              text,
              makePiece(text, 'simple', words, current, null),
              kind,
              parents[parents.length - 1] ?? '',
              found,
            ),
          );
        }
        break;
      case MissingOpen:
      case OpenBrace: {
        const raw = tokens[i + 1]?.tokenType === RawBody ? tokens[++i]! : null;
        if (words.length === 0) {
          pieces.push(makePiece(text, 'anonymous', [], current, raw));
          enter('');
        } else {
          // The block of another directive in such a body: the body was not closed.
          if (kind === 'data' && isBlockName(wordValue(text.read, words[0]!))) leave();
          const cuts = cut(
            text,
            makePiece(text, 'open', words, current, raw),
            kind,
            parents[parents.length - 1] ?? '',
            found,
          );
          pieces.push(...cuts);
          enter(cuts[cuts.length - 1]!.name);
        }
        break;
      }
      default:
        if (words.length > 0)
          pieces.push(
            ...cut(text, makePiece(text, 'simple', words, null, null), kind, parents[parents.length - 1] ?? '', found),
          );
        pieces.push(makePiece(text, 'close', [], current, null));
        leave();
    }
    words = [];
  }
  if (words.length > 0)
    pieces.push(
      ...cut(text, makePiece(text, 'simple', words, null, null), kind, parents[parents.length - 1] ?? '', found),
    );
  return pieces;
}

/** Cuts a statement that has swallowed others, and marks one that lacks its `{`. */
function cut(text: Texts, piece: TokenPiece, kind: BodyKind, parent: string, found: Problem[]): TokenPiece[] {
  const { words } = piece;
  if (kind === 'data') {
    if (piece.mark === null) found.push(missingSemicolon(text, words, null));
    return [piece];
  }
  const { name } = piece;
  if (piece.kind === 'open' ? isBlockName(name) && words.length > 1 : lacksBlock(text, piece, parent)) {
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
    const problem = missingSemicolon(text, part, words[bound]!);
    // What names no directive that is known here could be one of a module, and could have a block.
    found.push(isSimpleName(name) || piece.kind === 'simple' ? problem : { ...problem, refused: false });
    result.push(makePiece(text, 'simple', part, null, null));
    from = bound;
  }
  const rest = words.slice(from);
  if (from === 0 && wrongBlock && kind === 'directives' && isSimpleName(name)) {
    found.push(problems.unexpectedBlock(headSpan(text, rest), spanOf(piece.mark!), null));
  }
  const last = makePiece(text, piece.kind, rest, piece.mark, piece.raw);
  if (piece.mark === null) {
    const opened = lacksBlock(text, last, parent) ? withSplit(text, last) : null;
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
function lacksBlock(text: Texts, piece: TokenPiece, parent: string): boolean {
  if (piece.kind !== 'simple') return false;
  if (needsBlock(piece.name, parent)) return true;
  // `server` is no block in an upstream; there, a server has an address on its line.
  if (piece.name !== 'server') return false;
  const second = piece.words[1];
  if (second === undefined) return piece.mark === null;
  return (second.flags & AFTER_NEWLINE) !== 0 && isKnownName(text, second);
}

/** The statement as one whose `{` is missing, with what follows in it; `null` when there is no place for the brace. */
function withSplit(text: Texts, piece: TokenPiece): TokenPiece | null {
  const { words } = piece;
  let at = -1;
  let dollarBrace = false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const after = (word.flags & AFTER_NEWLINE) !== 0;
    if (piece.kind === 'open') {
      // `server` NEWLINE `location / {`
      if (after && (isKnownName(text, word) || (i === 1 && takesNoWords(piece.name)))) {
        at = i;
        break;
      }
      continue;
    }
    const previous = words[i - 1]!;
    if (i > 1 && isQuoted(previous) === false && text.read.endsWith('${', previous.endOffset)) {
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
function boundaries(text: Texts, words: readonly NginxToken[], toBlock: boolean): number[] {
  const result: number[] = [];
  const indent = indentOf(text.read, words[0]!.startOffset);
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    if ((word.flags & AFTER_NEWLINE) === 0 || !isKnownName(text, word)) continue;
    if (toBlock || indentOf(text.read, word.startOffset) === indent) result.push(i);
  }
  if (toBlock && result.length === 0) {
    for (let i = 1; i < words.length; i++) {
      if (!isQuoted(words[i]!) && isBlockName(wordValue(text.read, words[i]!))) return [i];
    }
  }
  return result;
}

function isKnownName(text: Texts, word: NginxToken): boolean {
  if (isQuoted(word)) return false;
  const value = wordValue(text.read, word);
  return isBlockName(value) || isSimpleName(value) || value.endsWith('_by_lua_block');
}

function isQuoted(word: NginxToken): boolean {
  return (word.flags & (DOUBLE_QUOTED | SINGLE_QUOTED)) !== 0;
}

export function missingSemicolon(text: Texts, words: readonly NginxToken[], next: NginxToken | null): Problem {
  const span = headSpan(text, words);
  if (words.length === 1 && span.text === '...') return problems.ellipsis(span);
  const place =
    next === null ? null : { start: next.startOffset, end: next.endOffset, message: 'the next directive begins here' };
  const oneLine = words.every((word, index) => index === 0 || (word.flags & AFTER_NEWLINE) === 0);
  return problems.missingSemicolon(span, place, oneLine);
}

/** The span and text of words on the first line of a statement. */
export function headSpan(text: Texts, words: readonly NginxToken[]): Span & { text: string } {
  const start = words[0]!.startOffset;
  const end = words[words.length - 1]!.endOffset;
  return { start, end, text: text.shown.slice(start, Math.min(end, start + 200)) };
}

export function spanOf(item: NginxToken): Span {
  return { start: item.startOffset, end: item.endOffset };
}
