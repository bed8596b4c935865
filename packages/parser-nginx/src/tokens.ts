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

const TYPES: (TokenType | undefined)[] = [];
for (const type of vocabulary) TYPES[type.tokenTypeIdx as number] = type;

/**
 * Tokens in columns of numbers. A large text has millions of tokens, of which the parser needs one at a time: as objects
 * they would keep the garbage collector busier than the parser.
 */
export class TokenTable {
  /**
   * The end of the input, for a look beyond the last token. Not with `NaN` as offsets: of one fraction V8 learns that
   * offsets are fractions, and keeps those of all tokens, words and statements in boxes of their own.
   */
  static readonly end = token(EOF, -1, -1, 0);

  /** Number of tokens. */
  count = 0;
  /** Type, start, end and flags of each token. */
  #cells = new Int32Array(1024);

  /** Puts a token at the end. */
  add(type: TokenType, start: number, end: number, flags: number): void {
    const at = this.count * 4;
    if (at === this.#cells.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    const cells = this.#cells;
    cells[at] = type.tokenTypeIdx as number;
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = flags;
    this.count++;
  }

  /** `tokenTypeIdx` of a token. */
  type(index: number): number {
    return this.#cells[index * 4]!;
  }

  start(index: number): number {
    return this.#cells[index * 4 + 1]!;
  }

  end(index: number): number {
    return this.#cells[index * 4 + 2]!;
  }

  flags(index: number): number {
    return this.#cells[index * 4 + 3]!;
  }

  /** A token as an object of its own. */
  at(index: number): NginxToken {
    return this.read(index, token(WordToken, 0, 0, 0));
  }

  /** Fills `into` with a token and answers it. */
  read(index: number, into: NginxToken): NginxToken {
    const cells = this.#cells;
    const at = index * 4;
    const type = cells[at]!;
    into.tokenTypeIdx = type;
    into.tokenType = TYPES[type]!;
    into.startOffset = cells[at + 1]!;
    into.endOffset = cells[at + 2]!;
    into.flags = cells[at + 3]!;
    return into;
  }

  /** The tokens from `from` to before `to` as objects. */
  slice(from = 0, to = this.count): NginxToken[] {
    const result: NginxToken[] = [];
    for (let i = from; i < to; i++) result.push(this.at(i));
    return result;
  }

  /** A table of these tokens. */
  static of(tokens: readonly NginxToken[]): TokenTable {
    const table = new TokenTable();
    for (const { tokenType, startOffset, endOffset, flags } of tokens)
      table.add(tokenType, startOffset, endOffset, flags);
    return table;
  }
}
