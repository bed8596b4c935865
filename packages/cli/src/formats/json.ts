import type { Finding, Place } from '@fcgilint/core';
import { jsonText } from '../report/json-text.ts';
import { countBySeverity, type LintReport } from '../report/report.ts';
import type { Formatter } from './formatter.ts';

/** Lines and columns from 1 (UTF-16 units), offset from 0. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The end is exclusive. */
export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

/** Version 1 of the JSON report. Fields are only ever added within a version. */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly { readonly path: string; readonly dialect: string | null }[];
  readonly findings: readonly JsonFinding[];
  readonly summary: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly suppressed: number;
    /** Left out because a baseline has them; absent when there are none. */
    readonly known?: number;
  };
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  readonly group: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly help: string | null;
  readonly path: string;
  readonly range: JsonRange;
  readonly related: readonly { readonly path: string; readonly range: JsonRange; readonly message: string }[];
  readonly fix: {
    readonly level: string;
    readonly title: string;
    readonly edits: readonly { readonly path: string; readonly range: JsonRange; readonly text: string }[];
  } | null;
  readonly url: string;
}

/** Line, column and offset of both ends of a place. */
export function jsonRange({ source, start, end }: Place): JsonRange {
  return {
    start: { ...source.position(start), offset: start },
    end: { ...source.position(end), offset: end },
  };
}

/** One finding as in the JSON report. */
export function jsonFinding(finding: Finding): JsonFinding {
  const { rule, severity, confidence, group, message, notes, help, fix, url } = finding;
  return {
    rule,
    severity,
    confidence,
    group,
    message,
    notes,
    help,
    path: finding.source.path,
    range: jsonRange(finding),
    related: finding.related.map((place) => ({
      path: place.source.path,
      range: jsonRange(place),
      message: place.message,
    })),
    fix: fix && {
      level: fix.level,
      title: fix.title,
      edits: fix.edits.map((edit) => ({ path: edit.source.path, range: jsonRange(edit), text: edit.text })),
    },
    url,
  };
}

/** The report as an object. */
export function jsonReport(report: LintReport): JsonReport {
  return {
    version: 1,
    files: report.files.map(({ path, dialect }) => ({ path, dialect })),
    findings: report.findings.map(jsonFinding),
    summary: {
      ...countBySeverity(report.findings),
      suppressed: report.suppressed.length,
      ...(report.known && report.known.length > 0 ? { known: report.known.length } : {}),
    },
  };
}

export const json: Formatter = {
  format: (report) => jsonText(jsonReport(report)),
};
