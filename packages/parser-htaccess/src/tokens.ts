import { createToken, Lexer, type TokenType } from 'chevrotain';
import type { LineText } from './line-text.ts';

/**
 * Token types of the Apache configuration language. What a piece of a line is depends on where in the line it stands,
 * so the tokens are made by hand (`lexer.ts`), not by chevrotain's lexer.
 */

/** First word of a line that is no section line: `Listen` in `Listen 80`. */
export const DirectiveName = token('DirectiveName');
/** The `<` of a line that opens a section. */
export const SectionOpen = token('SectionOpen');
/** The name after that `<`. */
export const SectionName = token('SectionName');
/** All arguments of a directive or of a section's opening line, not yet split into words. */
export const ArgumentText = token('ArgumentText');
/** The `>` that ends the opening line of a section; an empty range where it is missing. */
export const SectionEnd = token('SectionEnd');
/** The body of a section that the server reads as text (`<Macro>`, `<Perl>`, Lua hooks). */
export const RawBody = token('RawBody');
/** A whole closing line: `</Directory>`. */
export const SectionClose = token('SectionClose');

/** All of them, for the parser's vocabulary. */
export const allTokens: TokenType[] = [
  DirectiveName,
  SectionOpen,
  SectionName,
  ArgumentText,
  SectionEnd,
  RawBody,
  SectionClose,
];

/** How a section line looks to the server; decides what opens, closes or breaks it. */
export interface LineFacts {
  /** Last directive word of the line as the server sees it: without quotes and escapes, without `<` or `</`. */
  readonly name: string;
  /** Closing lines: whether the first word ends with `>`. Opening lines: whether the server finds the end of the line. */
  readonly hasBracket: boolean;
  /** Closing lines: whether the line is nothing but `</Name>`, which conditional sections ask for. */
  readonly exact: boolean;
  /** Opening lines: what the caller knows about the condition; `null` when it is unknown or there is none. */
  readonly holds: boolean | null;
  /** Opening lines: lower-case name that must close the section where it is skipped. */
  readonly skippedName: string;
  /** Text after the end of the section line, or `null`. Offsets into the line's own text. */
  readonly extra: { readonly start: number; readonly end: number } | null;
}

/** What the lexer makes and the grammar reads. Offsets count in `line.text`, which is the source itself or a joined line. */
export interface ApacheToken {
  readonly tokenType: TokenType;
  readonly tokenTypeIdx: number;
  readonly image: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly line: LineText;
  readonly facts: LineFacts | null;
}

function token(name: string): TokenType {
  return createToken({ name, pattern: Lexer.NA });
}
