/** What the lexer of a version does differently from 1.4.69. */
export interface LexerFeatures {
  /** `if`, `elif`, `elsif`, `elseif`; two strings in a row are refused (lighttpd: since 1.4.74). */
  readonly elif: boolean;
  /** A name straight after a name, or a string straight after a name, is refused (lighttpd: since 1.4.77). */
  readonly missingOperator: boolean;
  /** Open parentheses are counted in one byte, so 256 of them count as none (lighttpd: since 1.4.74). */
  readonly byteParens: boolean;
}

/** The version that is understood when none is named: Debian 12's. */
export const defaultVersion = '1.4.69';

/**
 * Features of a version such as `1.4.76`. Text that is no version, and versions before 1.4.69, behave as 1.4.69.
 */
export function featuresOf(version: string): LexerFeatures {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  const number = match ? Number(match[1]) * 1e6 + Number(match[2]) * 1e3 + Number(match[3]) : 0;
  const from74 = number >= 1_004_074;
  return { elif: from74, missingOperator: number >= 1_004_077, byteParens: from74 };
}
