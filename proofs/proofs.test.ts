import { describe, expect, it } from 'vitest';
import { isBad, variantsOf } from './harness/define-proof.ts';
import { loadProofs, missingFor } from './harness/load-proofs.ts';
import { runVariant } from './harness/run-variant.ts';
import { findServer, proofsRequired } from './harness/servers.ts';

/** Every variant of every proof on the real server. What the linter says of them is tested in `linted.test.ts`. */
const proofs = await loadProofs();

describe.each(proofs)('$folder', ({ folder, proof, cases }) => {
  it('is named like its rule', () => {
    expect(folder).toBe(proof.rule);
  });

  describe.concurrent.each(cases)('$label', ({ proofCase }) => {
    const variants = variantsOf(proofCase);
    it('has bad and good variants', () => {
      expect(variants.some(({ name }) => isBad(name))).toBe(true);
      expect(variants.some(({ name }) => !isBad(name))).toBe(true);
    });

    const server = findServer(proofCase.dialect);
    const missing = missingFor(proofCase);
    const skipped = missing.length > 0 && !proofsRequired();
    describe.skipIf(skipped)(`on the real server${skipped ? ` (skipped: needs ${missing.join(', ')})` : ''}`, () => {
      it.each(variants)('$name', async ({ name, variant }) => {
        if (!server || missing.length > 0)
          throw new Error(`FCGILINT_PROOFS=require, but this needs ${missing.join(', ')}`);
        expect(await runVariant(server, proofCase, name, variant)).toEqual([]);
      });
    });
  });
});
