import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folklore } from '../packages/rules/src/folklore/entries.ts';
import { rules } from '../packages/rules/src/registry/all.gen.ts';
import { type Disproof, isBad, type ProofCase, variantsOf } from './harness/define-proof.ts';
import { lintFiles } from './harness/lint-variant.ts';
import { missingFor } from './harness/load-proofs.ts';
import { renderVariant } from './harness/render.ts';
import { runVariant, valuesForLint } from './harness/run-variant.ts';
import { findServer, proofsRequired } from './harness/servers.ts';

/** What is believed and is not so: each configuration that is said to be broken works on the real server, and is not reported. */
const folder = new URL('folklore/', import.meta.url);
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
const disproofs = await Promise.all(
  files.map(async (name) => {
    const { default: disproof } = (await import(new URL(`${name}.ts`, folder).href)) as { default: Disproof };
    const cases: ProofCase[] = disproof.cases.map((each) => ({ ...each, covers: null }));
    return { name, disproof, variants: cases.flatMap((one) => variantsOf(one).map((each) => ({ ...each, one }))) };
  }),
);

it('has a live test for each entry', () => {
  expect(files.sort()).toEqual(folklore.map(({ name }) => name).sort());
});

describe.each(disproofs)('$name', ({ name, disproof, variants }) => {
  it('is named like its entry and has no bad variant', () => {
    expect(disproof.entry).toBe(name);
    expect(folklore.find((entry) => entry.name === name)?.dialect).toBe(disproof.cases[0]?.dialect);
    expect(variants.length).toBeGreaterThan(0);
    expect(variants.filter((each) => isBad(each.name))).toEqual([]);
  });

  it.concurrent.for(variants)('$name on the real server', async ({ name: variantName, variant, one }, { skip }) => {
    const server = findServer(one.dialect);
    const missing = missingFor(one);
    if (missing.length > 0 && !proofsRequired()) skip(`needs ${missing.join(', ')}`);
    if (!server || missing.length > 0) throw new Error(`FCGILINT_PROOFS=require, but this needs ${missing.join(', ')}`);
    expect(await runVariant(server, one, variantName, variant)).toEqual([]);
  });

  it.each(variants)('$name is not reported', async ({ variant, one }) => {
    const values = valuesForLint(findServer(one.dialect), one, variant);
    const rendered = await renderVariant(one, variant, values);
    const findings = lintFiles(rules, one, variant, rendered, values['ROOT']!);
    const shown = findings.filter(({ severity, confidence }) => severity !== 'info' && confidence !== 'low');
    expect(shown.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
