/** Something that tells about the layout of blocks: a `{`, a `}` or the start of a statement. */
export interface LayoutEvent {
  readonly type: 'open' | 'close' | 'statement';
  readonly offset: number;
  /** Blanks before the first character of the line. */
  readonly indent: number;
  /** Whether it is the first thing on its line. */
  readonly first: boolean;
}

/** A `}` that is missing: before which offset the layout wants it, and of which `{`. */
export interface MissingBrace {
  readonly before: number;
  readonly open: number;
}

/** The width of the blanks that a line begins with; a tab counts to the next multiple of eight. */
export function indentOf(text: string, lineStart: number): number {
  let width = 0;
  for (let i = lineStart; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) width++;
    else if (c === 9) width = (width + 8) & ~7;
    else break;
  }
  return width;
}

/**
 * Where `missing` braces were probably left out, judged by indentation: a block ends before a line that stands no
 * deeper than the line that opened it. Blocks whose content is not indented give no hint. Fewer answers than
 * `missing` mean that the layout does not tell.
 */
export function findMissingBraces(events: readonly LayoutEvent[], missing: number): MissingBrace[] {
  const found: MissingBrace[] = [];
  const open: { offset: number; indent: number; empty: boolean; flat: boolean }[] = [];
  for (const event of events) {
    if (found.length === missing) break;
    const top = open[open.length - 1];
    switch (event.type) {
      case 'open':
        open.push({ offset: event.offset, indent: event.indent, empty: true, flat: false });
        break;
      case 'statement':
        if (!event.first || !top) break;
        if (top.empty && event.indent <= top.indent) top.flat = true;
        top.empty = false;
        for (;;) {
          const block = open[open.length - 1];
          if (!block || block.flat || event.indent > block.indent || found.length === missing) break;
          found.push({ before: event.offset, open: block.offset });
          open.pop();
        }
        break;
      case 'close':
        if (event.first) {
          while (open.length > 1 && found.length < missing) {
            const block = open[open.length - 1]!;
            if (block.flat || event.indent >= block.indent || !open.some((b) => b.indent === event.indent)) break;
            found.push({ before: event.offset, open: block.offset });
            open.pop();
          }
        }
        open.pop();
    }
  }
  return found;
}
