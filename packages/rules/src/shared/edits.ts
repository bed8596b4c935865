import type { Place } from '@fcgilint/core';

/**
 * The place widened to its whole line with the line end, for taking it out; the place itself where something else
 * stands on the line.
 */
export function lineOf(place: Place): Place {
  const { source, start, end } = place;
  const { text } = source;
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to++;
  const startsLine = from === 0 || text[from - 1] === '\n';
  if (!startsLine || (to < text.length && text[to] !== '\n' && text[to] !== '\r')) return { source, start, end };
  if (text[to] === '\r') to++;
  if (text[to] === '\n') to++;
  return { source, start: from, end: to };
}
