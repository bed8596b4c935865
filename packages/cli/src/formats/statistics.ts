import { severityRank } from '@fcgilint/core';
import { countBySeverity, hiddenOf } from '../report/report.ts';
import { style as makeStyle } from '../report/style.ts';
import type { Formatter } from './formatter.ts';

/** Number of findings of each rule, most frequent first, and how many of them have a fix. */
export const statistics: Formatter = {
  format(report, { color }) {
    const { findings, files } = report;
    const style = makeStyle(color);
    const rules = new Map<string, { count: number; fixable: number; severity: keyof typeof severityRank }>();
    for (const { rule, severity, fix } of findings) {
      const entry = rules.get(rule) ?? { count: 0, fixable: 0, severity };
      entry.count++;
      if (fix) entry.fixable++;
      if (severityRank[severity] > severityRank[entry.severity]) entry.severity = severity;
      rules.set(rule, entry);
    }
    const sorted = [...rules].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
    const digits = Math.max(1, ...sorted.map(([, { count }]) => String(count).length));
    const lines = sorted.map(([rule, { count, fixable, severity }]) => {
      const fix = fixable === 0 ? '' : style.dim(` (${fixable} with a fix)`);
      return `${String(count).padStart(digits)}  ${style[severity](severity.padEnd(7))}  ${rule}${fix}`;
    });
    const { error, warning, info } = countBySeverity(findings);
    const total = `${error} error, ${warning} warning, ${info} info in ${files.length} file${files.length === 1 ? '' : 's'}`;
    return `${[...lines, `${total}${hiddenOf(report)}`].join('\n')}\n`;
  },
};
