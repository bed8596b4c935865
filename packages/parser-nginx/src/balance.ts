import { bodyKind } from './names.ts';

/** Kinds of pieces. */
export type PieceKind =
  /** A statement without block. */
  | 'simple'
  /** A statement up to and with its `{`. */
  | 'open'
  /** A `}`. */
  | 'close'
  /** A `{` without a name. */
  | 'anonymous'
  /** Punctuation that belongs nowhere. */
  | 'stray';

/** What stands between two changes of depth: the text as a row of statements and braces. */
export interface Piece {
  kind: PieceKind;
  /** First word, or the brace itself. */
  readonly start: number;
  /** Column of the first word or brace when it is the first on its line, else -1. */
  readonly indent: number;
  /** Statements: their name, for what may stand in what. */
  readonly name: string;
  /** A statement that probably lacks its `{`: it could be an `open` followed by `rest` (`null`: by nothing). */
  readonly split: { readonly rest: Piece | null } | null;
  /** Whether `split` was decided on. */
  opened: boolean;
  /** A `}` that recovery put there. */
  readonly virtual: boolean;
}

/** One change of the row. */
export type Edit =
  | { readonly kind: 'close-before'; readonly at: number }
  | { readonly kind: 'drop'; readonly at: number }
  | { readonly kind: 'open'; readonly at: number };

/** How well a row of pieces fits together. */
export interface Fit {
  /** Sum of oddities: braces that do not match, indentation that does not fit, blocks where they cannot be. */
  readonly cost: number;
  /** Number of `}` that close nothing. */
  readonly strays: number;
  /** Number of blocks that are not closed. */
  readonly unclosed: number;
  /** Indexes of pieces that sit oddly: the first ones and the last ones. */
  readonly odd: readonly number[];
}

const BRACE_COST = 30;
const PLACE_COST = 10;
const INDENT_COST = 3;
const SIBLING_COST = 1;

/** How many odd places are remembered from the front and from the back. */
const FIRST = 12;
const LAST = 4;

/** Tells how well a row fits together, with one change if given. One pass over the row. */
export function fit(pieces: readonly Piece[], edit: Edit | null): Fit {
  const names: string[] = [];
  const indents: number[] = [];
  const childIndents: number[] = [];
  let topIndent = -1;
  let cost = 0;
  let strays = 0;
  const odd: number[] = [];
  const lastOdd: number[] = [];
  let hasHttp = false;
  for (const piece of pieces) if (piece.name === 'http' && piece.kind === 'open') hasHttp = true;

  const strange = (index: number, price: number): void => {
    cost += price;
    if (odd.length < FIRST) {
      if (odd[odd.length - 1] !== index) odd.push(index);
    } else if (lastOdd[lastOdd.length - 1] !== index) {
      lastOdd.push(index);
      if (lastOdd.length > LAST) lastOdd.shift();
    }
  };
  const close = (): void => {
    if (names.length === 0) strays++;
    names.pop();
    indents.pop();
    childIndents.pop();
  };
  const enter = (piece: Piece, index: number, block: boolean): void => {
    const depth = names.length;
    const parent = depth > 0 ? names[depth - 1]! : '';
    if (isMisplaced(parent, depth > 0, piece.name, block, hasHttp)) strange(index, PLACE_COST);
    if (piece.indent >= 0) {
      if (depth === 0) {
        if (topIndent < 0) topIndent = piece.indent;
        else if (piece.indent !== topIndent) strange(index, SIBLING_COST);
      } else if (indents[depth - 1]! >= 0 && piece.indent <= indents[depth - 1]!) {
        strange(index, INDENT_COST);
      } else if (childIndents[depth - 1]! < 0) {
        childIndents[depth - 1] = piece.indent;
      } else if (childIndents[depth - 1] !== piece.indent) {
        strange(index, SIBLING_COST);
      }
    }
    if (block) {
      names.push(piece.name);
      indents.push(piece.indent);
      childIndents.push(-1);
    }
  };

  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (edit !== null && edit.at === i) {
      if (edit.kind === 'drop') continue;
      if (edit.kind === 'close-before') close();
    }
    switch (piece.kind) {
      case 'simple':
      case 'open':
        if (piece.split !== null && (piece.opened || (edit !== null && edit.kind === 'open' && edit.at === i))) {
          enter(piece, i, true);
          if (piece.split.rest !== null) enter(piece.split.rest, i, piece.split.rest.kind === 'open');
        } else {
          enter(piece, i, piece.kind === 'open');
        }
        break;
      case 'anonymous':
        enter(piece, i, true);
        break;
      case 'close': {
        const depth = names.length;
        if (depth === 0) strange(i, 0);
        else if (piece.indent >= 0 && indents[depth - 1]! >= 0 && piece.indent !== indents[depth - 1]) {
          strange(i, INDENT_COST);
        }
        close();
        break;
      }
      case 'stray':
        break;
    }
  }
  if (edit !== null && edit.kind === 'close-before' && edit.at === pieces.length) close();
  const unclosed = names.length;
  cost += (strays + unclosed) * BRACE_COST;
  return { cost, strays, unclosed, odd: odd.concat(lastOdd) };
}

/**
 * Whether a statement certainly does not belong into its parent: the block directives that everybody uses, and those
 * that can only stand in one kind of block. Names of other modules are never misplaced.
 */
function isMisplaced(parent: string, nested: boolean, name: string, block: boolean, hasHttp: boolean): boolean {
  if (block && bodyKind(parent) === 'data') return true;
  switch (name) {
    case 'http':
    case 'events':
      return block && nested;
    case 'server':
      if (!nested) return block && hasHttp;
      return block
        ? parent === 'server' ||
            parent === 'location' ||
            parent === 'upstream' ||
            parent === 'events' ||
            parent === 'if'
        : parent === 'server' || parent === 'location' || parent === 'http' || parent === 'if';
    case 'location':
    case 'if':
      if (!nested) return hasHttp;
      return parent === 'http' || parent === 'upstream' || parent === 'events' || parent === 'if' || parent === 'types';
    case 'upstream':
    case 'map':
    case 'geo':
    case 'split_clients':
      if (!block) return false;
      if (!nested) return hasHttp;
      return (
        parent === 'server' || parent === 'location' || parent === 'upstream' || parent === 'events' || parent === 'if'
      );
    case 'listen':
    case 'server_name':
      if (!nested) return hasHttp;
      return (
        parent === 'location' || parent === 'if' || parent === 'upstream' || parent === 'http' || parent === 'events'
      );
    case 'worker_connections':
      return nested && parent !== 'events';
    default:
      return false;
  }
}
