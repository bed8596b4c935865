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
