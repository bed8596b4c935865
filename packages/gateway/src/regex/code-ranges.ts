/** Code points from one to another, both included. */
export type CodeRange = readonly [from: number, to: number];

/** What UTF mode knows beyond ASCII. */
export const allHigh: readonly CodeRange[] = [[0x80, 0x10ffff]];

/** The code points beyond ASCII that are in none of the ranges. */
export function complementHigh(ranges: readonly CodeRange[]): CodeRange[] {
  const out: CodeRange[] = [];
  let next = 0x80;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) out.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= 0x10ffff) out.push([next, 0x10ffff]);
  return out;
}

/** Code points that have as many bytes in UTF-8, and the first of which they differ in the leading bits. */
const lengths: readonly (readonly [from: number, to: number, bytes: number])[] = [
  [0x80, 0x7ff, 2],
  [0x800, 0xffff, 3],
  [0x1_0000, 0x10_ffff, 4],
];

/** Ranges of bytes, one for each byte of a character. */
export type ByteRanges = readonly CodeRange[];

/** Ranges of code points beyond ASCII as sequences of ranges of bytes of UTF-8. */
export function utf8Sequences(ranges: readonly CodeRange[]): ByteRanges[] {
  const out: ByteRanges[] = [];
  for (const [from, to] of ranges) {
    for (const [first, last, bytes] of lengths) {
      const low = Math.max(from, first);
      const high = Math.min(to, last);
      if (low <= high) split(low, high, bytes, out);
    }
  }
  return out;
}

/** Cuts a range until each part runs through all values of the bytes behind the first one that differs. */
function split(from: number, to: number, bytes: number, out: ByteRanges[]): void {
  for (let continued = bytes - 1; continued > 0; continued--) {
    const mask = 2 ** (6 * continued) - 1;
    if ((from & ~mask) === (to & ~mask)) continue;
    if ((from & mask) !== 0) {
      split(from, from | mask, bytes, out);
      split((from | mask) + 1, to, bytes, out);
      return;
    }
    if ((to & mask) !== mask) {
      split(from, (to & ~mask) - 1, bytes, out);
      split(to & ~mask, to, bytes, out);
      return;
    }
  }
  const low = encode(from, bytes);
  const high = encode(to, bytes);
  out.push(low.map((byte, index): CodeRange => [byte, high[index]!]));
}

function encode(code: number, bytes: number): number[] {
  const out: number[] = [];
  let rest = code;
  for (let index = 1; index < bytes; index++) {
    out.unshift(0x80 | (rest & 0x3f));
    rest >>= 6;
  }
  out.unshift(((0xf00 >> bytes) & 0xff) | rest);
  return out;
}
