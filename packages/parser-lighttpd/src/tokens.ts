import { createToken, type IToken, type TokenType } from 'chevrotain';

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

/** What the chevrotain parser reads: only the fields that it needs, always in this order (one hidden class). */
export interface LighttpdToken extends IToken {
  readonly image: string;
  readonly startOffset: number;
  /** Exclusive, unlike chevrotain's own tokens. */
  readonly endOffset: number;
  readonly tokenTypeIdx: number;
  readonly tokenType: TokenType;
  readonly kind: number;
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

/** Makes one token. `start` and `end` are half-open UTF-16 offsets; a token of no width stands for a missing one. */
export function makeToken(kind: number, start: number, end: number): LighttpdToken {
  const tokenType = typeOfKind[kind]!;
  return { image: '', startOffset: start, endOffset: end, tokenTypeIdx: tokenType.tokenTypeIdx!, tokenType, kind };
}
