/** A set of bytes: 256 bits in eight words. */
export type ByteSet = Uint32Array;

export function emptySet(): ByteSet {
  return new Uint32Array(8);
}

export function addByte(set: ByteSet, byte: number): void {
  set[byte >> 5]! |= 1 << (byte & 31);
}

export function addRange(set: ByteSet, from: number, to: number): void {
  for (let byte = from; byte <= to; byte++) addByte(set, byte);
}

export function addSet(set: ByteSet, other: ByteSet): void {
  for (let word = 0; word < 8; word++) set[word]! |= other[word]!;
}

export function hasByte(set: ByteSet, byte: number): boolean {
  return ((set[byte >> 5]! >>> (byte & 31)) & 1) === 1;
}

export function complement(set: ByteSet): ByteSet {
  return set.map((word) => ~word);
}

/** A set from a text whose characters are bytes; `a-z` stands for a range. */
export function setOf(...ranges: readonly (number | readonly [number, number])[]): ByteSet {
  const set = emptySet();
  for (const range of ranges) {
    if (typeof range === 'number') addByte(set, range);
    else addRange(set, range[0], range[1]);
  }
  return set;
}

/** Adds the other case of ASCII letters: PCRE's built-in tables know no others. */
export function foldCase(set: ByteSet): ByteSet {
  const out = set.slice();
  for (let byte = 0x41; byte <= 0x5a; byte++) {
    if (hasByte(set, byte) || hasByte(set, byte + 32)) {
      addByte(out, byte);
      addByte(out, byte + 32);
    }
  }
  return out;
}

export const digits = setOf([0x30, 0x39]);
export const wordBytes = setOf([0x30, 0x39], [0x41, 0x5a], 0x5f, [0x61, 0x7a]);
/** Space, tab, line feed, vertical tab, form feed, carriage return. */
export const spaces = setOf([9, 13], 32);
export const horizontalSpaces = setOf(9, 32, 0xa0);
export const verticalSpaces = setOf([10, 13], 0x85);
export const anyByte = setOf([0, 255]);
export const allButNewline = setOf([0, 9], [11, 255]);

/** `[:name:]` inside brackets. */
export const posixSets: Readonly<Record<string, ByteSet>> = {
  alnum: setOf([0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a]),
  alpha: setOf([0x41, 0x5a], [0x61, 0x7a]),
  ascii: setOf([0, 127]),
  blank: setOf(9, 32),
  cntrl: setOf([0, 31], 127),
  digit: digits,
  graph: setOf([33, 126]),
  lower: setOf([0x61, 0x7a]),
  print: setOf([32, 126]),
  punct: setOf([33, 47], [58, 64], [91, 96], [123, 126]),
  space: spaces,
  upper: setOf([0x41, 0x5a]),
  word: wordBytes,
  xdigit: setOf([0x30, 0x39], [0x41, 0x46], [0x61, 0x66]),
};
