import { expect, test } from 'vitest';
import { run } from './run.ts';
import { missingServer } from './server.ts';

const missing = missingServer();
if (missing !== null && process.env['FCGILINT_PROOFS'] !== 'require') console.warn(`skipped: ${missing}`);

test.skipIf(missing !== null && process.env['FCGILINT_PROOFS'] !== 'require')(
  'nginx and the parser agree on 2,000 generated texts',
  async () => {
    expect(missing).toBeNull();
    const report = await run(1, 2000);
    expect(report.differences.slice(0, 5)).toEqual([]);
    // The texts must be worth asking about.
    expect(report.accepted).toBeGreaterThan(300);
    expect(report.form).toBeGreaterThan(500);
  },
  300_000,
);
