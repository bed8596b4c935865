/**
 * `pnpm proofs --list [RULE...]` tells what each proof shows: rule, servers, the symptom, and what is seen once it is
 * mended. `pnpm proofs [RULE...]` runs the proofs of the rules, or of all.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shownBy } from './harness/describe.ts';
import { type LoadedProof, loadProofs } from './harness/load-proofs.ts';

const { listing, names } = readArguments(process.argv.slice(2));
const proofs = await loadProofs();
const unknown = names.filter((name) => !proofs.some(({ folder }) => folder === name));
if (unknown.length > 0) {
  console.error(`no proof of ${unknown.join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = names.length > 0 ? proofs.filter(({ folder }) => names.includes(folder)) : proofs;
  if (listing) list(chosen);
  else process.exitCode = run(names);
}

function readArguments(args: readonly string[]): { listing: boolean; names: string[] } {
  // `pnpm proofs -- --list` hands the dashes over as well.
  const words = args.filter((word) => word !== '--');
  return { listing: words.includes('--list'), names: words.filter((word) => word !== '--list') };
}

function list(chosen: readonly LoadedProof[]): void {
  const lines: string[] = [];
  for (const { folder, cases } of chosen) {
    const servers = new Set(cases.map(({ proofCase }) => proofCase.dialect));
    lines.push(`${folder} (${[...servers].join(', ')})`);
    for (const { label, proofCase } of cases) {
      const { bad, fixed } = shownBy(proofCase);
      lines.push(`  ${label.replace(/: $/, '')}`);
      lines.push(...bad.map((line) => `    bad    ${line}`), ...fixed.map((line) => `    fixed  ${line}`));
    }
  }
  console.log(lines.join('\n'));
}

/** Exit status of the test runner. */
function run(rules: readonly string[]): number {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const pattern = rules.length > 0 ? ['-t', `'(${rules.join('|')})'`] : [];
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'proofs/proofs.test.ts', 'proofs/linted.test.ts', ...pattern];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
