import type { SourceText } from '@fcgilint/core';
import { escapeText } from '../report/escape.ts';
import { frame } from '../report/frame.ts';
import { style } from '../report/style.ts';
import type { ConfigProblem } from './validate.ts';

/** All that is wrong in a configuration as text: each with the line that it is in. */
export function showProblems(source: SourceText, problems: readonly ConfigProblem[]): string {
  const plain = style(false);
  const parts = problems.map(({ start, end, message, help }) => {
    const lines = [
      `error: ${escapeText(message)}`,
      ...frame({ source, start, end, related: [] }, { width: 120, style: plain, paint: plain.error }),
    ];
    if (help !== null) lines.push(`  help: ${escapeText(help)}`);
    return lines.join('\n');
  });
  const count = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
  return `${escapeText(source.path)} has ${count}\n\n${parts.join('\n\n')}`;
}
