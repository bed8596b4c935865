import type { Comment, Document, Placeholder, Problem, SourceText, Span, Statement } from '@fcgilint/core';
import { nginxGrammar } from './grammar.ts';
import { type Fault, lex } from './lexer.ts';
import { mender } from './mend.ts';
import type { BodyKind } from './names.ts';
import * as problems from './problems.ts';
import { recover } from './recovery.ts';
import { type Complaint, readStrictly } from './strict.ts';
import type { NginxToken } from './tokens.ts';

/** How to read a text. */
export interface NginxParseOptions {
  /**
   * What the statements of the text are: `directives` (default), or `data` for a file that is included into the body
   * of a `map`, `geo`, `types`, `split_clients` or `charset_map`, whose first words name no directives.
   */
  readonly body?: 'directives' | 'data';
}

/**
 * Parses a text as nginx does. Never throws. The text may be a whole configuration or a fragment of any context: where
 * a directive may stand is not the parser's business.
 */
export function parseNginx(source: SourceText, options: NginxParseOptions = {}): Document {
  const { text } = source;
  const utf8 = source.encoding === 'utf-8';
  const outer: BodyKind = options.body ?? 'directives';
  const strict = lex(text, utf8, stop);
  const { complaint } = readStrictly(text, strict.tokens, strict.fault, outer);
  const built = new Building(source, strict.comments, strict.skipped);
  if (complaint === null && built.build(strict.tokens)) return built.document;
  return parseBroken(source, outer, complaint, strict.fault);
}

/** The mender that mends nothing. */
const stop = (): null => null;

/** Parses a text that the server refuses. */
function parseBroken(source: SourceText, outer: BodyKind, complaint: Complaint | null, _fault: Fault | null): Document {
  const { text } = source;
  const found: Problem[] = [];
  const lexed = lex(text, source.encoding === 'utf-8', mender(text, found));
  const recovered = recover(text, lexed.tokens, outer);
  const built = new Building(source, lexed.comments, [...lexed.skipped, ...recovered.skipped]);
  built.build(recovered.tokens);
  found.push(...recovered.problems);
  if (complaint !== null) reportPlace(text, found, complaint);
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  built.problems.push(...found);
  return built.document;
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
  const between = text.slice(Math.min(problem.start, at), Math.max(problem.start, at));
  if (!between.includes('\n')) return;
  const place = problems.reportedHere({ start: at, end: Math.min(at + 1, text.length) }, message);
  found[best] = { ...problem, related: [...problem.related, place] };
}

/** A document that is being built. */
class Building {
  readonly document: Document;
  readonly problems: Problem[] = [];
  readonly #body: Statement[] = [];

  constructor(source: SourceText, comments: Comment[], skipped: Span[], placeholders: readonly Placeholder[] = []) {
    this.document = {
      kind: 'document',
      start: 0,
      end: source.text.length,
      dialect: 'nginx',
      source,
      body: this.#body,
      comments,
      placeholders,
      problems: this.problems,
      skipped,
    };
  }

  /** Fills the document; `false` when the tokens make no sentence. */
  build(tokens: NginxToken[]): boolean {
    return nginxGrammar().build(this.document.source.text, tokens, this.document, this.#body);
  }
}
