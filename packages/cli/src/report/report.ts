import type { Dialect, Finding, Severity } from '@fcgilint/core';

/** A file that was looked at. */
export interface CheckedFile {
  readonly path: string;
  /** `null`: it could not be read, or its language could not be told. */
  readonly dialect: Dialect | null;
}

/** All that there is to say after a run; formatters turn it into text. */
export interface LintReport {
  readonly files: readonly CheckedFile[];
  /** By file in the order of `files`, then by place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Left out because a baseline has them. */
  readonly known?: readonly Finding[];
}

/** ` (2 suppressed, 3 in the baseline)`: what was found and is not reported; empty when that is nothing. */
export function hiddenOf({ suppressed, known = [] }: LintReport): string {
  const parts = [
    suppressed.length > 0 ? `${suppressed.length} suppressed` : '',
    known.length > 0 ? `${known.length} in the baseline` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Number of findings by severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
