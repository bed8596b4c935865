import { createToken, EOF, type IToken, Lexer, type TokenType } from 'chevrotain';

/** Flags of a word token. */
export const DOUBLE_QUOTED = 1;
export const SINGLE_QUOTED = 2;
/** The word has a backslash: its value differs from what is written. */
export const ESCAPED = 4;
/** The word has a `$`: it may refer to variables. */
export const DOLLAR = 8;
/** A line feed stands between this word and what was before it. */
export const AFTER_NEWLINE = 16;
/** A quoted word whose closing quote is missing. */
export const UNCLOSED = 32;

/**
 * One token. Only what the grammar reads: all tokens have the same shape, and no image, because the text is at hand.
 * `endOffset` is exclusive, as everywhere in this project.
 */
export interface NginxToken extends IToken {
  startOffset: number;
  endOffset: number;
  flags: number;
}

export const WordToken = createToken({ name: 'Word', pattern: Lexer.NA });
export const Semicolon = createToken({ name: 'Semicolon', pattern: Lexer.NA });
export const OpenBrace = createToken({ name: 'OpenBrace', pattern: Lexer.NA });
export const CloseBrace = createToken({ name: 'CloseBrace', pattern: Lexer.NA });
/** The Lua code between the braces of a `*_by_lua_block`. */
export const RawBody = createToken({ name: 'RawBody', pattern: Lexer.NA });

/** Empty tokens that recovery puts where a piece is missing; they become `null` or an empty span in the tree. */
export const MissingSemicolon = createToken({ name: 'MissingSemicolon', pattern: Lexer.NA });
export const MissingOpen = createToken({ name: 'MissingOpen', pattern: Lexer.NA });
export const MissingClose = createToken({ name: 'MissingClose', pattern: Lexer.NA });

export const vocabulary: TokenType[] = [
  WordToken,
  Semicolon,
  OpenBrace,
  CloseBrace,
  RawBody,
  MissingSemicolon,
  MissingOpen,
  MissingClose,
  EOF,
];

/** Makes a token of `type` that covers `[start, end)`. */
export function token(type: TokenType, start: number, end: number, flags: number): NginxToken {
  return {
    image: '',
    startOffset: start,
    endOffset: end,
    tokenTypeIdx: type.tokenTypeIdx as number,
    tokenType: type,
    flags,
  };
}

/** Codes of the tokens that every loop over them asks for. */
export const WORD = WordToken.tokenTypeIdx as number;
export const SEMICOLON = Semicolon.tokenTypeIdx as number;
export const OPEN = OpenBrace.tokenTypeIdx as number;
export const CLOSE = CloseBrace.tokenTypeIdx as number;
export const RAW = RawBody.tokenTypeIdx as number;

const TYPES: (TokenType | undefined)[] = [];
for (const type of vocabulary) TYPES[type.tokenTypeIdx as number] = type;

/** Cells of one token in `TokenTable.cells`, and where in them its start, end and flags are; its type is the first. */
export const CELLS = 4;
export const START = 1;
export const END = 2;
export const FLAGS = 3;

/**
 * Tokens in columns of numbers. A large text has millions of tokens, of which the parser needs one at a time: as objects
 * they would keep the garbage collector busier than the parser.
 */
export class TokenTable {
  /** Number of tokens. */
  count = 0;
  #cells: Int32Array;

  /** With room for `expected` tokens, and more when more come. */
  constructor(expected = 0) {
    this.#cells = new Int32Array(Math.max(expected, 64) * CELLS);
  }

  /**
   * Type, start, end and flags of each token, for loops over all of them, in which a call for each number would take
   * most of the time. To be taken anew after `add`.
   */
  get cells(): Readonly<Int32Array> {
    return this.#cells;
  }

  /** Puts a token at the end; `type` is its `tokenTypeIdx`. */
  add(type: number, start: number, end: number, flags: number): void {
    const at = this.count++ * CELLS;
    if (at === this.#cells.length) this.#grow();
    const cells = this.#cells;
    cells[at] = type;
    cells[at + START] = start;
    cells[at + END] = end;
    cells[at + FLAGS] = flags;
  }

  #grow(): void {
    const larger = new Int32Array(this.#cells.length * 2);
    larger.set(this.#cells);
    this.#cells = larger;
  }

  /** `tokenTypeIdx` of a token. */
  type(index: number): number {
    return this.#cells[index * CELLS]!;
  }

  start(index: number): number {
    return this.#cells[index * CELLS + START]!;
  }

  end(index: number): number {
    return this.#cells[index * CELLS + END]!;
  }

  flags(index: number): number {
    return this.#cells[index * CELLS + FLAGS]!;
  }

  /** A token as an object of its own. */
  at(index: number): NginxToken {
    return token(TYPES[this.type(index)]!, this.start(index), this.end(index), this.flags(index));
  }

  /** The tokens from `from` to before `to` as objects. */
  slice(from = 0, to = this.count): NginxToken[] {
    const result: NginxToken[] = [];
    for (let i = from; i < to; i++) result.push(this.at(i));
    return result;
  }

  /** A table of these tokens. */
  static of(tokens: readonly NginxToken[]): TokenTable {
    const table = new TokenTable(tokens.length);
    for (const { tokenTypeIdx, startOffset, endOffset, flags } of tokens)
      table.add(tokenTypeIdx, startOffset, endOffset, flags);
    return table;
  }
}
