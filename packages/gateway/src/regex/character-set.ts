import { addByte, addRange, addSet, type ByteSet, complement, emptySet, foldCase } from './byte-set.ts';
import { type CodeRange, complementHigh } from './code-ranges.ts';
import { UnsupportedRegex } from './node.ts';

/** Characters of a pattern: bytes, or in UTF mode ASCII and ranges of code points beyond. */
export interface CharacterSet {
  readonly set: ByteSet;
  readonly high: readonly CodeRange[];
}

/** A set that grows as brackets are read. */
export class GrowingSet {
  readonly #utf: boolean;
  readonly #set = emptySet();
  readonly #high: CodeRange[] = [];

  constructor(utf: boolean) {
    this.#utf = utf;
  }

  add(from: number, to = from): void {
    const limit = this.#utf ? 127 : 255;
    if (from === to && from <= limit) addByte(this.#set, from);
    else addRange(this.#set, from, Math.min(to, limit));
    if (to > limit) this.#high.push([Math.max(from, limit + 1), to]);
  }

  /** Adds a class; of `bytes` only ASCII counts in UTF mode. */
  addClass(bytes: ByteSet, high: readonly CodeRange[]): void {
    addSet(this.#set, bytes);
    if (this.#utf) this.#high.push(...high);
  }

  finish(ignoreCase: boolean, negated: boolean): CharacterSet {
    let result: CharacterSet = { set: this.#utf ? asciiOnly(this.#set) : this.#set, high: this.#high };
    if (ignoreCase) result = foldCharacters(result, this.#utf);
    if (!negated) return result;
    const set = complement(result.set);
    return this.#utf ? { set: asciiOnly(set), high: complementHigh(result.high) } : { set, high: [] };
  }
}

/** One character. */
export function characterSet(code: number, ignoreCase: boolean, utf: boolean): CharacterSet {
  const set = new GrowingSet(utf);
  set.add(code);
  return set.finish(ignoreCase, false);
}

/**
 * Adds the other case. Beyond ASCII PCRE folds as Unicode says, which is not modelled but for the two characters that
 * stand with ASCII letters: the Kelvin sign and the long s.
 */
function foldCharacters({ set, high }: CharacterSet, utf: boolean): CharacterSet {
  const folded = foldCase(set);
  if (!utf) return { set: folded, high };
  const wide = high.some(([from, to]) => to - from > 0x10_0000);
  if (high.length > 0 && !wide) throw new UnsupportedRegex('it ignores the case of characters beyond ASCII');
  const more: CodeRange[] = [];
  if (hasLetter(folded, 'k')) more.push([0x212a, 0x212a]);
  if (hasLetter(folded, 's')) more.push([0x17f, 0x17f]);
  return { set: folded, high: [...high, ...more] };
}

function hasLetter(set: ByteSet, letter: string): boolean {
  const code = letter.charCodeAt(0);
  return ((set[code >> 5]! >>> (code & 31)) & 1) === 1;
}

/** The part of a set below 128. */
export function asciiOnly(set: ByteSet): ByteSet {
  return set.map((word, index) => (index < 4 ? word : 0));
}
