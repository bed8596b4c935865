import type { Comment, Document, Placeholder, Problem, SourceText, Span, Statement, Word } from '@fcgilint/core';
import { runGrammar } from './grammar.ts';
import { read } from './reading.ts';
import { recover } from './recovery.ts';
import { checkSemantics } from './semantics.ts';
import type { TokenList } from './tokens.ts';
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
  const latin1 = source.encoding === 'latin1';
  const features = featuresOf(options.version ?? defaultVersion);
  const reading = read(text, features, latin1);
  const semantics = options.semantics !== false && reading.refusal === null && reading.overflowAt < 0;
  if (reading.clean) {
    const document = build(source, reading.tokens, reading.lexer.comments, null, []);
    return semantics ? { ...document, problems: checkSemantics(document) } : document;
  }
  const repaired = recover(text, features, latin1, reading);
  const document = build(source, repaired.tokens, repaired.comments, repaired.words, repaired.skipped);
  // What the server refuses for its meaning is decided on what the server keeps, which may not be what was meant.
  const kept = semantics ? build(source, reading.tokens, [], null, []) : null;
  const problems = judge(repaired.troubles, reading.refusal, kept ? checkSemantics(kept) : [], text.length);
  return { ...document, problems };
}

function build(
  source: SourceText,
  tokens: TokenList,
  comments: readonly Comment[],
  words: ReadonlyMap<number, Word> | null,
  skipped: readonly Span[],
): Document {
  const end = source.text.length;
  const body: Statement[] = [];
  const problems: Problem[] = [];
  const placeholders: Placeholder[] = [];
  const document: Document = {
    kind: 'document',
    start: 0,
    end,
    dialect: 'lighttpd',
    source,
    body,
    comments,
    placeholders,
    problems,
    skipped,
  };
  if (runGrammar(tokens, new TreeBuilder(document, body, words))) return document;
  // The passes before rule this out, and fuzzing looks for it; the text is still not lost.
  return { ...document, body: [], comments: [], skipped: [{ start: 0, end }] };
}
