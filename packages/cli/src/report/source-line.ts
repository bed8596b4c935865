import { breakCommands, escapeCharacter } from './escape.ts';
import { characterWidth } from './width.ts';

/** A line of source made fit for a terminal, with a way from offsets to columns. */
export interface ShownLine {
  readonly text: string;
  /** Column (from 0) at which an offset in the original line is shown; offsets that are cut off are clamped. */
  column(offset: number): number;
}

const tabStop = 4;

/** Nothing but signs of one column that need no stand-in. */
const printable = /^[\x20-\x7e]*$/;

/** Longest part of a line that is looked at: a minified line of megabytes must not cost megabytes of work each time. */
const longest = 4096;

/**
 * Shows a line: tabs become blanks up to the next stop, control characters visible stand-ins. A line wider than
 * `width` columns is cut around `focus` (offsets in the line), with `…` where something is missing.
 */
export function showLine(
  line: string,
  width: number,
  focus: { readonly start: number; readonly end: number },
): ShownLine {
  // Nearly every line is like this, and a large report shows thousands.
  if (line.length <= width && printable.test(line)) {
    return { text: breakCommands(line), column: (offset) => Math.min(Math.max(offset, 0), line.length) };
  }
  const base = focus.start > longest ? focus.start - longest / 2 : 0;
  const part = line.slice(base, base + longest);
  const cells: string[] = [];
  const columns: number[] = [];
  let column = 0;
  for (const character of part) {
    let shown: string;
    let wide: number;
    if (character === '\t') {
      wide = tabStop - (column % tabStop);
      shown = ' '.repeat(wide);
    } else {
      shown = escapeCharacter(character);
      wide = shown === character ? characterWidth(character) : shown.length;
    }
    for (let unit = 0; unit < character.length; unit++) {
      columns.push(column);
      cells.push(unit === 0 ? shown : '');
    }
    column += wide;
  }
  columns.push(column);
  const at = (offset: number) => columns[Math.min(Math.max(offset - base, 0), columns.length - 1)]!;
  const cutLeft = base > 0;
  const cutRight = base + longest < line.length;
  if (column <= width && !cutLeft && !cutRight) return { text: breakCommands(cells.join('')), column: at };

  // The window begins a third of its width before the place, so that what leads up to it is seen.
  const focusStart = at(focus.start);
  const total = column;
  let from = Math.max(0, Math.min(focusStart - Math.floor(width / 3), total - width + 2));
  if (from <= 1 && !cutLeft) from = 0;
  const to = from + width - 2;
  let text = '';
  let first = -1;
  for (let i = 0; i < cells.length; i++) {
    if (columns[i]! < from || columns[i + 1]! > to) continue;
    if (first < 0) first = columns[i]!;
    text += cells[i];
  }
  first = Math.max(first, 0);
  const left = first > 0 || cutLeft ? '…' : '';
  const right = to < total || cutRight ? '…' : '';
  const shift = left.length - first;
  const last = left.length + (Math.min(to, total) - first);
  return {
    text: breakCommands(left + text + right),
    column: (offset) => Math.min(Math.max(at(offset) + shift, 0), last),
  };
}
