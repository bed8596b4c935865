import { expect, test } from 'vitest';
import { missingServer } from '../nginx/server.ts';
import { run } from './run.ts';

const missing = missingServer();
if (missing !== null && process.env['FCGILINT_PROOFS'] !== 'require') console.warn(`skipped: ${missing}`);

test.skipIf(missing !== null && process.env['FCGILINT_PROOFS'] !== 'require')(
  'nginx and the rules agree on the values of 1,000 generated texts',
  async () => {
    expect(missing).toBeNull();
    const report = await run(1, 1000);
    expect(report.differences.slice(0, 5)).toEqual([]);
    // The texts must be worth asking about.
    expect(report.accepted).toBeGreaterThan(150);
    expect(report.undecided).toBeLessThan(400);
  },
  300_000,
);
