import type { Problem, Span } from '@fcgilint/core';
import { isBlank, sourceEnd, sourceStart } from './line-text.ts';
import { OtherWord } from './nodes.ts';
import * as problems from './problems.ts';
import { isConditional, isKnownSection, needsNoArguments } from './sections.ts';
import {
  type Closing,
  type Frame,
  type OpenBlock,
  type OpenStatement,
  type Reader,
  type Suspect,
  sameName,
  type Tree,
} from './tree.ts';

/**
 * What to do when sections do not balance. Up to the first line that does not fit, the stack is exactly the server's,
 * so there is a problem if and only if the server has one. From there on the aim is one problem for one missing piece,
 * and the right depth for all other lines: first a line is looked for that would balance the sections if a bracket were
 * put back, then indentation decides.
 */
export const recovery = { mismatch, endOfFile };

/** How many characters are looked at ahead to decide whether a closing line is one too many. */
const lookahead = 4000;
/** Deeper indentation is not told apart. */
const maxIndentation = 400;

function mismatch(tree: Tree, closing: Closing): void {
  if (tree.top.reader === 'raw') {
    // Only a Lua hook ends at a line that merely begins with its name.
    tree.unbalanced(problems.wrongClosingName(closing.span, tree.top.name, closing.name, tree.top.head, null), '');
    tree.pop(closing.line);
    return;
  }
  tree.noticeBlanks(closing.span);
  while (!sameName(tree.top, closing) || tree.top.reader === 'file') {
    if (mendClosing(tree, closing.span)) continue;
    if (mendOpening(tree, closing)) continue;
    const { top } = tree;
    const outer = tree.innermost(closing.lowerName);
    if (outer === null) {
      if (top.reader === 'file' || !standsForTop(tree, closing)) {
        if (!mendClosedOpening(tree, closing)) {
          tree.unbalanced(problems.unmatchedClosing(closing.span, closing.name), closing.name);
        }
        tree.skipped.push(closing.line);
        return;
      }
      closeMisnamed(tree, closing);
      return;
    }
    const indent = indentation(tree, closing.span.start);
    if (indent === indentation(tree, top.head.start) && indent !== indentation(tree, outer.head.start)) {
      closeMisnamed(tree, closing);
      return;
    }
    const fix = { start: closing.line.start, end: closing.line.start, text: `</${top.name}>\n` };
    tree.unbalanced(
      problems.unclosedBefore(closing.span, top.name, closing.name, top.head, outdents(tree, top) ? null : fix),
      top.name,
    );
    popUnclosed(tree);
  }
  tree.closeWith(closing);
}

function endOfFile(tree: Tree): void {
  const { length } = tree.source.text;
  if (tree.frames.length > 1) tree.noticeBlanks({ start: length, end: length });
  const found: { problem: Problem; name: string }[] = [];
  // A conditional section reads its body itself and is content with the end of the file, whatever is open in it;
  // text bodies and skipped sections are not.
  const outermost = tree.frames.findIndex((frame) => frame.reader === 'conditional');
  const conditionalFrom = outermost < 0 ? tree.frames.length : outermost;
  const end: Span = { start: length, end: length };
  while (tree.top.reader !== 'file') {
    if (mendClosing(tree, end)) continue;
    if (tree.frames.length > 1 && mendClosedClosing(tree, end)) continue;
    const { top } = tree;
    const { text } = tree.source;
    const fix =
      tree.frames.length === 2 && !outdents(tree, top) && top.reader !== 'raw'
        ? { start: text.length, end: text.length, text: `${text.endsWith('\n') ? '' : '\n'}</${top.name}>\n` }
        : null;
    const problem = problems.unclosedAtEnd(
      top.head,
      top.name,
      top.reader === 'raw' || top.reader === 'skipped' || tree.frames.length <= conditionalFrom,
      text.length,
      top.closedOnLine,
      fix,
    );
    found.push({ problem: tree.whileSkipping(problem), name: top.name });
    popUnclosed(tree);
  }
  // The server names the outermost one.
  for (const { problem, name } of found.reverse()) tree.unbalanced(problem, name);
}

/**
 * Whether the innermost section is damaged at its end in a way that shows: `/Name>`, `Name>` or `<Name>` inside it.
 * Mends it and answers true. `stop` is where the server notices.
 */
function mendClosing(tree: Tree, stop: Span): boolean {
  const { top } = tree;
  const parent = tree.frames[tree.frames.length - 2];
  if (parent === undefined) return false;
  if (
    !top.hasArguments &&
    parent.reader !== 'file' &&
    parent.lowerName === top.lowerName &&
    !needsNoArguments(top.lowerName)
  ) {
    // `<Name>` inside `<Name ...>` was to be `</Name>`.
    const bogus = top.statement!;
    tree.drop();
    parent.body.pop();
    tree.unbalanced(
      problems.damagedClosing(top.head, parent.name, '/', parent.head, noticedAt(tree, stop, top.head)),
      top.name,
    );
    tree.pop(top.head);
    moveInto(tree, tree.top, bogus.block!.body, 0);
    tree.top.suspects.push(...top.suspects);
    return true;
  }
  const suspect = takeSuspect(top, 'closing', top.lowerName, indentation(tree, top.head.start), tree);
  if (suspect === null) return false;
  const { statement } = suspect;
  const index = top.body.lastIndexOf(statement);
  const rest = top.body.splice(index);
  const close: Span = { start: statement.start, end: statement.end };
  tree.unbalanced(
    problems.damagedClosing(close, top.name, suspect.missing, top.head, noticedAt(tree, stop, statement)),
    top.name,
  );
  tree.pop(close);
  moveInto(tree, tree.top, rest, 1);
  return true;
}

/** Whether an open section holds the line that was to open what `closing` closes: `Name ...>`. */
function mendOpening(tree: Tree, closing: Closing): boolean {
  const { top } = tree;
  const suspect = takeSuspect(top, 'opening', closing.lowerName, indentation(tree, closing.span.start), tree);
  if (suspect === null) return false;
  const { statement } = suspect;
  const index = top.body.lastIndexOf(statement);
  const rest = top.body.splice(index + 1);
  const frame = makeSection(tree, suspect);
  tree.unbalanced(
    problems.missingOpener(headOf(statement), frame.name, statement.start, noticedAt(tree, closing.span, statement)),
    closing.name,
  );
  tree.push(frame);
  moveInto(tree, frame, rest, 0);
  return true;
}

/**
 * A closing line that is one too many, because inside a section of the same name a line lost its `<`: the section
 * was closed too early. Only told, not rebuilt.
 */
function mendClosedOpening(tree: Tree, closing: Closing): boolean {
  const last = lastClosedNamed(tree, tree.top, closing.lowerName);
  if (last === null) return false;
  const found = lastSuspectLine(tree, last, closing.lowerName);
  if (found === null) return false;
  tree.unbalanced(
    problems.missingOpener(headOf(found), found.name.value, found.start, noticedAt(tree, closing.span, found)),
    closing.name,
  );
  return true;
}

/**
 * A section that is open at the end of the file, because inside a section of the same name the closing line lost a
 * bracket: the inner took the outer's end. Only told, not rebuilt.
 */
function mendClosedClosing(tree: Tree, stop: Span): boolean {
  const { top } = tree;
  const last = lastClosedNamed(tree, top, top.lowerName);
  const body = last?.block?.body;
  // Where the inner section is skipped, nobody minds the damaged line in it.
  if (!last || !body || tree.unread.has(last)) return false;
  for (let i = body.length - 1; i >= 0 && tree.budget-- > 0; i--) {
    const line = body[i]!;
    const raw = line.name.raw.toLowerCase();
    if (line.block === null && raw === `/${top.lowerName}>`) {
      tree.unbalanced(
        problems.damagedClosing(
          line,
          top.name,
          '<',
          { start: last.start, end: last.block!.open.end },
          noticedAt(tree, stop, line),
        ),
        top.name,
      );
      tree.pop(null);
      return true;
    }
  }
  return false;
}

function lastClosedNamed(tree: Tree, frame: Frame, lowerName: string): OpenStatement | null {
  for (let i = frame.body.length - 1; i >= 0 && tree.budget-- > 0; i--) {
    const statement = frame.body[i]!;
    if (statement.block !== null && statement.name.value.toLowerCase() === lowerName) return statement;
  }
  return null;
}

function lastSuspectLine(tree: Tree, section: OpenStatement, lowerName: string): OpenStatement | null {
  const body = section.block!.body;
  for (let i = body.length - 1; i >= 0 && tree.budget-- > 0; i--) {
    const line = body[i]!;
    if (line.block !== null || line.name.value.toLowerCase() !== lowerName) continue;
    const last = line.args[line.args.length - 1];
    if (last?.kind === 'word' && last.raw.endsWith('>')) return line;
  }
  return null;
}

/** Takes the suspect line that fits best: the last one that is indented alike, else the last one. */
function takeSuspect(
  frame: Frame,
  role: Suspect['role'],
  lowerName: string,
  indent: number,
  tree: Tree,
): Suspect | null {
  let best = -1;
  for (let i = frame.suspects.length - 1; i >= 0 && tree.budget-- > 0; i--) {
    const suspect = frame.suspects[i]!;
    if (suspect.role !== role || suspect.lowerName !== lowerName) continue;
    if (indentation(tree, suspect.statement.start) === indent) {
      best = i;
      break;
    }
    if (best < 0) best = i;
  }
  if (best < 0) return null;
  const suspect = frame.suspects[best]!;
  // What stands behind it moves elsewhere; what stands before it was no better.
  frame.suspects.length = best;
  return suspect;
}

/** Makes a section of a directive line that lost its `<`. */
function makeSection(tree: Tree, suspect: Suspect): Frame {
  const { statement, name, args } = suspect;
  const { line } = name;
  const bracket = (args ?? name).endOffset - 1;
  const open = { start: sourceStart(line, bracket), end: sourceEnd(line, bracket + 1) };
  if (args !== null) {
    let end = bracket;
    while (end > args.startOffset && isBlank(line.scan.charCodeAt(end - 1))) end--;
    tree.setArguments(statement, { ...args, endOffset: end }, line);
    statement.rest =
      end > args.startOffset ? { start: sourceStart(line, args.startOffset), end: sourceEnd(line, end) } : null;
  } else {
    const { start, raw, value, quote, parts } = statement.name;
    statement.name = new OtherWord(start, open.start, raw.slice(0, -1), value, quote, parts);
  }
  const block: OpenBlock = { kind: 'block', ...open, open, body: [], raw: null, close: null };
  statement.block = block;
  statement.end = open.end;
  const reader: Reader = isConditional(suspect.lowerName) ? 'conditional' : 'plain';
  return {
    reader,
    name: statement.name.value,
    lowerName: suspect.lowerName,
    statement,
    body: block.body,
    head: { start: statement.start, end: open.end },
    hasArguments: args !== null,
    blank: false,
    closedOnLine: false,
    skippedName: suspect.lowerName,
    suspects: [],
  };
}

/** Ends the innermost section without a closing line, and gives lines that are indented less to the outer one. */
function popUnclosed(tree: Tree): void {
  const { top } = tree;
  const index = outdents(tree, top) ? firstOutdented(tree, top) : top.body.length;
  const rest = index < top.body.length ? top.body.splice(index) : [];
  const frame = tree.pop(null);
  moveInto(tree, tree.top, rest, 0);
  const moved = new Set<OpenStatement>(rest);
  for (const suspect of frame.suspects) if (moved.has(suspect.statement)) tree.top.suspects.push(suspect);
}

/** Whether the body begins indented and later falls back to the section's own column. */
function outdents(tree: Tree, frame: Frame): boolean {
  const first = frame.body[0];
  if (first === undefined) return false;
  if (indentation(tree, first.start) <= indentation(tree, frame.head.start)) return false;
  return firstOutdented(tree, frame) < frame.body.length;
}

function firstOutdented(tree: Tree, frame: Frame): number {
  const indent = indentation(tree, frame.head.start);
  for (let i = 1; i < frame.body.length && tree.budget-- > 0; i++) {
    if (indentation(tree, frame.body[i]!.start) <= indent) return i;
  }
  return frame.body.length;
}

function moveInto(tree: Tree, frame: Frame, statements: readonly OpenStatement[], from: number): void {
  const parent = frame.statement;
  tree.budget -= statements.length;
  for (let i = from; i < statements.length; i++) {
    const statement = statements[i]!;
    statement.parent = parent ?? tree.document;
    frame.body.push(statement);
  }
}

/** Whether a closing line of a name that is nowhere open was meant for the innermost section. */
function standsForTop(tree: Tree, closing: Closing): boolean {
  const { top } = tree;
  const next = nextClosing(tree, closing);
  if (next === top.lowerName) return false;
  if (distance(closing.lowerName, top.lowerName) <= 2) return true;
  if (isKnownSection(closing.lowerName) && next !== null && tree.frames.length > 2) return true;
  return indentation(tree, closing.span.start) === indentation(tree, top.head.start);
}

/** The name of the closing line that comes next on the same level, `null` when there is none near. */
function nextClosing(tree: Tree, closing: Closing): string | null {
  const near = tree.scan.slice(closing.line.end, closing.line.end + lookahead);
  let depth = 0;
  for (const [, slash, name] of near.matchAll(/^[ \t]*<(\/?)([^\s>]*)/gm)) {
    if (slash === '') depth++;
    else if (depth === 0) return name!.toLowerCase();
    else depth--;
  }
  return null;
}

function closeMisnamed(tree: Tree, closing: Closing): void {
  const { top } = tree;
  const { line, startOffset } = closing.token;
  const exact = closing.token.facts!.exact;
  const nameStart = sourceStart(line, startOffset) + 2;
  const rename = exact && line.map === null ? { start: nameStart, end: nameStart + closing.name.length } : null;
  tree.unbalanced(problems.wrongClosingName(closing.span, top.name, closing.name, top.head, rename), top.name);
  if (closing.extra !== null) tree.skipped.push(closing.extra);
  tree.pop(closing.span);
}

/** Column of the first character of a line, tabs counting to the next multiple of eight. */
function indentation(tree: Tree, offset: number): number {
  const { text } = tree.source;
  let start = offset;
  while (start > 0 && offset - start < maxIndentation) {
    const c = text.charCodeAt(start - 1);
    if (c !== 32 && c !== 9) break;
    start--;
  }
  let column = 0;
  for (let i = start; i < offset; i++) column = text.charCodeAt(i) === 9 ? (column + 8) & ~7 : column + 1;
  return column;
}

/** The place where the server stops, unless it is the damaged line itself. */
function noticedAt(tree: Tree, stop: Span, damage: Span): Span | null {
  const { lines } = tree.source;
  return lines.position(stop.start).line === lines.position(damage.start).line ? null : stop;
}

function headOf(statement: OpenStatement): Span {
  return { start: statement.start, end: statement.block?.open.end ?? statement.end };
}

/** Edit distance, given up above 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 40) return 3;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same));
    }
    previous = row;
  }
  return previous[b.length]!;
}
