import { escapeText } from '../report/escape.ts';
import type { Formatter } from './formatter.ts';

/** One line for each finding: `path:line:column: severity: message [rule]`. */
export const concise: Formatter = {
  format({ findings }, { quiet }) {
    let out = '';
    for (const { source, start, severity, message, rule } of findings) {
      if (quiet && severity !== 'error') continue;
      const { line, column } = source.position(start);
      out += `${escapeText(source.path)}:${line}:${column}: ${severity}: ${escapeText(message)} [${rule}]\n`;
    }
    return out;
  },
};
