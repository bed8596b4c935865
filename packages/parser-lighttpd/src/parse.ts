import type { Comment, Document, Placeholder, Problem, SourceText, Span, Statement, Word } from '@fcgilint/core';
import { runGrammar } from './grammar.ts';
import { read } from './reading.ts';
import { recover } from './recovery.ts';
import { TreeBuilder } from './tree.ts';
import { judge } from './verdict.ts';
import { defaultVersion, featuresOf } from './version.ts';

export interface LighttpdParseOptions {
  /** The lighttpd that will read the file, `1.4.69` when not given. Newer versions refuse more. */
  readonly version?: string;
  /** Whether to report what the server refuses while it reads: undefined variables, doubled keys... Default: true. */
  readonly semantics?: boolean;
}

/**
 * Parses a lighttpd configuration. Never throws, never stops: what the server would throw away is in
 * `document.skipped`, with a problem. `refused` on a problem means that this server version does not start with the
 * text; there is such a problem exactly when the server refuses it.
 */
export function parseLighttpd(source: SourceText, options: LighttpdParseOptions = {}): Document {
  const { text } = source;
  const features = featuresOf(options.version ?? defaultVersion);
  const reading = read(text, features, source.encoding === 'latin1');
  const body: Statement[] = [];
  const problems: Problem[] = [];
  const placeholders: Placeholder[] = [];
  let skipped: readonly Span[] = [];
  let { tokens } = reading;
  let comments: Comment[] = reading.lexer.comments;
  let words: ReadonlyMap<number, Word> | null = null;
  if (!reading.clean) {
    const repaired = recover(text, features, source.encoding === 'latin1', reading);
    ({ tokens, comments, words, skipped } = repaired);
    problems.push(...judge(repaired.troubles, reading.refusal, text.length));
  }
  const document: Document = {
    kind: 'document',
    start: 0,
    end: text.length,
    dialect: 'lighttpd',
    source,
    body,
    comments,
    placeholders,
    problems,
    skipped,
  };
  const builder = new TreeBuilder(document, body, words);
  runGrammar(tokens, builder);
  return document;
}
