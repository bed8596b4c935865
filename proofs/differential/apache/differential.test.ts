import { describe, expect, test } from 'vitest';
import { disagreement } from './compare.ts';
import { bytesOf, generateText } from './generator.ts';
import { findServer, SyntaxChecker } from './server.ts';

const program = findServer();
const required = process.env['FCGILINT_PROOFS'] === 'require';
if (program === null && !required) console.warn('skipped: the Apache server is not installed');

const count = 2000;

describe.skipIf(program === null && !required)('the real Apache server', () => {
  test(`agrees on ${count} generated texts`, async () => {
    expect(program, 'the server is required here').not.toBeNull();
    const disagreements: string[] = [];
    let next = 1;
    const worker = async (): Promise<void> => {
      const checker = new SyntaxChecker(program!);
      try {
        while (next <= count) {
          const seed = next++;
          const text = generateText(seed);
          const why = disagreement(text, await checker.check(bytesOf(text)));
          if (why !== null) disagreements.push(`seed ${seed}: ${why}\n${JSON.stringify(text)}`);
        }
      } finally {
        checker.close();
      }
    };
    await Promise.all([worker(), worker()]);
    expect(disagreements).toEqual([]);
  }, 600_000);
});
