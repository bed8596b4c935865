import type { Finding, Severity } from '@fcgilint/core';
import { escapeText, shieldLines } from '../report/escape.ts';
import { frame } from '../report/frame.ts';
import { countBySeverity, hiddenOf, type LintReport } from '../report/report.ts';
import { style as makeStyle, type Style } from '../report/style.ts';
import { textWidth } from '../report/width.ts';
import type { FormatSettings, Formatter } from './formatter.ts';

/** For people: each finding with the lines it is about, why it matters, and what to do. */
export const human: Formatter = {
  format(report, settings) {
    const style = makeStyle(settings.color);
    const remarks = new Remarks(settings.width, style);
    const out: string[] = [];
    for (const finding of report.findings) {
      if (settings.quiet && finding.severity !== 'error') continue;
      showFinding(out, finding, style, settings, remarks);
      out.push('');
    }
    if (!settings.quiet && report.files.length > 0) out.push(summary(report, style));
    return out.length === 0 ? '' : shieldLines(`${out.join('\n')}\n`);
  },
};

function showFinding(out: string[], finding: Finding, style: Style, { width }: FormatSettings, remarks: Remarks): void {
  const paint = style[finding.severity];
  const doubt = finding.confidence === 'low' ? ' (low confidence)' : '';
  const title = `${paint(`${finding.severity}:`)} ${style.bold(escapeText(finding.message))} ${style.dim(`[${escapeText(finding.rule)}]${doubt}`)}`;
  out.push(title, ...frame(finding, { width, style, paint }));
  for (const note of finding.notes) out.push(...remarks.show('note', note));
  if (finding.help) out.push(...remarks.show('help', finding.help));
  if (finding.fix) {
    const option = finding.fix.level === 'safe' ? ' (--fix)' : ' (--fix --unsafe-fixes)';
    out.push(...remarks.show('fix', finding.fix.title, option));
  }
}

/** What stands under the frames. Findings of one rule say the same: each text is wrapped once. */
class Remarks {
  readonly #width: number;
  readonly #style: Style;
  /** By what is before and behind the text, and the text: the texts themselves as keys, because joined ones are slow. */
  readonly #shown = new Map<string, Map<string, readonly string[]>>();

  constructor(width: number, style: Style) {
    this.#width = width;
    this.#style = style;
  }

  show(kind: string, text: string, option = ''): readonly string[] {
    const around = option === '' ? kind : option;
    let shown = this.#shown.get(around);
    if (!shown) {
      shown = new Map();
      this.#shown.set(around, shown);
    }
    let lines = shown.get(text);
    if (!lines) {
      lines = remark(kind, text + option, this.#width, this.#style);
      shown.set(text, lines);
    }
    return lines;
  }
}

/** `note: ...`, wrapped with a hanging indent. */
function remark(kind: string, text: string, width: number, style: Style): string[] {
  const label = `${kind}:`;
  const indent = ' '.repeat(2 + 6);
  const lines: string[] = [];
  let line = `  ${label.padEnd(5)}`;
  for (const word of escapeText(text).split(' ')) {
    // No line begins with what a build server could take for a command (`::error`, `##[group]`).
    const command = word.startsWith(':') || word.startsWith('#');
    if (textWidth(line) + 1 + textWidth(word) > width && line.length > indent.length && !command) {
      lines.push(line);
      line = ' '.repeat(indent.length - 1);
    }
    line += ` ${word}`;
  }
  lines.push(line);
  return lines.map((shown, index) => (index === 0 ? shown.replace(label, style.bold(label)) : shown));
}

/** `2 errors, 1 warning in 3 files (1 suppressed); 1 can be fixed with --fix`. */
function summary(report: LintReport, style: Style): string {
  const { findings, files } = report;
  const counts = countBySeverity(findings);
  const parts = (['error', 'warning', 'info'] as Severity[])
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      style[severity](`${counts[severity]} ${severity}${severity !== 'info' && counts[severity] > 1 ? 's' : ''}`),
    );
  const where = `${files.length} file${files.length === 1 ? '' : 's'}`;
  const hidden = hiddenOf(report);
  if (parts.length === 0) return `${style.good('nothing found')} in ${where}${hidden}`;
  const safe = findings.filter((finding) => finding.fix?.level === 'safe').length;
  const unsafe = findings.filter((finding) => finding.fix?.level === 'unsafe').length;
  const fixable = [
    safe > 0 ? `${safe} can be fixed with --fix` : '',
    unsafe > 0 ? `${unsafe}${safe > 0 ? ' more' : ''} with --fix --unsafe-fixes` : '',
  ].filter((part) => part !== '');
  return `${parts.join(', ')} in ${where}${hidden}${fixable.length > 0 ? `; ${fixable.join(', ')}` : ''}`;
}
