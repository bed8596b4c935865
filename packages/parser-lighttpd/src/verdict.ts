import type { Problem } from '@fcgilint/core';
import { incomplete, type Trouble } from './problems.ts';
import type { Refusal } from './reading.ts';

/**
 * Whether a problem is a name that the server takes for the value that is missing before it, and does not know: `x =`
 * at the end of a line. That is damage, whatever else the configuration defines.
 */
export function isTakenForValue(problem: Problem, troubles: readonly Trouble[], text: string): boolean {
  if (problem.code !== 'undefined-variable') return false;
  const cause = troubles.findLast((trouble) => trouble.start < problem.start);
  return cause?.code === 'missing-value' && text.slice(cause.end, problem.start).trim() === '';
}

/**
 * Troubles become problems: `refused` is told by the server's own reading of the text, so that some problem is
 * refused exactly when the server refuses the text. `meaning`: what it refuses of the text that it kept; where that
 * text was damaged before, the damage is the problem and not what the server made of it.
 */
export function judge(
  troubles: readonly Trouble[],
  refusal: Refusal | null,
  meaning: readonly Problem[],
  size: number,
): Problem[] {
  const all = [...troubles];
  const guilty = new Set<Trouble>();
  const problems: Problem[] = [];
  for (const problem of meaning) {
    const cause = all.findLast((t) => t.nature !== 'drop' && t.start <= problem.start);
    if (cause) guilty.add(cause);
    else problems.push(problem);
  }
  if (refusal) {
    for (const t of all) if (t.nature !== 'drop') guilty.add(t);
    if (guilty.size === 0) {
      // Nothing but dropped text explains the refusal: it is the last drop before the place that the server names.
      let last = all.findLast((t) => t.start <= refusal.at);
      if (!last) {
        last = incomplete({ start: Math.min(refusal.at, size), end: Math.min(refusal.at + 1, size) });
        all.push(last);
      }
      guilty.add(last);
    }
  }
  for (const trouble of all) {
    const { nature: _, ...problem } = trouble;
    problems.push({ ...problem, refused: guilty.has(trouble) });
  }
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}
