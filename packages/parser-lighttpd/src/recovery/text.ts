import { lineStart } from '../broken-strings.ts';
import { isNameCharacter } from '../lexer.ts';

/** The offset behind the last thing before `offset` that is no blank. */
export function lastBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[\s\u00a0]/.test(text[at - 1]!)) at--;
  return at;
}

/** The end of the name that begins at `start`. */
export function nameEnd(text: string, start: number): number {
  let at = start;
  while (isNameCharacter(text.charCodeAt(at))) at++;
  return Math.max(at, start + 1);
}

/** Whether only blanks stand before an offset on its line. */
export function firstOnLine(text: string, start: number): boolean {
  return text.slice(lineStart(text, start), start).trim() === '';
}

/** The end of a run of characters without blanks and punctuation. */
export function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[\s\u00a0",(){}[\]=+#;]/.test(text[end]!)) end++;
  return end;
}
