import { random } from '../nginx/random.ts';
import { generate } from './generate.ts';
import { run } from './run.ts';

/** `tsx main.ts [COUNT] [FIRST SEED]`: runs the comparison and prints what differs. `tsx main.ts text SEED`: a text. */
if (process.argv[2] === 'text') console.log(generate(random(Number(process.argv[3]))));
else {
  const count = Number(process.argv[2] ?? 10_000);
  const report = await run(Number(process.argv[3] ?? 1), count);
  for (const { seed, what } of report.differences.slice(0, 60)) console.log(`seed ${seed}: ${what}`);
  const { texts, accepted, undecided, differences } = report;
  console.log({ texts, accepted, undecided, differences: differences.length });
  process.exitCode = differences.length > 0 ? 1 : 0;
}
