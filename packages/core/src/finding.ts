import type { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** error: it will not work, or is open to attack. warning: works today, bites later. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';
export type Group = 'correctness' | 'security' | 'performance' | 'portability' | 'suspicious';
/** safe: what works keeps working. unsafe: behaviour changes. */
export type FixLevel = 'safe' | 'unsafe';

/** A span in a named text. */
export interface Place extends Span {
  readonly source: SourceText;
}

export interface RelatedPlace extends Place {
  readonly message: string;
}

/** A replacement in a named text. */
export interface Edit extends Place {
  readonly text: string;
}

export interface Fix {
  readonly level: FixLevel;
  /** Imperative: `add "check-local" => "disable"`. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule (or a parser, or the file loader) reports. */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly group: Group;
  /** What is wrong. */
  readonly message: string;
  /** Why it matters. */
  readonly notes: readonly string[];
  /** What to do. */
  readonly help: string | null;
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | null;
  readonly url: string;
}

/** Severities from mild to grave, for comparisons. */
export const severityRank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
/** Confidences from low to high, for comparisons. */
export const confidenceRank: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };
