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
  /** `nameCode` of it. */
  readonly code: number;
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
  const names: number[] = [];
  const indents: number[] = [];
  const childIndents: number[] = [];
  let topIndent = -1;
  let cost = 0;
  let strays = 0;
  const odd: number[] = [];
  const lastOdd: number[] = [];
  let hasHttp = false;
  for (const piece of pieces) if (piece.code === HTTP && piece.kind === 'open') hasHttp = true;

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
    const parent = depth > 0 ? names[depth - 1]! : 0;
    if (isMisplaced(parent, depth > 0, piece.code, block, hasHttp)) strange(index, PLACE_COST);
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
      names.push(piece.code);
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
        strange(i, PLACE_COST);
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

/** Codes of the names that say something about nesting. All others are 0. */
const HTTP = 1;
const EVENTS = 2;
const SERVER = 3;
const LOCATION = 4;
const IF = 5;
const UPSTREAM = 6;
const MAP = 7;
const TYPES = 8;
const OF_SERVER = 9;
const OF_EVENTS = 10;

const CODES = new Map<string, number>([
  ['http', HTTP],
  ['events', EVENTS],
  ['server', SERVER],
  ['location', LOCATION],
  ['if', IF],
  ['upstream', UPSTREAM],
  ['map', MAP],
  ['geo', MAP],
  ['split_clients', MAP],
  ['charset_map', MAP],
  ['types', TYPES],
  ['listen', OF_SERVER],
  ['server_name', OF_SERVER],
  ['worker_connections', OF_EVENTS],
]);

/** The code of a statement's name. */
export function nameCode(name: string): number {
  return CODES.get(name) ?? 0;
}

/**
 * Whether a statement certainly does not belong into its parent: the block directives that everybody uses, and those
 * that can only stand in one kind of block. Names of other modules are never misplaced.
 */
function isMisplaced(parent: number, nested: boolean, name: number, block: boolean, hasHttp: boolean): boolean {
  if (block && (parent === MAP || parent === TYPES)) return true;
  switch (name) {
    case HTTP:
    case EVENTS:
      return block && nested;
    case SERVER:
      if (!nested) return block && hasHttp;
      return block
        ? parent === SERVER || parent === LOCATION || parent === UPSTREAM || parent === EVENTS || parent === IF
        : parent === SERVER || parent === LOCATION || parent === HTTP || parent === IF;
    case LOCATION:
    case IF:
      if (!nested) return hasHttp;
      return parent === HTTP || parent === UPSTREAM || parent === EVENTS || parent === IF;
    case UPSTREAM:
    case MAP:
      if (!block) return false;
      if (!nested) return hasHttp;
      return parent === SERVER || parent === LOCATION || parent === UPSTREAM || parent === EVENTS || parent === IF;
    case OF_SERVER:
      if (!nested) return hasHttp;
      return parent === LOCATION || parent === IF || parent === UPSTREAM || parent === HTTP || parent === EVENTS;
    case OF_EVENTS:
      return nested && parent !== EVENTS;
    default:
      return false;
  }
}
