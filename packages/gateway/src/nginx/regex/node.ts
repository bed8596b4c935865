import type { ByteSet } from './byte-set.ts';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** A parsed regular expression. */
export type RegexNode =
  | { readonly kind: 'set'; readonly set: ByteSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'capture'; readonly number: number; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: RegexNode }
  | { readonly kind: 'backreference'; readonly numbers: readonly number[]; readonly ignoreCase: boolean }
  | { readonly kind: 'assert'; readonly assertion: Assertion };

export type Assertion =
  | 'start'
  | 'line-start'
  | 'end'
  | 'final-end'
  | 'line-end'
  | 'word-boundary'
  | 'no-word-boundary';

/** The pattern uses something that is not modelled, or that PCRE refuses: what it matches is unknown. */
export class UnsupportedRegex extends Error {}

/** PCRE2 refuses the pattern, whatever its options. */
export class RefusedRegex extends UnsupportedRegex {}

export interface ParsedRegex {
  readonly root: RegexNode;
  /** Number of capturing groups. */
  readonly captures: number;
  /** Named groups; a name that is used twice is not modelled. */
  readonly names: ReadonlyMap<string, number>;
}
