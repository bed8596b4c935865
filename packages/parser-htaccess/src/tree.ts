import type { Block, Document, Problem, SourceText, Span, Statement, Word } from '@fcgilint/core';
import { readArguments } from './arguments.ts';
import type { GrammarActions } from './grammar.ts';
import { isBlank, type LineText, sourceEnd, sourceStart } from './line-text.ts';
import { StatementNode } from './nodes.ts';
import * as problems from './problems.ts';
import { hasRawBody, isConditional, isKnownSection, needsNoArguments } from './sections.ts';
import type { ApacheToken } from './tokens.ts';
import { makeName } from './words.ts';

/** Nodes while they are built. */
export type Open<T> = { -readonly [K in keyof T]: T[K] };
export type OpenBlock = Omit<Open<Block>, 'body'> & { body: OpenStatement[] };
export type OpenStatement = StatementNode<OpenBlock>;

/**
 * How the server reads the body of an open section.
 * plain: lines of the surrounding reader. conditional: read by the section itself, end asked for by the whole line.
 * skipped: within a condition that is known not to hold. raw: text.
 */
export type Reader = 'file' | 'plain' | 'conditional' | 'skipped' | 'raw';

/** A line that may be a section line with a damaged bracket; looked at only when sections do not balance. */
export interface Suspect {
  readonly statement: OpenStatement;
  readonly lowerName: string;
  readonly role: 'opening' | 'closing';
  /** The characters that seem to be missing. */
  readonly missing: string;
  readonly name: ApacheToken;
  readonly args: ApacheToken | null;
  /** The frame in whose body the line stands. */
  readonly frame: Frame;
}

/** An open section, or the file. */
export interface Frame {
  readonly reader: Reader;
  /** As the server compares it. */
  readonly name: string;
  readonly lowerName: string;
  readonly statement: OpenStatement | null;
  readonly body: OpenStatement[];
  /** The opening line. */
  readonly head: Span;
  readonly hasArguments: boolean;
  /** `< Name`: the server takes an empty name for it. */
  readonly blank: boolean;
  /** `</Name` stands on the opening line itself. */
  readonly closedOnLine: boolean;
  /** Lower-case name that must close it where it is skipped. */
  readonly skippedName: string;
  readonly suspects: Suspect[];
}

/** What a closing line says, and which part of the source it is. */
export interface Closing {
  readonly name: string;
  readonly lowerName: string;
  /** The first word, or with blanks inside all of it. */
  readonly span: Span;
  /** Text after it on the same line. */
  readonly extra: Span | null;
  /** The whole line. */
  readonly line: Span;
  readonly token: ApacheToken;
}

/** What to do when a closing line does not fit, and at the end of the file. */
export interface Recovery {
  mismatch(tree: Tree, closing: Closing): void;
  endOfFile(tree: Tree): void;
}

/** Builds the document from what the grammar reads. Open sections are kept on a stack. */
export class Tree implements GrammarActions {
  readonly document: Open<Document>;
  readonly body: OpenStatement[] = [];
  readonly frames: Frame[];
  readonly problems: Problem[];
  readonly skipped: Span[];
  readonly source: SourceText;
  /** Sections that the server skips because a condition is known not to hold. */
  readonly unread = new Set<OpenStatement>();
  /** The text with placeholders masked. */
  readonly scan: string;
  /** How many more statements recovery may look at or move, so that it takes linear time whatever the text. */
  budget: number;
  readonly #recovery: Recovery;
  readonly #template: boolean;
  #unbalanced = false;
  readonly #openNames = new Map<string, Frame[]>();
  /** Index of the outermost section that is skipped. */
  #skippingFrom = Number.MAX_SAFE_INTEGER;
  /** Problems about a blank after `<`, until the server notices them. */
  readonly #blanks: number[] = [];

  constructor(
    source: SourceText,
    scan: string,
    found: { problems: Problem[]; skipped: Span[] },
    recovery: Recovery,
    template: boolean,
  ) {
    this.source = source;
    this.scan = scan;
    this.budget = 1000 + source.text.length;
    this.problems = found.problems;
    this.skipped = found.skipped;
    this.#recovery = recovery;
    this.#template = template;
    this.document = {
      kind: 'document',
      dialect: 'apache',
      start: 0,
      end: source.text.length,
      source,
      body: this.body as unknown as Statement[],
      comments: [],
      placeholders: [],
      problems: this.problems,
      skipped: this.skipped,
    };
    this.frames = [
      {
        reader: 'file',
        name: '',
        lowerName: '',
        statement: null,
        body: this.body,
        head: { start: 0, end: 0 },
        hasArguments: false,
        blank: false,
        closedOnLine: false,
        skippedName: '',
        suspects: [],
      },
    ];
  }

  /**
   * Reports that sections do not balance. After the first such problem, those about names that the server has no
   * section for are not told: they come from text that is no configuration (an HTML page saved under this name), and
   * the server stops at the first one anyway.
   */
  unbalanced(problem: Problem, name: string): void {
    // Branches of a template may open or close a section each.
    if (this.#template) return;
    if (problem.refused) {
      if (this.#unbalanced && name !== '' && !isKnownSection(name.toLowerCase())) return;
      this.#unbalanced = true;
    }
    this.problems.push(this.whileSkipping(problem));
  }

  /** Inside a condition that does not hold the server names the line of that section, whatever is wrong in it. */
  whileSkipping(problem: Problem): Problem {
    const skipping = this.frames[this.#skippingFrom];
    return skipping ? problems.whileSkipping(problem, skipping.head, skipping.name) : problem;
  }

  /** Tells for each open section with a blank after its `<` where the server notices it. */
  noticeBlanks(stop: Span): void {
    for (const index of this.#blanks) this.problems[index] = problems.withNotice(this.problems[index]!, stop);
    this.#blanks.length = 0;
  }

  get top(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  directive(name: ApacheToken, args: ApacheToken | null): void {
    const statement = this.#statement(name, args);
    const top = this.top;
    top.body.push(statement);
    const suspect = suspectOf(name, args);
    if (suspect !== null) {
      top.suspects.push({ ...suspect, statement, name, args, frame: top });
    }
  }

  openSection(open: ApacheToken, name: ApacheToken, args: ApacheToken | null, end: ApacheToken): void {
    const statement = this.#statement(name, args);
    const { line } = open;
    const facts = open.facts!;
    statement.start = sourceStart(line, open.startOffset);
    statement.opener = { start: statement.start, end: sourceEnd(line, open.endOffset), text: '<' };
    const endStart =
      end.endOffset > end.startOffset ? sourceStart(line, end.startOffset) : sourceEnd(line, end.endOffset);
    const endEnd = sourceEnd(line, end.endOffset);
    statement.block = {
      kind: 'block',
      start: endStart,
      end: endEnd,
      open: { start: endStart, end: endEnd },
      body: [],
      raw: null,
      close: null,
    };
    statement.end = endEnd;
    this.top.body.push(statement);
    const head: Span = { start: statement.start, end: endEnd };
    let sectionName = facts.name;
    if (sectionName === '' && args !== null && name.endOffset === name.startOffset) {
      // `< Directory /x>`: the server takes the empty word for the name; read it as it was meant.
      const meant = statement.args[0];
      if (meant?.kind === 'word' && meant.value !== '') {
        sectionName = meant.value;
        const place = { start: statement.start, end: meant.start };
        this.#blanks.push(this.problems.length);
        this.problems.push(problems.blankAfterOpener(place, sectionName));
        statement.name = meant;
        statement.args = statement.args.slice(1);
        const first = statement.args[0];
        statement.rest = first && statement.rest ? { start: first.start, end: statement.rest.end } : null;
      }
    }
    const lowerName = sectionName.toLowerCase();
    const reader = this.#reader(lowerName, facts.holds);
    // Where a section is skipped because an outer one is, nobody asks for the `>`.
    const unasked = reader === 'skipped' && facts.holds === null;
    if (!facts.hasBracket) {
      if (!unasked) this.problems.push(problems.missingBracket(head, sectionName, endEnd, isKnownSection(lowerName)));
    } else if (end.endOffset === end.startOffset) {
      this.problems.push(problems.assumedBracket(head, sectionName, endEnd));
    }
    if (facts.extra !== null) {
      const extra = { start: sourceStart(line, facts.extra.start), end: sourceEnd(line, facts.extra.end) };
      this.skipped.push(extra);
      if (line.scan.charAt(facts.extra.start) !== '#') {
        this.problems.push(problems.textAfterOpening(extra, sectionName, head));
      }
      statement.end = extra.end;
      statement.block.end = extra.end;
    }
    if (reader === 'skipped' && this.frames.length < this.#skippingFrom) this.#skippingFrom = this.frames.length;
    if (reader === 'skipped') this.unread.add(statement);
    this.push({
      reader,
      name: sectionName,
      lowerName,
      statement,
      body: statement.block.body,
      head,
      hasArguments: args !== null,
      blank: facts.name !== sectionName,
      skippedName: facts.skippedName,
      closedOnLine: args !== null && closesItself(line, args, lowerName),
      suspects: [],
    });
  }

  rawBody(body: ApacheToken): void {
    const { block } = this.top.statement!;
    block!.raw = { start: body.startOffset, end: body.endOffset };
  }

  closeSection(token: ApacheToken): void {
    this.closeWith(readClosing(token));
  }

  /** Ends the innermost section with a closing line, or hands the line to recovery. */
  closeWith(closing: Closing): void {
    const top = this.top;
    if (top.reader === 'skipped' && closesSkipped(top, closing)) {
      if (closing.extra !== null) this.skipped.push(closing.extra);
      this.pop(closing.span);
      return;
    }
    if (top.reader === 'file' || !sameName(top, closing)) {
      this.#recovery.mismatch(this, closing);
      return;
    }
    this.#checkClosing(top, closing);
    if (top.blank) this.noticeBlanks(closing.span);
    this.pop(closing.span);
  }

  /** Opens a section. */
  push(frame: Frame): void {
    this.frames.push(frame);
    const same = this.#openNames.get(frame.lowerName);
    if (same === undefined) this.#openNames.set(frame.lowerName, [frame]);
    else same.push(frame);
  }

  /** Leaves the innermost section without ending its statement. */
  drop(): Frame {
    const frame = this.frames.pop()!;
    this.#openNames.get(frame.lowerName)!.pop();
    if (this.frames.length <= this.#skippingFrom) this.#skippingFrom = Number.MAX_SAFE_INTEGER;
    return frame;
  }

  /** The innermost open section of a name. */
  innermost(lowerName: string): Frame | null {
    const same = this.#openNames.get(lowerName);
    return same?.[same.length - 1] ?? null;
  }

  /** Ends the innermost section; `close` is its closing text, `null` when there is none. */
  pop(close: Span | null): Frame {
    const frame = this.drop();
    const statement = frame.statement!;
    const block = statement.block!;
    block.close = close;
    // A copy of the exact length: an array that grew statement by statement has room for many more.
    block.body = block.body.slice();
    const last = block.body[block.body.length - 1];
    let end = Math.max(block.end, block.open.end);
    if (last) end = Math.max(end, last.end);
    if (block.raw) end = Math.max(end, block.raw.end);
    if (close) end = close.end;
    block.end = end;
    statement.end = end;
    return frame;
  }

  /** The document, after the last line. */
  finish(): Open<Document> {
    this.#recovery.endOfFile(this);
    return this.document;
  }

  /** Builds a statement without block from its tokens. */
  #statement(name: ApacheToken, args: ApacheToken | null): OpenStatement {
    const { line } = name;
    const { text } = this.source;
    const nameWord: Word = makeName(line, name.startOffset, name.endOffset, name.image, text);
    const parent = this.top.statement ?? this.document;
    const statement: OpenStatement = new StatementNode<OpenBlock>(nameWord, parent as OpenStatement | Document);
    if (args !== null) {
      const end = sourceEnd(line, args.endOffset);
      statement.rest = { start: sourceStart(line, args.startOffset), end };
      statement.end = end;
      this.setArguments(statement, args, line);
    }
    return statement;
  }

  /** Splits and stores the arguments of a statement. */
  setArguments(statement: OpenStatement, args: ApacheToken, line: LineText): void {
    const lower = statement.name.value.toLowerCase();
    const read = readArguments(lower, line, args.startOffset, args.endOffset, this.source.text);
    statement.args = read.words;
    if (read.ignored !== null) this.skipped.push(read.ignored);
    // Nobody splits the words of a line that is skipped.
    if (read.problem !== null && this.top.reader !== 'skipped') this.problems.push(read.problem);
  }

  #reader(lowerName: string, holds: boolean | null): Reader {
    if (this.top.reader === 'skipped' || holds === false) return 'skipped';
    if (hasRawBody(lowerName)) return 'raw';
    return isConditional(lowerName) ? 'conditional' : 'plain';
  }

  /** A closing line of the right name may still be written in a way that the server does not accept. */
  #checkClosing(frame: Frame, closing: Closing): void {
    const { token, extra } = closing;
    const facts = token.facts!;
    const conditional = frame.reader === 'conditional';
    if (frame.reader === 'skipped' && facts.hasBracket) {
      // Right in itself; the text after the opening `>` made another name of it.
      if (extra !== null) this.skipped.push(extra);
      this.unbalanced(problems.skippedName(closing.span, frame.name, frame.head), frame.name);
      return;
    }
    const blanks = closing.span.end > sourceEnd(token.line, token.endOffset);
    if (extra !== null) this.skipped.push(extra);
    if (blanks) this.unbalanced(problems.blankInClosing(closing.span, frame.name, frame.head), frame.name);
    else if (!facts.hasBracket) {
      this.unbalanced(problems.missingClosingBracket(closing.span, frame.name, frame.head), frame.name);
    } else if (extra !== null) {
      const comment = this.source.text.charAt(extra.start) === '#';
      if (conditional || !comment) {
        this.unbalanced(problems.textAfterClosing(extra, frame.name, conditional, frame.head), frame.name);
      }
    } else if (conditional && !facts.exact) {
      this.unbalanced(problems.quotedClosing(closing.span, frame.name, frame.head), frame.name);
    }
  }
}

/**
 * Whether a line ends a section inside a condition that does not hold (`apache: server/config.c`,
 * ap_soak_end_container): the last character of its first word is dropped whatever it is, and the `>` of an opening
 * line counts as part of the name when text follows it.
 */
function closesSkipped(frame: Frame, closing: Closing): boolean {
  return closing.token.image.slice(2, -1).toLowerCase() === frame.skippedName;
}

/** Whether a closing line names the section. With a reference or placeholder in either name only the server can tell. */
export function sameName(frame: Frame, closing: Closing): boolean {
  if (frame.blank && closing.name === '') return true;
  return frame.lowerName === closing.lowerName || isReplaced(frame.name) || isReplaced(closing.name);
}

function isReplaced(name: string): boolean {
  return name.length > 3 && /\$\{[^}]*\}|\{\{|<%/.test(name);
}

/** Understands a closing line, also with blanks where none may be: `</ Name>`, `</Name >`. */
export function readClosing(token: ApacheToken): Closing {
  const { line } = token;
  const facts = token.facts!;
  let { name } = facts;
  let end = token.endOffset;
  if (facts.extra !== null && !facts.hasBracket) {
    const rest = line.scan.slice(facts.extra.start, facts.extra.end);
    const bracket = rest.indexOf('>');
    const between = bracket < 0 ? '' : rest.slice(0, bracket).trim();
    if (bracket >= 0 && (name === '' ? /^\S+$/.test(between) : between === '')) {
      if (name === '') name = between;
      end = facts.extra.start + bracket + 1;
    }
  }
  const start = sourceStart(line, token.startOffset);
  const lineEnd = facts.extra === null ? token.endOffset : facts.extra.end;
  let extraStart = Math.max(end, facts.extra === null ? lineEnd : facts.extra.start);
  while (extraStart < lineEnd && isBlank(line.scan.charCodeAt(extraStart))) extraStart++;
  return {
    name,
    lowerName: name.toLowerCase(),
    span: { start, end: sourceEnd(line, end) },
    extra: extraStart < lineEnd ? { start: sourceStart(line, extraStart), end: sourceEnd(line, lineEnd) } : null,
    line: { start, end: sourceEnd(line, lineEnd) },
    token,
  };
}

function closesItself(line: LineText, args: ApacheToken, lowerName: string): boolean {
  const text = line.scan.slice(args.startOffset, args.endOffset);
  const at = text.indexOf('</');
  return at >= 0 && text.slice(at + 2, at + 2 + lowerName.length).toLowerCase() === lowerName;
}

function suspectOf(
  name: ApacheToken,
  args: ApacheToken | null,
): Pick<Suspect, 'lowerName' | 'role' | 'missing'> | null {
  const { scan } = name.line;
  const end = (args ?? name).endOffset;
  const lastIsBracket = scan.charCodeAt(end - 1) === 62;
  const first = scan.charCodeAt(name.startOffset);
  if (first === 47) {
    if (args !== null || !lastIsBracket) return null;
    return { lowerName: name.image.replace(/^\/|>$/g, '').toLowerCase(), role: 'closing', missing: '<' };
  }
  if (!lastIsBracket) return null;
  const lowerName = name.image.toLowerCase();
  if (!isKnownSection(lowerName)) return null;
  if (args === null && !needsNoArguments(lowerName)) return { lowerName, role: 'closing', missing: '</' };
  return { lowerName, role: 'opening', missing: '<' };
}
