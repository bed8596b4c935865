import type { Problem } from '@fcgilint/core';
import { incomplete, type Trouble } from './problems.ts';
import type { Refusal } from './reading.ts';

/**
 * Troubles become problems: `refused` is told by the server's own reading of the text, so that some problem is
 * refused exactly when the server refuses the text.
 */
export function judge(troubles: readonly Trouble[], refusal: Refusal | null, size: number): Problem[] {
  const all = [...troubles];
  let last: Trouble | undefined;
  if (refusal && !all.some((t) => t.nature !== 'drop')) {
    // Nothing but dropped text explains the refusal: it is the last drop before the place that the server names.
    for (const t of all) if (t.start <= refusal.at) last = t;
    if (!last) {
      last = incomplete({ start: Math.min(refusal.at, size), end: Math.min(refusal.at + 1, size) });
      all.push(last);
    }
  }
  const problems = all.map(
    (t): Problem => ({
      start: t.start,
      end: t.end,
      code: t.code,
      message: t.message,
      help: t.help,
      refused: refusal !== null && (t.nature !== 'drop' || t === last),
      related: t.related,
      fix: t.fix,
    }),
  );
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}
