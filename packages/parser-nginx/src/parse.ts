import type { Comment, Document, Placeholder, Problem, SourceText, Span, Statement } from '@fcgilint/core';
import { firstBranches } from './branches.ts';
import { nginxGrammar } from './grammar.ts';
import { lex } from './lexer.ts';
import { mender } from './mend.ts';
import type { BodyKind } from './names.ts';
import { findEnvironmentWords, findNames, maskNames, mayHoldNames } from './placeholder-names.ts';
import { looksLikeTemplate, type Masked, maskTemplate } from './placeholders.ts';
import * as problems from './problems.ts';
import { maskQuantifiers } from './quantifiers.ts';
import { recover } from './recovery.ts';
import { type Complaint, readStrictly } from './strict.ts';
import { findSwallowed, findSwallowedLine, inStatement } from './suspicions.ts';
import { TokenTable } from './tokens.ts';

/** How to read a text. */
export interface NginxParseOptions {
  /**
   * What the statements of the text are: `directives` (default), or `data` for a file that is included into the body
   * of a `map`, `geo`, `types`, `split_clients` or `charset_map`, whose first words name no directives.
   */
  readonly body?: 'directives' | 'data';
}

/** What a text is read with. */
interface Reading {
  readonly source: SourceText;
  readonly utf8: boolean;
  readonly outer: BodyKind;
  /** What the lexer sees: the text, or one of the same length in which what is not nginx's is masked. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}

/**
 * Parses a text as nginx does. Never throws. The text may be a whole configuration or a fragment of any context: where
 * a directive may stand is not the parser's business.
 */
export function parseNginx(source: SourceText, options: NginxParseOptions = {}): Document {
  const { text } = source;
  const reading: Reading = {
    source,
    utf8: source.encoding === 'utf-8',
    outer: options.body ?? 'directives',
    text,
    placeholders: [],
  };
  const named = mayHoldNames(text);
  if (text.charCodeAt(0) === 0xfeff || text.startsWith('\u00ef\u00bb\u00bf')) {
    return finish(parseWithMark(reading), named);
  }
  const names = named ? maskNames(text) : null;
  return finish(parse(names === null ? reading : masked(reading, names)), named);
}

function masked(reading: Reading, mask: Masked): Reading {
  const placeholders = [...reading.placeholders, ...mask.placeholders].sort((a, b) => a.start - b.start);
  return { ...reading, text: mask.text, placeholders };
}

/** Reads as the server does, and as a reader of the file does when the server refuses it. */
function parse(reading: Reading): Building {
  const { text, outer, utf8 } = reading;
  const strict = lex(text, utf8, stop);
  const { complaint, multiline } = readStrictly(text, strict.tokens, strict.fault, outer);
  if (complaint !== null || looksLikeTemplate(text)) {
    const template = maskTemplate(text);
    if (template !== null) return parseTemplate(masked(reading, template));
  }
  if (complaint !== null) return parseBroken(reading, complaint);
  const building = new Building(reading, strict.comments, strict.skipped);
  if (!building.build(strict.tokens)) return parseBroken(reading, null);
  for (const head of multiline) {
    const words = strict.tokens.slice(head, endOfStatement(strict.tokens, head));
    inStatement(text, words, 0, words.length, building.problems);
  }
  return building;
}

/** A template, with all its branches, or with the first ones where only these make sense. */
function parseTemplate(reading: Reading): Building {
  const { text, placeholders, source } = reading;
  const whole = parseStrictly(reading);
  if (whole instanceof Building) return whole;
  const one = firstBranches(text, source.text, placeholders);
  if (one !== null) {
    const branch = parseStrictly({ ...reading, text: one.text });
    if (branch instanceof Building) {
      branch.skipped.push(...one.dropped);
      return branch;
    }
  }
  const broken = parseBroken(reading, whole);
  const first = broken.problems.find((problem) => problem.refused);
  if (first && bracePlaces.has(first.code) && placeholders.some((placeholder) => placeholder.control)) {
    // Which braces belong together is the template's secret: nothing can be said of what stands where.
    return new Building(reading, [], [{ start: 0, end: text.length }]);
  }
  return broken;
}

/** Problems that say where blocks begin or end. */
const bracePlaces: ReadonlySet<string> = new Set([
  'missing-close-brace',
  'missing-open-brace',
  'unexpected-block',
  'unexpected-close-brace',
  'unexpected-open-brace',
]);

/** The text as the server reads it, or what the server says of it. */
function parseStrictly(reading: Reading): Building | Complaint | null {
  const { text, outer, utf8 } = reading;
  const strict = lex(text, utf8, stop);
  const { complaint } = readStrictly(text, strict.tokens, strict.fault, outer);
  if (complaint !== null) return complaint;
  const building = new Building(reading, strict.comments, strict.skipped);
  return building.build(strict.tokens) ? building : null;
}

/** The mender that mends nothing. */
const stop = (): null => null;

/** Parses a text that the server refuses. */
function parseBroken(reading: Reading, complaint: Complaint | null): Building {
  const { outer, utf8 } = reading;
  const found: Problem[] = [];
  const text = maskQuantifiers(reading.text, utf8, found);
  const lexed = lex(text, utf8, mender(text, found), true);
  const recovered = recover({ read: text, shown: reading.source.text }, lexed.tokens.slice(), outer);
  const building = new Building(reading, lexed.comments, [...lexed.skipped, ...recovered.skipped]);
  building.build(TokenTable.of(recovered.tokens));
  for (const problem of recovered.problems) found.push(problem);
  if (complaint !== null) {
    if (!found.some((problem) => problem.refused)) found.push(problems.unexplained(text, complaint));
    reportPlace(text, found, complaint);
  }
  for (const problem of found) building.problems.push(problem);
  findSwallowed(text, recovered.tokens, outer, building.problems);
  return building;
}

/** A text with a byte order mark: to nginx it is part of the first word. */
function parseWithMark(reading: Reading): Building {
  const { text } = reading.source;
  const length = text.charCodeAt(0) === 0xfeff ? 1 : 3;
  const mark = { start: 0, end: length };
  const building = parse({ ...reading, text: ' '.repeat(length) + text.slice(length) });
  const refused = reading.outer === 'directives' && building.document.body.length > 0;
  building.problems.push(problems.byteOrderMark(mark, refused));
  building.skipped.push(mark);
  return building;
}

/**
 * Last touches: what is not told by the tokens, and the order of problems and placeholders. `named`: whether names to
 * replace may stand in the text.
 */
function finish(building: Building, named: boolean): Document {
  const { document, problems: found, placeholders } = building;
  const { text } = document.source;
  if (text.includes('\r')) findSwallowedLine(text, document.comments, found);
  if (found.length > 1) found.sort((a, b) => a.start - b.start || a.end - b.end);
  if (named) {
    findEnvironmentWords(document, placeholders);
    findNames(document, placeholders);
    placeholders.sort((a, b) => a.start - b.start);
  }
  if (placeholders.length > 0 && found.length > 1) keepFirst(found);
  return document;
}

/** Of a template at most one problem is told that the server would refuse, because what it will read is not known. */
function keepFirst(found: Problem[]): void {
  const first = found.find((problem) => problem.refused);
  const kept = found.filter((problem) => !problem.refused || problem === first);
  if (kept.length < found.length) found.splice(0, found.length, ...kept);
}

/** Adds to the problem that explains nginx's complaint where nginx complains, when that is another line. */
function reportPlace(text: string, found: Problem[], complaint: Complaint): void {
  let best = -1;
  for (let i = 0; i < found.length; i++) {
    const candidate = found[i]!;
    if (!candidate.refused) continue;
    if (best < 0 || (candidate.start <= complaint.at && candidate.start > found[best]!.start)) best = i;
  }
  if (best < 0) return;
  const problem = found[best]!;
  const { at, message } = complaint;
  const from = text.indexOf('\n', Math.min(problem.start, at));
  if (from < 0 || from >= Math.max(problem.start, at)) return;
  const place = problems.reportedHere({ start: at, end: Math.min(at + 1, text.length) }, message);
  found[best] = { ...problem, related: [...problem.related, place] };
}

/** Index of the token that ends the statement whose first word is `tokens[head]`. */
function endOfStatement(tokens: TokenTable, head: number): number {
  const type = tokens.type(head);
  let i = head;
  while (i < tokens.count && tokens.type(i) === type) i++;
  return i;
}

/** A comment ends with its line, even in the middle of a placeholder; then only the rest is one. */
function clip(placeholders: readonly Placeholder[], comments: readonly Comment[]): Placeholder[] {
  let next = 0;
  return placeholders.map((placeholder) => {
    while (next < comments.length && comments[next]!.end <= placeholder.start) next++;
    const comment = comments[next];
    if (comment === undefined || comment.start > placeholder.start || placeholder.end <= comment.end)
      return placeholder;
    return { ...placeholder, start: comment.end };
  });
}

/** A document that is being built. */
class Building {
  readonly document: Document;
  readonly problems: Problem[] = [];
  readonly skipped: Span[];
  readonly placeholders: Placeholder[];
  readonly #body: Statement[] = [];

  constructor({ source, placeholders }: Reading, comments: Comment[], skipped: Span[]) {
    this.skipped = skipped;
    this.placeholders = clip(placeholders, comments);
    this.document = {
      kind: 'document',
      start: 0,
      end: source.text.length,
      dialect: 'nginx',
      source,
      body: this.#body,
      comments,
      placeholders: this.placeholders,
      problems: this.problems,
      skipped,
    };
  }

  /** Fills the document; `false` when the tokens make no sentence. */
  build(tokens: TokenTable): boolean {
    this.#body.length = 0;
    return nginxGrammar().build(this.document.source.text, tokens, this.document, this.#body);
  }
}
