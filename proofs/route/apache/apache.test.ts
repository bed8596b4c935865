import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { generateWorld } from './generate.ts';
import { regressionWorld } from './regressions.ts';
import { type Result, runWorld } from './run.ts';
import { startBackends } from './server.ts';

/** The router beside the real server: the small cases that once differed, and a thousand generated pairs with a fixed seed. */
const server = findServer('apache');
const skipped = !server?.modules && !proofsRequired();

describe.skipIf(skipped)(
  `the router and the real Apache${skipped ? ' (skipped: needs apache2 with its modules)' : ''}`,
  () => {
    let backends: Awaited<ReturnType<typeof startBackends>> = [];
    beforeAll(async () => {
      if (!server?.modules) throw new Error('FCGILINT_PROOFS=require, but this needs apache2 with its modules');
      backends = await startBackends();
    });
    afterAll(async () => {
      await Promise.all(backends.map((backend) => backend.close()));
    });

    const wrong = ({ failures }: Result): string[] =>
      failures.map(
        ({ request, site, differences }) => `${site}: ${request.method} ${request.target}: ${differences.join('; ')}`,
      );

    it('agree on the cases that once differed', async () => {
      const result = await runWorld(regressionWorld());
      expect(wrong(result)).toEqual([]);
      expect([...result.unknown]).toEqual([]);
    });

    it('agree on a thousand generated pairs', { timeout: 180_000 }, async () => {
      let pairs = 0;
      let answered = 0;
      const found: string[] = [];
      for (let seed = 7000; pairs < 1000; seed++) {
        const result = await runWorld(generateWorld(seed, 16, 16));
        pairs += result.pairs;
        answered += result.answered;
        found.push(...wrong(result).map((text) => `seed ${seed} ${text}`));
      }
      expect(found).toEqual([]);
      expect(answered / pairs).toBeGreaterThanOrEqual(0.95);
    });
  },
);
