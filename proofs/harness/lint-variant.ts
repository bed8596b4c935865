import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { FileStatus, Finding } from '../../packages/core/src/index.ts';
import { applyEdits } from '../../packages/core/src/index.ts';
import { rules } from '../../packages/rules/src/registry/all.gen.ts';
import type { Rule } from '../../packages/rules/src/rule.ts';
import { lintText } from '../../packages/rules/src/testing/index.ts';
import type { ProofCase, Variant } from './define-proof.ts';
import { mainFile } from './server.ts';

/** The rule of a proof, `null` when there is none of that name. */
export function findRule(name: string): Rule | null {
  return rules.find((rule) => rule.name === name) ?? null;
}

/** The rule that finds a pitfall of the catalogue, `null` while there is none. */
export function claimant(slug: string): Rule | null {
  return rules.find((rule) => rule.covers.includes(slug)) ?? null;
}

/** The file of a variant that is given to the linter, below the sandbox. */
export function lintedFile(proofCase: Pick<ProofCase, 'dialect'>, variant: Variant): string {
  return variant.lint ?? mainFile[proofCase.dialect];
}

/** Findings of a rule, or of several, in a variant whose files stand below `root`. */
export function lintFiles(
  rule: Rule | readonly Rule[],
  proofCase: Omit<ProofCase, 'covers'>,
  variant: Variant,
  files: Readonly<Record<string, string>>,
  root: string,
): Finding[] {
  const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const file = join(root, lintedFile(proofCase, variant));
  const machine = variant.modes ? { ...all, ...accounts() } : all;
  const permissions = variant.modes ? statusOf(Object.keys(all), variant.modes, root) : {};
  const { dialect, targets = {} } = proofCase;
  return lintText({ dialect, file, code: all[file] ?? '', files: machine, permissions, targets }, [rule].flat());
}

/** The users of this machine, which the server knows, too. */
function accounts(): Record<string, string> {
  return Object.fromEntries(['/etc/passwd', '/etc/group'].map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Files and the folders that they are in, as root makes them in a sandbox. */
function statusOf(
  paths: readonly string[],
  modes: Readonly<Record<string, number>>,
  root: string,
): Record<string, FileStatus> {
  const out: Record<string, FileStatus> = {};
  for (const path of paths) {
    out[path] = { mode: 0o644, uid: 0, gid: 0 };
    for (let folder = dirname(path); !out[folder]; folder = dirname(folder)) {
      out[folder] = { mode: 0o755, uid: 0, gid: 0 };
    }
  }
  for (const [path, mode] of Object.entries(modes)) out[join(root, path)] = { mode, uid: 0, gid: 0 };
  return out;
}

/**
 * Applies the fixes of all findings, as often as findings with fixes remain (at most ten times). Returns the files,
 * or `null` when no finding offers a fix. Throws when a finding that offered one stays.
 */
export function applyFixes(
  lint: (files: Readonly<Record<string, string>>) => Finding[],
  files: Readonly<Record<string, string>>,
  root: string,
): Record<string, string> | null {
  let fixed: Record<string, string> = { ...files };
  for (let pass = 0; pass < 10; pass++) {
    const fix = lint(fixed).find((finding) => finding.fix !== null)?.fix;
    if (!fix) return pass === 0 ? null : fixed;
    const next = { ...fixed };
    for (const path of new Set(fix.edits.map((edit) => edit.source.path))) {
      const key = normalize(path).slice(root.length + 1);
      const edits = fix.edits.filter((edit) => edit.source.path === path);
      const text = applyEdits(next[key] ?? '', edits);
      if (text === null) throw new Error(`the edits of "${fix.title}" overlap`);
      next[key] = text;
    }
    fixed = next;
  }
  throw new Error('fixes are offered again and again');
}
