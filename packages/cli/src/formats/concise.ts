import { escapeText, shieldLines } from '../report/escape.ts';
import type { Formatter } from './formatter.ts';

/** One line for each finding: `path:line:column: severity: message [rule]`. */
export const concise: Formatter = {
  format({ findings }, { quiet }) {
    let out = '';
    for (const { source, start, severity, message, rule } of findings) {
      if (quiet && severity !== 'error') continue;
      const { line, column } = source.position(start);
      out += `${shownPath(source.path)}:${line}:${column}: ${severity}: ${escapeText(message)} [${rule}]\n`;
    }
    return shieldLines(out);
  },
};

/** A name that begins like a command of a build server (`::error`, `##[group]`) must not stand at a line's beginning. */
function shownPath(path: string): string {
  const shown = escapeText(path);
  return /^[\s:#]/.test(shown) ? `./${shown}` : shown;
}
