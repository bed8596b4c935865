import { type Answer, findServer, SyntaxChecker, serverVersion } from '../apache/server.ts';
import { disagreement } from './compare.ts';
import { generateSample, moreModules } from './generate.ts';

/** Disagreements about the texts of the seeds from `first` on, and how often the server accepted one. */
export async function compareSeeds(
  program: string,
  first: number,
  count: number,
): Promise<{ readonly accepted: number; readonly disagreements: readonly string[] }> {
  const checker = new SyntaxChecker(program, moreModules);
  const disagreements: string[] = [];
  let accepted = 0;
  try {
    for (let seed = first; seed < first + count; seed++) {
      const sample = generateSample(seed);
      const answer = await checker.check(Buffer.from(sample.text)).catch(lateRefusal);
      if (answer.phase === 'ok') accepted++;
      const why = disagreement(sample, answer);
      if (why !== null) disagreements.push(`seed ${seed}: ${JSON.stringify(sample.text)}\n  ${why}`);
    }
  } finally {
    checker.close();
  }
  return { accepted, disagreements };
}

/** What is refused after all was read has no line. */
function lateRefusal(error: unknown): Answer {
  const message = String(error);
  if (!message.includes('Configuration check failed')) throw error;
  return { phase: 'walk', line: 0, message };
}

/** Usage: tsx run.ts [count] [first seed] */
if (process.argv[1]?.endsWith('apache-values/run.ts')) {
  const program = findServer();
  if (program === null) {
    console.error('the server is not installed');
    process.exitCode = 2;
  } else {
    const count = Number(process.argv[2] ?? 300);
    const { accepted, disagreements } = await compareSeeds(program, Number(process.argv[3] ?? 1), count);
    for (const each of disagreements) console.log(each);
    console.log(
      `${serverVersion(program)}: ${count} texts, ${accepted} accepted, ${disagreements.length} disagreements`,
    );
  }
}
