import { describe, expect, it } from 'vitest';
import { rules } from '../packages/rules/src/registry/all.gen.ts';
import { isBad, variantsOf } from './harness/define-proof.ts';
import { applyFixes, claimant, findRule, lintFiles } from './harness/lint-variant.ts';
import { loadProofs, missingFor } from './harness/load-proofs.ts';
import { renderVariant } from './harness/render.ts';
import { runVariant, valuesForLint } from './harness/run-variant.ts';
import { findServer, proofsRequired } from './harness/servers.ts';

/**
 * What the linter says of the configurations of the proofs: every bad one is reported by its rule, no good one is,
 * and where the rule offers a fix, the mended configuration does on the real server what the good ones do.
 */
const proofs = (await loadProofs()).map(({ folder, proof, cases }) => ({
  folder,
  proof,
  // Some cases are about a process behind the server, which no configuration of the server shows.
  cases: cases.filter(({ proofCase }) => !proofCase.notLinted),
}));

describe('rules', () => {
  it('have a proof, every one', () => {
    const proven = new Set(proofs.map(({ proof }) => proof.rule));
    expect(rules.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });

  it('are proven on every server that they are for', () => {
    const unproven = rules.flatMap(({ name, dialects }) => {
      const cases = proofs.find(({ proof }) => proof.rule === name)?.proof.cases ?? [];
      const seen = new Set(cases.map(({ dialect }) => dialect));
      return dialects.filter((dialect) => !seen.has(dialect)).map((dialect) => `${name}: ${dialect}`);
    });
    expect(unproven).toEqual([]);
  });
});

describe.each(proofs)('$folder', ({ proof, cases }) => {
  const rule = findRule(proof.rule);
  it('is a rule that there is', () => {
    expect(rule).not.toBeNull();
  });
  if (!rule) return;

  it('proves every pitfall that its rule covers', () => {
    const proven = new Set(proof.cases.map((proofCase) => proofCase.covers));
    expect(rule.covers.filter((slug) => !proven.has(slug))).toEqual([]);
  });

  describe.each(cases)('$label', ({ proofCase }) => {
    const claiming = proofCase.covers === null ? rule : claimant(proofCase.covers);
    if (!claiming) {
      it.skip('no rule finds this pitfall yet', () => {});
      return;
    }
    it('stands with the rule that finds it', () => {
      expect(claiming.name).toBe(rule.name);
    });

    const server = findServer(proofCase.dialect);
    const variants = variantsOf(proofCase).filter(({ variant }) => !variant.notLinted);

    it.each(variants)('$name', async ({ name, variant }) => {
      const values = valuesForLint(server, proofCase, variant);
      const files = await renderVariant(proofCase, variant, values);
      const messages = lintFiles(rule, proofCase, variant, files, values['ROOT']!).map((finding) => finding.message);
      if (isBad(name)) expect(messages).not.toEqual([]);
      else expect(messages).toEqual([]);
    });

    const canRun = server !== null && missingFor(proofCase).length === 0;
    const fixable =
      rule.fix === 'none' ? [] : variants.filter(({ name, variant }) => isBad(name) && !variant.notMended);
    if (fixable.length === 0 || (!canRun && !proofsRequired())) return;
    it.concurrent.for(fixable)('$name, mended', async ({ name, variant }, { skip }) => {
      if (!server) throw new Error(`FCGILINT_PROOFS=require, but ${proofCase.dialect} is not installed`);
      const mend = (files: Readonly<Record<string, string>>, root: string) =>
        applyFixes((current) => lintFiles(rule, proofCase, variant, current, root), files, root);
      const values = valuesForLint(server, proofCase, variant);
      const rendered = await renderVariant(proofCase, variant, values);
      if (mend(rendered, values['ROOT']!) === null) skip('no fix is offered here');
      const transform = async (files: Record<string, string>, root: string) => mend(files, root) ?? files;
      expect(await runVariant(server, proofCase, name, variant, { asGood: true, transform })).toEqual([]);
    });
  });
});
