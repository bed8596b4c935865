import type { Finding, Severity } from '@fcgilint/core';
import { escapeControls } from '../report/escape.ts';
import { countBySeverity, type LintReport } from '../report/report.ts';
import type { Formatter } from './formatter.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** GitHub shows this many annotations of each kind for a step and drops the rest without a word. */
const limit = 10;

/** Workflow commands that GitHub Actions turns into annotations: the gravest first, ten of each kind. */
export const github: Formatter = {
  format({ findings }, { quiet }) {
    let out = '';
    let left = 0;
    for (const severity of severities) {
      if (quiet && severity !== 'error') continue;
      const all = findings.filter((finding) => finding.severity === severity);
      for (const finding of all.slice(0, limit)) out += annotation(finding);
      left += Math.max(0, all.length - limit);
    }
    if (left > 0)
      out += `fcgilint: ${left} more finding${left === 1 ? '' : 's'}; GitHub shows ${limit} of each kind, the job summary has all\n`;
    return out;
  },
};

function annotation({ severity, source, start, end, rule, message, notes, help }: Finding): string {
  const from = source.position(start);
  const to = source.position(Math.max(start, end));
  const properties = [`file=${escapeProperty(source.path)}`, `line=${from.line}`, `endLine=${to.line}`];
  // Columns are refused by GitHub when the place goes over several lines.
  if (from.line === to.line) properties.push(`col=${from.column}`, `endColumn=${to.column}`);
  properties.push(`title=${escapeProperty(`fcgilint: ${rule}`)}`);
  const text = [message, ...notes, ...(help ? [`help: ${help}`] : [])].map(escapeControls).join('\n');
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(text)}\n`;
}

/** GitHub's own escapes for what has a meaning to it; other control characters must not reach the log either. */
function escapeData(text: string): string {
  return escapeControls(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** GitHub takes one MiB of summary for a step, and none of a larger one; other commands of the step may write, too. */
const summaryLimit = 900_000;

/** The job summary as Markdown: all findings in a table, as far as there is room. */
export function jobSummary(report: LintReport): string {
  const { error, warning, info } = countBySeverity(report.findings);
  const counts = [count(error, 'error'), count(warning, 'warning'), `${info} info`];
  let out = `### fcgilint: ${counts.join(', ')} in ${count(report.files.length, 'file')}\n\n`;
  if (report.findings.length === 0) return out;
  out += '| | place | finding | rule |\n|---|---|---|---|\n';
  let bytes = Buffer.byteLength(out);
  for (const { severity, source, start, message, rule, url } of report.findings) {
    const { line, column } = source.position(start);
    const row = `| ${severity} | ${code(`${source.path}:${line}:${column}`)} | ${markdown(message)} | [${rule}](${url}) |\n`;
    bytes += Buffer.byteLength(row);
    if (bytes > summaryLimit) return `${out}\nand more: the summary is full.\n`;
    out += row;
  }
  return out;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function markdown(text: string): string {
  return escapeControls(text).replace(/[\\`*_{}[\]<>()#+!|~&@-]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function code(text: string): string {
  return `<code>${markdown(text)}</code>`;
}
