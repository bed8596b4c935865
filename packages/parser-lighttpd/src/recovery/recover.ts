import type { Comment, Span, Word } from '@fcgilint/core';
import { findMissingBraces } from '../layout.ts';
import type * as problems from '../problems.ts';
import type { Reading } from '../reading.ts';
import type { TokenList } from '../tokens.ts';
import type { LexerFeatures } from '../version.ts';
import { Recovery } from './recovery.ts';

/** A text made whole: tokens that form a sentence of the grammar, and what had to be done for it. */
export interface Repaired {
  readonly tokens: TokenList;
  readonly comments: Comment[];
  readonly words: ReadonlyMap<number, Word>;
  readonly skipped: Span[];
  readonly troubles: problems.Trouble[];
}

/**
 * Reads a damaged text the way it was meant, where that is plain, and else the way the server does. Layout, quotes
 * and what may follow what decide; every missing piece is put in as a token of no width, with one trouble.
 */
export function recover(text: string, features: LexerFeatures, latin1: boolean, reading: Reading): Repaired {
  const first = new Recovery(text, features, latin1, []);
  first.run();
  if (first.unclosedBlocks > 0) {
    const missing = findMissingBraces(first.events, first.unclosedBlocks);
    if (missing.length > 0) {
      const second = new Recovery(text, features, latin1, missing);
      second.run();
      return second.result(reading);
    }
  }
  return first.result(reading);
}
