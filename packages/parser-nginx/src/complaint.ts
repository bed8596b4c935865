import type { SourceText } from '@fcgilint/core';
import { lex } from './lexer.ts';
import { type Complaint, readStrictly } from './strict.ts';

/** What nginx itself would say first about the form of a text, and where; `null` when it has nothing to say. */
export function complaintOf(source: SourceText): Complaint | null {
  const { text } = source;
  const { tokens, fault } = lex(text, source.encoding === 'utf-8', () => null);
  return readStrictly(text, tokens, fault, 'directives').complaint;
}

export type { Complaint };
