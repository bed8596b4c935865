/**
 * A text in which lines are read: the whole source, or one logical line that was joined from several by backslashes.
 * A joined line is a text of its own because the server splits it after joining; `map` leads back to the source.
 */
export interface LineText {
  /** What the server reads, as written. */
  readonly text: string;
  /** Same length and offsets; template placeholders are masked here, so that blanks and quotes inside them do not count. */
  readonly scan: string;
  /** `null` when offsets are source offsets already. */
  readonly map: OffsetMap | null;
}

/** Pieces of the source that a joined line consists of, in order. */
export interface OffsetMap {
  /** Where each piece begins in the joined text. */
  readonly at: readonly number[];
  /** Where each piece begins in the source. */
  readonly from: readonly number[];
}

/** Source offset of the character at `offset` of the line. */
export function sourceStart(line: LineText, offset: number): number {
  const { map } = line;
  return map === null ? offset : mapped(map, offset);
}

/** Source offset after the character before `offset`: the exclusive end of a range that ends there. */
export function sourceEnd(line: LineText, offset: number): number {
  const { map } = line;
  if (map === null) return offset;
  return offset === 0 ? mapped(map, 0) : mapped(map, offset - 1) + 1;
}

function mapped(map: OffsetMap, offset: number): number {
  const { at, from } = map;
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return from[low]! + (offset - at[low]!);
}

/** Whether a character code is white space to the server (C locale: blank, tab, LF, VT, FF, CR). */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
