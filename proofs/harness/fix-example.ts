import { applyEdits, type Finding } from '../../packages/core/src/index.ts';
import type { RuleExample } from '../../packages/rules/src/docs.ts';
import { lintText, unmark } from '../../packages/rules/src/testing/index.ts';

/** The texts of an example by path, marks taken out. */
export type Texts = Readonly<Record<string, string>>;

/** All texts of an example without the marks of the expected places. */
export function textsOf(example: RuleExample): Texts {
  const files = { [example.file]: example.code, ...example.files };
  return Object.fromEntries(Object.entries(files).map(([path, code]) => [path, unmark(code).text]));
}

/** What all rules say of an example. */
export function findingsIn({ dialect, file }: RuleExample, texts: Texts): Finding[] {
  return lintText({ dialect, file, code: texts[file] ?? '', files: texts });
}

/** Whether `--fix`, or `--unsafe-fixes`, would apply the fix of a finding. */
export function isApplied({ fix }: Finding, unsafe: boolean): boolean {
  return fix !== null && (unsafe || fix.level === 'safe');
}

/**
 * What `--fix` and `--unsafe-fixes` make of an example: fixes that do not overlap are applied together, the result is
 * looked at again, up to ten times.
 */
export function fixExample(example: RuleExample, unsafe: boolean): Texts {
  let texts = textsOf(example);
  for (let pass = 0; pass < 10; pass++) {
    const findings = findingsIn(example, texts).filter((finding) => isApplied(finding, unsafe));
    if (findings.length === 0) return texts;
    texts = applyAll(findings, texts);
  }
  return texts;
}

/** Applies the fixes in order, each unless it overlaps one before it. */
function applyAll(findings: readonly Finding[], texts: Texts): Texts {
  const edits = new Map<string, NonNullable<Finding['fix']>['edits'][number][]>();
  for (const { fix } of findings) {
    const candidate = new Map([...edits].map(([path, list]) => [path, [...list]]));
    for (const edit of fix!.edits) {
      const list = candidate.get(edit.source.path) ?? [];
      candidate.set(edit.source.path, [...list, edit]);
    }
    const fits = [...candidate].every(([path, list]) => applyEdits(texts[path]!, list) !== null);
    if (fits) for (const [path, list] of candidate) edits.set(path, list);
  }
  const fixed = [...edits].map(([path, list]) => [path, applyEdits(texts[path]!, list)!] as const);
  return { ...texts, ...Object.fromEntries(fixed) };
}
