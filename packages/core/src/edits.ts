import type { TextEdit } from './problem.ts';

/**
 * Applies edits of one text. Edits are sorted by place; insertions at one place keep their order.
 * Returns `null` when two edits overlap: the caller makes another pass.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | null {
  const sorted = edits.map((edit, index) => ({ edit, index }));
  sorted.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at || edit.end > text.length) return null;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
