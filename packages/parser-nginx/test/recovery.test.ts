import { expect, test } from 'vitest';
import { parseNginx } from '../src/index.ts';
import { absent, corpus } from './support/corpus.ts';
import { DAMAGES, type Damage, damage, type Outcome } from './support/damage.ts';
import { random } from './support/random.ts';

/** How much of what was asked for held, in percent. */
interface Rates {
  readonly cases: number;
  readonly accepted: number;
  readonly oneProblem: number;
  readonly near: number;
  readonly kept: number;
}

function rates(outcomes: readonly Outcome[]): Rates {
  const refused = outcomes.filter((outcome) => outcome.refused);
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((1000 * part) / whole) / 10);
  const one = refused.filter((outcome) => outcome.problems === 1);
  let statements = 0;
  let kept = 0;
  for (const outcome of outcomes) {
    statements += outcome.statements;
    kept += outcome.kept;
  }
  return {
    cases: outcomes.length,
    accepted: outcomes.length - refused.length,
    oneProblem: share(one.length, refused.length),
    near: share(one.filter((outcome) => outcome.near).length, refused.length),
    kept: share(kept, statements),
  };
}

test.skipIf(absent !== null)('one missing character is one problem at its place, and the rest stays as it was', () => {
  const all: Outcome[] = [];
  const byKind = new Map<Damage, Outcome[]>();
  let seed = 1;
  for (const file of corpus('nginx', 'snippet-nginx')) {
    const document = parseNginx(file.source);
    if (file.syntax !== 'ok' || document.problems.length > 0) continue;
    for (const kind of DAMAGES) {
      const outcome = damage(document, kind, random(seed++));
      if (outcome === null) continue;
      all.push(outcome);
      const list = byKind.get(kind) ?? [];
      list.push(outcome);
      byKind.set(kind, list);
      if (process.env['FCGILINT_SHOW'] === kind && outcome.refused && !(outcome.problems === 1 && outcome.near)) {
        console.log(`${file.id} offset ${outcome.at}: ${outcome.problems} problems, near ${outcome.near}`);
      }
    }
  }
  const table = Object.fromEntries([...byKind].map(([kind, list]) => [kind, rates(list)]));
  console.table({ ...table, all: rates(all) });
  const total = rates(all);
  expect(total.cases).toBeGreaterThan(1000);
  expect(total.oneProblem).toBeGreaterThanOrEqual(95);
  expect(total.near).toBeGreaterThanOrEqual(95);
  expect(total.kept).toBeGreaterThanOrEqual(90);
});
