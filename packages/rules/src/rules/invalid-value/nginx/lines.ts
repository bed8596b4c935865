import type { Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { wordsOf } from './fault.ts';

/** The lines of a body that has a language of its own: all words of each, the first included. */
export function lines(block: Directive): { line: Directive; words: readonly Word[] }[] {
  return block.children
    .filter((line) => !line.statement.block && line.statement.terminator)
    .map((line) => ({ line, words: [line.statement.name, ...wordsOf(line)] }));
}
