import type { Span } from './span.ts';

/** A replacement of text within the same source. An empty span inserts, an empty text deletes. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A place that belongs to a problem, with what is to be seen there. */
export interface ProblemPlace extends Span {
  readonly message: string;
}

/** What a parser has to say about a text. Parsers never throw. */
export interface Problem extends Span {
  /** Stable kebab-case name, e.g. `missing-semicolon`. */
  readonly code: string;
  /** One sentence in the server's own terms: what is wrong. */
  readonly message: string;
  /** What to do. */
  readonly help: string | null;
  /**
   * `true`: the server refuses to start (or answers 500 for .htaccess).
   * `false`: the server reads the file without complaint but drops or misreads this text.
   */
  readonly refused: boolean;
  readonly related: readonly ProblemPlace[];
  /** Only where the place of the repair is beyond doubt. */
  readonly fix: { readonly title: string; readonly edits: readonly TextEdit[] } | null;
}
