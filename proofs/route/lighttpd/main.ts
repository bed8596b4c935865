import { writeFileSync } from 'node:fs';
import type { Request } from '../../../packages/gateway/src/index.ts';
import { findServer } from '../../harness/servers.ts';
import { openBench } from './bench.ts';
import { comparePair, type Result, run } from './run.ts';
import { shrink } from './shrink.ts';

/**
 * Compares the model with the real server on many generated pairs and prints what differs.
 * Usage: tsx main.ts [--shrink] [pairs] [first seed] [requests per configuration] [file for disagreements]
 */
/** The first disagreements, made small. */
async function showShrunk(program: string, { disagreements, ports }: Result): Promise<void> {
  const bench = await openBench();
  const { site } = bench;
  const moved = new Map(
    Object.entries(bench.ports).flatMap(([name, port]) => {
      const before = new Map(Object.entries(ports)).get(name);
      return typeof port === 'number' ? [[String(before), String(port)] as const] : [];
    }),
  );
  const move = (text: string): string => text.replace(/\b\d{5}\b/g, (number) => moved.get(number) ?? number);
  try {
    for (const { config, request: before, difference } of disagreements.slice(0, 3)) {
      const request: Request = {
        ...before,
        local: { address: '127.0.0.1', port: Number(move(String(before.local!.port))) },
      };
      // The site has another folder and other ports now.
      const here = move(config).replace(/\/[^"]*fcgilint-route-lighttpd-\w+/g, site.root);
      const fails = (text: string, one: typeof request): Promise<boolean> =>
        comparePair(program, bench, text, one).then((found) => found !== null);
      if (difference.startsWith('the server refuses') || !(await fails(here, request))) continue;
      const small = await shrink(here, request, fails);
      console.log(`--- ${await comparePair(program, bench, small.config, small.request)}`);
      console.log(`${JSON.stringify(small.request)}\n${small.config}`);
    }
  } finally {
    await bench.close();
  }
}

const shrinking = process.argv.includes('--shrink');
const [pairs = '10000', seed = '1', requests = '20', report] = process.argv
  .slice(2)
  .filter((arg) => arg !== '--shrink');
const server = findServer('lighttpd');
if (!server) {
  console.error('lighttpd is not installed');
  process.exitCode = 2;
} else {
  const started = Date.now();
  const result = await run({
    program: server.program,
    seed: Number(seed),
    pairs: Number(pairs),
    requestsPerConfig: Number(requests),
    most: 60,
  });
  for (const { seed: at, difference, request } of result.disagreements.slice(0, 30)) {
    console.log(`seed ${at}: ${request.method} ${request.target} Host ${request.host}: ${difference.slice(0, 400)}`);
  }
  if (report) writeFileSync(report, JSON.stringify(result.disagreements, null, 1));
  const share = ((100 * result.answered) / Math.max(1, result.pairs)).toFixed(2);
  console.log(
    `${result.pairs} pairs, ${result.answered} answered (${share} %), ${result.refused} configurations refused`,
  );
  console.log(`${result.disagreements.length} disagreements, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  for (const [title, map] of [
    ['unknown', result.unknown],
    ['kinds', result.kinds],
  ] as const) {
    const sorted = [...map].sort((a, b) => b[1] - a[1]);
    console.log(`${title}:\n${sorted.map(([key, number]) => `  ${number} ${key}`).join('\n')}`);
  }
  if (shrinking) await showShrunk(server.program, result);
  process.exitCode = result.disagreements.length > 0 ? 1 : 0;
}
