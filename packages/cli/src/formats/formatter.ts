import type { LintReport } from '../report/report.ts';

/** What a formatter may want to know besides the findings. */
export interface FormatSettings {
  readonly color: boolean;
  /** Columns of the terminal, or what to assume. */
  readonly width: number;
  readonly quiet: boolean;
  readonly version: string;
}

/** Turns a report into text. One file in this folder each; registered in `registry.ts`. */
export interface Formatter {
  format(report: LintReport, settings: FormatSettings): string;
}
