import type { LintReport } from '../report/report.ts';
import type { RuleDescription } from '../rule-descriptions.ts';

/** What a formatter may want to know besides the findings. */
export interface FormatSettings {
  readonly color: boolean;
  /** Columns of the terminal, or what to assume. */
  readonly width: number;
  readonly quiet: boolean;
  readonly version: string;
  /** All rules; a function, because few forms of the report need them. */
  readonly describeRules: () => readonly RuleDescription[];
}

/** Turns a report into text. One file in this folder each; registered in `registry.ts`. */
export interface Formatter {
  format(report: LintReport, settings: FormatSettings): string;
}
