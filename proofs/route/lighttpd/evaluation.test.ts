import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findServer, proofsRequired } from '../../harness/servers.ts';
import { blocksDiffer, generateText, modelled, printedByServer } from './evaluation.ts';
import { Random } from './random.ts';

const server = findServer('lighttpd');

test('lighttpd is here', (context) => {
  if (server) return;
  if (proofsRequired()) throw new Error('FCGILINT_PROOFS=require, but lighttpd is not installed');
  context.skip('lighttpd is not installed');
});

test.skipIf(!server)(
  'variables, merging and blocks come out as the server prints them',
  () => {
    const count = Number(process.env['FCGILINT_EVALUATIONS'] ?? 400);
    const first = Number(process.env['FCGILINT_EVALUATION_SEED'] ?? 1);
    const folder = mkdtempSync(join(tmpdir(), 'fcgilint-evaluation-'));
    const file = join(folder, 'lighttpd.conf');
    let accepted = 0;
    try {
      for (let seed = first; seed < first + count; seed++) {
        const text = generateText(new Random(seed));
        writeFileSync(file, text);
        const printed = printedByServer(server!.program, file);
        if (printed === 'crashed') continue;
        if (printed) accepted++;
        const difference = blocksDiffer(printed, modelled(text));
        if (difference !== null) expect.fail(`seed ${seed}: ${difference}\n${text}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(accepted).toBeGreaterThan(count / 5);
  },
  300_000,
);
