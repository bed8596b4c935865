import type { Finding, Position, SourceText, Span } from '@fcgilint/core';
import { escapeText } from './escape.ts';
import { showLine } from './source-line.ts';
import type { Style } from './style.ts';

/** A place to point at in a frame. */
export interface Mark extends Span {
  /** `null` for the place of the finding itself, which its message labels already. */
  readonly label: string | null;
  readonly main: boolean;
}

/** Marks of one text that are shown together. */
interface Section {
  readonly source: SourceText;
  readonly marks: Mark[];
}

export interface FrameSettings {
  readonly width: number;
  readonly style: Style;
  /** Paints the carets of the main place. */
  readonly paint: (text: string) => string;
}

/**
 * The code frame of a finding: where it is, the lines with carets under them, and the related places, first those in
 * the same file, then one part for each other file.
 */
export function frame(
  finding: Pick<Finding, 'source' | 'start' | 'end' | 'related'>,
  settings: FrameSettings,
): string[] {
  const own: Section = {
    source: finding.source,
    marks: [{ start: finding.start, end: finding.end, label: null, main: true }],
  };
  // Most findings have one place: a large report shows thousands of them.
  if (finding.related.length === 0) {
    const at = own.source.position(finding.start);
    return showSection(own, at, String(at.line).length, settings);
  }
  const sections: Section[] = [own];
  for (const { source, start, end, message } of finding.related) {
    const mark = { start, end, label: message, main: false };
    const section = sections.find((candidate) => candidate.source.path === source.path);
    if (section) section.marks.push(mark);
    else sections.push({ source, marks: [mark] });
  }
  const digits = Math.max(
    ...sections.flatMap(({ source, marks }) => marks.map((mark) => String(source.position(mark.start).line).length)),
  );
  return sections.flatMap((section) => {
    const at = section.source.position(section.marks[0]!.start);
    return showSection(section, at, digits, settings);
  });
}

/** `at`: where the first of the marks begins. */
function showSection({ source, marks }: Section, at: Position, digits: number, settings: FrameSettings): string[] {
  const { style } = settings;
  // A file that could not be read has no lines to show, and the message names it.
  if (source.text === '') return [];
  const margin = ' '.repeat(digits + 1);
  const head = marks[0]!;
  const place = `${escapeText(source.path)}:${at.line}:${at.column}`;
  const lines = [`${margin}${style.dim('at')} ${head.main ? style.bold(place) : place}`];
  const bar = style.dim('|');
  if (marks.length === 1) {
    showMarked(lines, source, at.line, marks, digits, bar, settings);
    return lines;
  }
  const byLine = new Map<number, Mark[]>();
  for (const mark of marks) {
    const { line } = source.position(mark.start);
    const list = byLine.get(line);
    if (list) list.push(mark);
    else byLine.set(line, [mark]);
  }
  let before = 0;
  for (const line of [...byLine.keys()].sort((a, b) => a - b)) {
    if (before > 0 && line > before + 2) lines.push(`${margin}${style.dim(':')}`);
    else if (before > 0 && line === before + 2) lines.push(...showPlain(source, before + 1, digits, settings));
    before = line;
    showMarked(lines, source, line, byLine.get(line)!, digits, bar, settings);
  }
  return lines;
}

function showPlain(source: SourceText, line: number, digits: number, { width, style }: FrameSettings): string[] {
  const shown = showLine(source.lineText(line), width - digits - 4, { start: 0, end: 0 });
  return [`${style.dim(`${String(line).padStart(digits)} |`)} ${shown.text}`.trimEnd()];
}

/** Adds a line, and below it one line of carets for each place in it. */
function showMarked(
  lines: string[],
  source: SourceText,
  line: number,
  marks: readonly Mark[],
  digits: number,
  bar: string,
  { width, style, paint }: FrameSettings,
): void {
  const start = source.lines.lineStart(line);
  const text = source.lineText(line);
  const ordered =
    marks.length === 1 ? marks : [...marks].sort((a, b) => a.start - b.start || Number(b.main) - Number(a.main));
  const focus = ordered.find((mark) => mark.main) ?? ordered[0]!;
  const shown = showLine(text, width - digits - 4, { start: focus.start - start, end: focus.end - start });
  lines.push(`${style.dim(`${String(line).padStart(digits)} |`)} ${shown.text}`.trimEnd());
  const margin = ' '.repeat(digits + 1);
  for (const mark of ordered) {
    const from = shown.column(Math.min(mark.start - start, text.length));
    const to = shown.column(Math.min(mark.end - start, text.length));
    const carets = (mark.main ? '^' : '-').repeat(Math.max(1, to - from));
    const painted = mark.main ? paint(carets) : style.info(carets);
    const label = labelOf(mark, line, start + text.length, source);
    lines.push(
      `${margin}${bar} ${' '.repeat(from)}${painted}${label === '' ? '' : ` ${mark.main ? paint(label) : label}`}`,
    );
  }
}

/** What stands behind the carets of a place in a line that ends at `lineEnd`: what it is, and where it ends when that is below. */
function labelOf(mark: Mark, line: number, lineEnd: number, source: SourceText): string {
  const label = mark.label === null ? '' : escapeText(mark.label);
  if (mark.end <= lineEnd) return label;
  const last = source.position(Math.max(mark.end - 1, mark.start)).line;
  if (last === line) return label;
  return label === '' ? `(to line ${last})` : `${label} (to line ${last})`;
}
