import type { Directive } from '../../model.ts';
import { argument } from '../words.ts';
import { toBytes } from './bytes.ts';

/** A text of a directive as the bytes that the server read. */
export function wordBytes(directive: Directive, text: string): string {
  return toBytes(text, directive.source.encoding === 'latin1');
}

/** The n-th argument in bytes; empty when it is missing. */
export function argumentBytes(directive: Directive, index: number): string {
  const word = argument(directive, index);
  return word ? wordBytes(directive, word.value) : '';
}

/** All arguments in bytes. */
export function argumentsBytes(directive: Directive): string[] {
  return directive.statement.args.map((_, index) => argumentBytes(directive, index));
}
