import { run } from './run.ts';

/** `tsx main.ts [COUNT] [FIRST SEED]`: runs the comparison and prints what differs. */
const count = Number(process.argv[2] ?? 20_000);
const first = Number(process.argv[3] ?? 1);
const report = await run(first, count);
for (const { seed, what, text } of report.differences.slice(0, 20)) {
  console.log(`seed ${seed}: ${what}\n${JSON.stringify(text)}\n`);
}
const { texts, accepted, form, other, differences } = report;
console.log({ texts, accepted, form, other, differences: differences.length });
process.exitCode = differences.length > 0 ? 1 : 0;
