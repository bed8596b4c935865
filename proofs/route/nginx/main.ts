import { run } from './run.ts';
import { shrink } from './shrink.ts';
import { render } from './text.ts';

/**
 * Compares the model with the real nginx: `npx tsx proofs/route/nginx/main.ts [SEED] [PAIRS] [SHRINK]`.
 * The first failures (as many as the third number says, default 3) are made small.
 */
const [seed = 1, pairs = 10_000, smaller = 3] = process.argv.slice(2).map(Number);
const started = performance.now();
const report = await run(seed, pairs, (text) => console.error(text));
const { failures, reasons, kinds, right, unknown, refused } = report;
console.log(
  `${report.pairs} pairs, ${right} right, ${unknown} unknown, ${failures.length} wrong, ${refused} configurations refused`,
);
console.log(
  `${Math.round(performance.now() - started)} ms; outcomes: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
);
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 15))
  console.log(`  unknown ${count}: ${reason}`);
const byReason = new Map<string, number>();
for (const { why } of failures) byReason.set(why.slice(0, 60), (byReason.get(why.slice(0, 60)) ?? 0) + 1);
for (const [why, count] of [...byReason].sort((a, b) => b[1] - a[1]).slice(0, 20))
  console.log(`  wrong ${count}: ${why}`);
for (const failure of failures.slice(0, smaller)) {
  const small = await shrink(failure);
  console.log(`\n${small.why}\n${JSON.stringify(small.request)}\n${render(small.config)}`);
}
