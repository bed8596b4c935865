import type { Span } from '@fcgilint/core';

/** A text with its marks taken out, and where they were. */
export interface Marked {
  readonly text: string;
  readonly places: readonly Span[];
}

/** Takes `«` and `»` out of a text. Throws when they do not pair. */
export function unmark(code: string): Marked {
  const places: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const c of code) {
    if (c === '«') open.push(text.length);
    else if (c === '»') {
      const start = open.pop();
      if (start === undefined) throw new Error('» without «');
      places.push({ start, end: text.length });
    } else text += c;
  }
  if (open.length > 0) throw new Error('« without »');
  return { text, places: places.sort((a, b) => a.start - b.start || a.end - b.end) };
}
