import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Comparison, compare } from './compare.ts';
import { fixtures } from './fixtures.ts';
import { Generator, mutate, toBytes } from './generate.ts';
import { Random } from './random.ts';
import { ask } from './server.ts';

/** What came out of a run. */
export interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly differences: readonly { readonly index: number; readonly text: string; readonly why: string }[];
}

/** Texts made from a seed: from the grammar, from it and then damaged, and from fixtures damaged. */
export function makeText(seed: number, index: number, sources: readonly string[] = fixtures): Buffer {
  const random = new Random(Math.imul(seed, 0x9e3779b1) + index);
  const kind = random.below(4);
  let text = kind < 3 ? new Generator(random).document() : random.pick(sources);
  if (kind > 0) text = mutate(text, random);
  return toBytes(text, random);
}

/** Sends `count` texts through the server and the parser, a few at a time. */
export async function run(seed: number, count: number, sources: readonly string[] = fixtures): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'fcgilint-differential-'));
  const counts: Record<string, number> = {};
  const differences: { index: number; text: string; why: string }[] = [];
  let next = 0;
  const worker = async (name: string): Promise<void> => {
    const file = join(folder, `${name}.conf`);
    while (next < count) {
      const index = next++;
      const bytes = makeText(seed, index, sources);
      const comparison: Comparison = compare(bytes, await ask(bytes, file));
      const key = comparison.result === 'agree' ? `agree: ${comparison.kind}` : comparison.result;
      counts[key] = (counts[key] ?? 0) + 1;
      if (comparison.result === 'differ') {
        differences.push({ index, text: bytes.toString('latin1'), why: comparison.why });
      }
    }
  };
  try {
    await Promise.all(['a', 'b', 'c'].map(worker));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { counts, differences: differences.sort((a, b) => a.index - b.index) };
}
