import { expect, test } from 'vitest';
import { findServer } from '../apache/server.ts';
import { compareSeeds } from './run.ts';

const program = findServer();
const required = process.env['FCGILINT_PROOFS'] === 'require';
if (program === null && !required) console.warn('skipped: the Apache server is not installed');

test.skipIf(program === null && !required)(
  'the real Apache server agrees on 300 generated directives',
  async () => {
    expect(program, 'the server is required here').not.toBeNull();
    const { accepted, disagreements } = await compareSeeds(program!, 1, 300);
    expect(accepted).toBeGreaterThan(60);
    expect(disagreements).toEqual([]);
  },
  300_000,
);
