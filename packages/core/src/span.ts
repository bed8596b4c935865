/**
 * A half-open range `[start, end)` of UTF-16 offsets (from 0) into one source text.
 * Every AST node is itself a span.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Builds a span. Throws a RangeError when `end` lies before `start` or either is negative. */
export function span(start: number, end: number): Span {
  if (start < 0 || end < start) throw new RangeError(`invalid span [${start}, ${end})`);
  return { start, end };
}

/** Whether `inner` lies wholly within `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. Empty spans overlap nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
