import type { Document, Span } from '@fcgilint/core';

export type SuppressionScope = 'line' | 'next-line' | 'from-here' | 'file';

/** One name in one suppression comment. */
export interface NamedRule extends Span {
  readonly name: string;
  /** Whether it is the first, or stands behind a comma. */
  readonly listed: boolean;
}

/** A comment that begins with `fcgilint-`. */
export interface SuppressionComment extends Span {
  readonly kind: SuppressionScope | 'enable' | 'unknown';
  /** The word after `#`, e.g. `fcgilint-disable-next-line`. */
  readonly keyword: string;
  /** Offset of the keyword. */
  readonly keywordStart: number;
  readonly names: readonly NamedRule[];
  /** What follows ` -- `, `null` without one. */
  readonly reason: string | null;
}

const kinds: Readonly<Record<string, SuppressionComment['kind']>> = {
  'fcgilint-disable-line': 'line',
  'fcgilint-disable-next-line': 'next-line',
  'fcgilint-disable': 'from-here',
  'fcgilint-enable': 'enable',
  'fcgilint-disable-file': 'file',
};

/** What all of them begin with: without it a text has none. */
export const suppressionMark = 'fcgilint-';

/** The words that a suppression comment can begin with. */
export const suppressionKeywords: readonly string[] = Object.keys(kinds);

/** The suppression comments of a document, in source order. */
export function suppressionComments(document: Document): SuppressionComment[] {
  const { text } = document.source;
  // Most files have none: one search is cheaper than looking at every comment.
  if (!text.includes(suppressionMark)) return [];
  const found: SuppressionComment[] = [];
  for (const comment of document.comments) {
    const match = /^#+[ \t]*(fcgilint-[\w-]*)/.exec(
      text.slice(comment.start, Math.min(comment.end, comment.start + 120)),
    );
    if (!match) continue;
    const keyword = match[1]!;
    const from = comment.start + match[0].length;
    // Apache goes on with a comment after a backslash at the line's end.
    const rest = text.slice(from, comment.end).replace(/\\\r?\n/g, (mark) => ' '.repeat(mark.length));
    const dash = /(?:^|\s)--(?=\s|$)/.exec(rest);
    const list = dash ? rest.slice(0, dash.index) : rest;
    const reason = dash ? rest.slice(dash.index + dash[0].length).trim() : null;
    const names: NamedRule[] = [];
    // A colon behind the keyword is a habit from other linters.
    for (const word of list.replace(/^\s*:/, (colon) => ' '.repeat(colon.length)).matchAll(/[^\s,]+/g)) {
      const listed = names.length === 0 || /,\s*$/.test(list.slice(0, word.index));
      names.push({ name: word[0], start: from + word.index, end: from + word.index + word[0].length, listed });
    }
    found.push({
      kind: kinds[keyword] ?? 'unknown',
      keyword,
      keywordStart: from - keyword.length,
      names,
      reason,
      start: comment.start,
      end: comment.end,
    });
  }
  return found;
}
