import type { Comment, Document, Placeholder, SourceText, Span, Statement, Word } from '@fcgilint/core';
import { runGrammar } from './grammar.ts';
import { mask } from './placeholders.ts';
import { read } from './reading.ts';
import { recover } from './recovery/recover.ts';
import { checkSemantics } from './semantics.ts';
import type { TokenList } from './tokens.ts';
import { type Draft, TreeBuilder } from './tree.ts';
import { isTakenForValue, judge } from './verdict.ts';
import { defaultVersion, featuresOf } from './version.ts';

export interface LighttpdParseOptions {
  /** The lighttpd that will read the file, `1.4.69` when not given. Newer versions refuse more. */
  readonly version?: string;
  /**
   * Whether to report what the server refuses for the meaning of this text alone: undefined variables, doubled keys...
   * Default: false, because only a whole configuration with its includes tells (`evaluate` of the gateway package).
   * For comparing with servers, in any version and on damaged texts.
   */
  readonly semantics?: boolean;
}

/**
 * Parses a lighttpd configuration. Never throws, never stops: what the server would throw away is in
 * `document.skipped`, with a problem. `refused` on a problem means that this server version does not start with the
 * text; there is such a problem exactly when the server refuses the form of it.
 */
export function parseLighttpd(source: SourceText, options: LighttpdParseOptions = {}): Document {
  const latin1 = source.encoding === 'latin1';
  const features = featuresOf(options.version ?? defaultVersion);
  const masked = mask(source.text);
  const text = masked?.text ?? source.text;
  const reading = read(text, features, latin1);
  // What a template will print is not known, and its branches exclude one another.
  const decidable = !masked && !reading.refusal && reading.overflowAt < 0;
  const semantics = options.semantics === true && decidable;
  const placeholders = masked?.placeholders ?? [];
  if (reading.clean) {
    const document = build(source, reading.tokens, { comments: reading.lexer.comments, placeholders });
    if (semantics) document.problems = checkSemantics(document);
    return document;
  }
  const repaired = recover(text, features, latin1, reading);
  const { comments, words, skipped } = repaired;
  const document = build(source, repaired.tokens, { comments, placeholders, words, skipped });
  // What the server refuses for its meaning is decided on what the server keeps, which may not be what was meant.
  const meaning = decidable ? checkSemantics(build(source, reading.tokens, {})) : [];
  const counted = semantics ? meaning : meaning.filter((problem) => isTakenForValue(problem, repaired.troubles, text));
  document.problems = judge(repaired.troubles, reading.refusal, counted, text.length);
  return document;
}

interface Extras {
  readonly comments?: readonly Comment[];
  readonly placeholders?: readonly Placeholder[];
  readonly words?: ReadonlyMap<number, Word>;
  readonly skipped?: readonly Span[];
}

/** The tree of tokens that form a sentence of the grammar. */
function build(source: SourceText, tokens: TokenList, extras: Extras): Draft<Document> {
  const end = source.text.length;
  const body: Statement[] = [];
  const document: Draft<Document> = {
    kind: 'document',
    start: 0,
    end,
    dialect: 'lighttpd',
    source,
    body,
    comments: extras.comments ?? [],
    placeholders: extras.placeholders ?? [],
    problems: [],
    skipped: extras.skipped ?? [],
  };
  const builder = new TreeBuilder(document, body, extras.words ?? null);
  const understood = runGrammar(tokens, builder);
  builder.finish();
  if (understood) return document;
  // The passes before rule this out, and fuzzing looks for it; the text is still not lost.
  document.body = [];
  document.skipped = [{ start: 0, end }];
  return document;
}
