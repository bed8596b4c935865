import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from './run.ts';

const probe = spawnSync('lighttpd', ['-v'], {
  encoding: 'utf8',
  env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` },
});
// Other versions read differently on purpose; the parser is compared as 1.4.69.
const isThere = probe.status === 0 && probe.stdout.includes('lighttpd/1.4.69');
if (!isThere && process.env['FCGILINT_PROOFS'] !== 'require') console.warn('skipped: lighttpd 1.4.69 is not installed');

test.skipIf(!isThere && process.env['FCGILINT_PROOFS'] !== 'require')(
  '2,000 texts are accepted and refused as lighttpd 1.4.69 does, in the same line',
  { timeout: 600_000 },
  async () => {
    expect(isThere, 'lighttpd 1.4.69 must be installed').toBe(true);
    const { counts, differences } = await run(69, 2000);
    console.info('lighttpd:', counts);
    expect(differences).toEqual([]);
    expect(counts['agree: ok']).toBeGreaterThan(100);
    expect(counts['agree: lexer']).toBeGreaterThan(100);
    expect(counts['agree: incomplete']).toBeGreaterThan(20);
    expect(counts['agree: meaning']).toBeGreaterThan(100);
  },
);
