import { createToken, type TokenType } from 'chevrotain';

/**
 * Kinds of tokens as the server's own lexer tells them apart (lighttpd: src/configfile.c). Small integers, because
 * the acceptance machine and the grammar switch on them.
 */
export const Kind = {
  EndOfFile: 0,
  EndOfLine: 1,
  Assign: 2,
  ForceAssign: 3,
  Append: 4,
  Name: 5,
  Plus: 6,
  String: 7,
  Integer: 8,
  OpenParen: 9,
  CloseParen: 10,
  Comma: 11,
  Arrow: 12,
  Global: 13,
  OpenBrace: 14,
  CloseBrace: 15,
  Else: 16,
  Dollar: 17,
  Field: 18,
  OpenBracket: 19,
  CloseBracket: 20,
  /** `==`, `!=`, `=~`, `!~`, `=^`, `=$`: one kind, because the parser takes them all alike. */
  Comparison: 21,
  Include: 22,
  IncludeShell: 23,
  /** `if` before a condition: read and ignored by the server since 1.4.74, never given to its parser. */
  If: 24,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

/**
 * What the chevrotain parser reads: of its own fields only the number of the token type, because it is given nothing
 * that it could have to complain about; always in this order (one hidden class).
 */
export interface LighttpdToken {
  readonly tokenTypeIdx: number;
  readonly kind: number;
  readonly startOffset: number;
  /** Exclusive, unlike chevrotain's own tokens. */
  readonly endOffset: number;
}

const names = Object.entries(Kind).filter(([name]) => name !== 'EndOfFile') as [string, number][];

/** The chevrotain token type of a kind, by number; index 0 (end of file) is a hole that is never used. */
export const typeOfKind: readonly TokenType[] = (() => {
  const types: TokenType[] = [];
  for (const [name, kind] of names) types[kind] = createToken({ name });
  return types;
})();

/** All token types, for the parser's vocabulary. */
export const vocabulary: TokenType[] = typeOfKind.filter((type) => type !== undefined);

const indexOfKind: readonly number[] = typeOfKind.map((type) => type?.tokenTypeIdx ?? 0);

/** Makes one token. `start` and `end` are half-open UTF-16 offsets; a token of no width stands for a missing one. */
export function makeToken(kind: number, start: number, end: number): LighttpdToken {
  return { tokenTypeIdx: indexOfKind[kind]!, kind, startOffset: start, endOffset: end };
}

/** Tokens in a row without an object for each: a large file has millions, and the parser looks at few at a time. */
export class TokenList {
  #data: Int32Array;
  #length = 0;

  /** `capacity`: tokens to expect; the list grows as needed. */
  constructor(capacity: number) {
    this.#data = new Int32Array(3 * Math.max(capacity, 16));
  }

  get length(): number {
    return this.#length;
  }

  push(kind: number, start: number, end: number): void {
    let at = 3 * this.#length++;
    if (at === this.#data.length) {
      const grown = new Int32Array(2 * at);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[at++] = kind;
    this.#data[at++] = start;
    this.#data[at] = end;
  }

  /** The token at an index that is in the list. */
  at(index: number): LighttpdToken {
    const data = this.#data;
    const at = 3 * index;
    return makeToken(data[at]!, data[at + 1]!, data[at + 2]!);
  }

  /** A list of these tokens. */
  static from(tokens: readonly LighttpdToken[]): TokenList {
    const list = new TokenList(tokens.length);
    for (const token of tokens) list.push(token.kind, token.startOffset, token.endOffset);
    return list;
  }
}
