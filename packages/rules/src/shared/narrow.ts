import type { Place } from '@fcgilint/core';

/** The part of a place that holds one of the texts, tried in order, where it stands there exactly once; else the place. */
export function narrow(place: Place, ...needles: readonly string[]): Place {
  const { source, start } = place;
  const text = source.slice(place);
  for (const needle of needles) {
    const at = needle === '' ? -1 : text.indexOf(needle);
    if (at < 0 || text.indexOf(needle, at + 1) >= 0) continue;
    return { source, start: start + at, end: start + at + needle.length };
  }
  return place;
}
