import type { ByteSet } from './byte-set.ts';
import type { CodeRange } from './code-ranges.ts';

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** A parsed regular expression. */
export type RegexNode =
  /** One character: a byte, or in UTF mode an ASCII one of `set` or another one of `high`. */
  | { readonly kind: 'set'; readonly set: ByteSet; readonly high: readonly CodeRange[] }
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

/** How a server has its patterns compiled. Default for all: PCRE's own. */
export interface RegexOptions {
  /** PCRE2_CASELESS. */
  readonly ignoreCase?: boolean;
  /** PCRE2_DOTALL: a dot matches line feeds, too. */
  readonly dotAll?: boolean;
  /** PCRE2_DOLLAR_ENDONLY: `$` does not match before a line feed at the end. */
  readonly dollarEndOnly?: boolean;
  /** PCRE2_DUPNAMES: several groups may have one name. */
  readonly duplicateNames?: boolean;
  /** PCRE2_UTF: the pattern is text, and matches texts of UTF-8 character by character. */
  readonly utf?: boolean;
}

export interface ParsedRegex {
  readonly root: RegexNode;
  /** Number of capturing groups. */
  readonly captures: number;
  /** Names with the number of their group, in the order of the groups. */
  readonly names: readonly (readonly [name: string, group: number])[];
}
