import { generateWorld } from './generate.ts';
import { type Failure, runWorld } from './run.ts';
import { startBackends } from './server.ts';
import type { World } from './world.ts';

/** `tsx proofs/route/apache/main.ts [PAIRS] [SEED] [SITES] [REQUESTS]`: runs worlds until enough pairs were compared. */
const [wanted = 1000, firstSeed = 1, sites = 24, requests = 16] = process.argv.slice(2).map(Number);

function report(seed: number, world: World, failure: Failure): void {
  const { request, site } = failure;
  const lines = [
    `--- seed ${seed} site ${site ?? 'choice'}: ${request.method} ${request.target} (Host: ${request.host})`,
  ];
  for (const difference of failure.differences.slice(0, 8)) lines.push(`  ${difference}`);
  if (request.headers.length > 0) lines.push(`  headers ${JSON.stringify(request.headers)}`);
  lines.push(...failure.trace.steps.map(({ text }) => `    . ${text}`));
  const found = world.sites.find(({ name }) => name === site);
  if (found) {
    lines.push(...found.config.map((line) => `    | ${line}`));
    for (const [folder, htaccess] of found.htaccess)
      lines.push(`    | .htaccess in ${folder}`, ...htaccess.map((line) => `    |   ${line}`));
  }
  if (!found || failure.trace.steps[0]?.text.startsWith('the first'))
    lines.push(...world.global.map((line) => `    | ${line}`));
  console.log(lines.join('\n'));
}

const backends = await startBackends();
let pairs = 0;
let answered = 0;
let failed = 0;
const reasons = new Map<string, number>();
const kinds = new Map<string, number>();
const start = performance.now();
for (let seed = firstSeed; pairs < wanted; seed++) {
  const world = generateWorld(seed, sites, requests);
  const result = await runWorld(world).catch((error: unknown) => {
    console.log(`seed ${seed}: ${String(error)}`);
    return null;
  });
  if (!result) {
    failed++;
    continue;
  }
  pairs += result.pairs;
  answered += result.answered;
  failed += result.failures.length;
  for (const [kind, count] of result.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  for (const [reason, count] of result.unknown) {
    const short = reason.replace(/\/tmp\/\S+/g, '...');
    reasons.set(short, (reasons.get(short) ?? 0) + count);
  }
  for (const failure of result.failures.slice(0, 3)) report(seed, world, failure);
}
for (const backend of backends) await backend.close();
const top = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 25);
for (const [reason, count] of top) console.log(`${count} unknown because ${reason}`);
console.log(
  [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${kind}: ${count}`)
    .join(', '),
);
console.log(
  `${pairs} pairs, ${answered} answered (${((100 * answered) / pairs).toFixed(2)} %), ${failed} wrong, ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
