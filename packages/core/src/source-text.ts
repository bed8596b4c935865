import { LineIndex, type Position } from './line-index.ts';
import type { Span } from './span.ts';

/** How the bytes of a file were read. Servers read bytes: what is no UTF-8 is kept byte by byte as latin1. */
export type Encoding = 'utf-8' | 'latin1';

/** One text with the name that people know it by. Immutable; lines are indexed when first asked for. */
export class SourceText {
  /** As given by the user or reached through an include; shown in reports. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  #lines: LineIndex | undefined;

  constructor(path: string, text: string, encoding: Encoding = 'utf-8') {
    this.path = path;
    this.text = text;
    this.encoding = encoding;
  }

  /** The line index, made on first use. */
  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  /** Line and column (from 1, UTF-16 units) of an offset. */
  position(offset: number): Position {
    return this.lines.position(offset);
  }

  /** The text of a span. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The blanks that the line of an offset begins with, when nothing else stands before the offset; else `null`. */
  indentation(offset: number): string | null {
    const { text } = this;
    let start = offset;
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    const first = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
    return first ? text.slice(start, offset) : null;
  }

  /** The text of a line (from 1) without its line end. */
  lineText(line: number): string {
    const { text, lines } = this;
    const start = lines.lineStart(line);
    let end = lines.lineEnd(line);
    while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
    return text.slice(start, end);
  }
}
