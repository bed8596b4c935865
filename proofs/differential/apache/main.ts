import { appendFileSync } from 'node:fs';
import { disagreement } from './compare.ts';
import { bytesOf, generateText } from './generator.ts';
import { findServer, SyntaxChecker, serverVersion } from './server.ts';

/**
 * Asks the real server about generated texts and prints each disagreement.
 * Usage: tsx run.ts [count] [first seed] [file for disagreements]
 */
const count = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const report = process.argv[4];

const program = findServer();
if (program === null) {
  console.error('the server is not installed');
  process.exitCode = 2;
} else {
  const started = Date.now();
  const phases: Record<string, number> = {};
  let next = first;
  let failures = 0;
  const worker = async (): Promise<void> => {
    const checker = new SyntaxChecker(program);
    try {
      while (next < first + count) {
        const seed = next++;
        const text = generateText(seed);
        const answer = await checker.check(bytesOf(text)).catch((error: unknown) => {
          throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
        });
        phases[answer.phase] = (phases[answer.phase] ?? 0) + 1;
        const why = disagreement(text, answer);
        if (why === null) continue;
        failures++;
        const line = `seed ${seed}: ${why}\n${JSON.stringify(text)}\n`;
        if (report) appendFileSync(report, line);
        else console.log(line);
      }
    } finally {
      checker.close();
    }
  };
  await Promise.all([worker(), worker()]);
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `${serverVersion(program)}: ${count} texts, ${failures} disagreements, ${seconds.toFixed(1)} s, ${JSON.stringify(phases)}`,
  );
}
