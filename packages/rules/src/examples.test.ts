import { applyEdits } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import type { RuleExample } from './docs.ts';
import { rules } from './registry/all.gen.ts';
import { ruleDocs } from './registry/docs.gen.ts';
import type { Rule } from './rule.ts';
import { lintText, unmark } from './testing/index.ts';

/** All texts of an example without their marks, and the marked places by path. */
function read(example: RuleExample) {
  const texts: Record<string, string> = {};
  const marks: string[] = [];
  for (const [path, code] of Object.entries({ [example.file]: example.code, ...example.files })) {
    const { text, places } = unmark(code);
    texts[path] = text;
    for (const { start, end } of places)
      marks.push(`${path} ${start}-${end} ${JSON.stringify(text.slice(start, end))}`);
  }
  return { texts, marks: marks.sort() };
}

function lint(
  rule: Rule,
  { dialect, file, targets = {}, options, permissions = {} }: RuleExample,
  texts: Readonly<Record<string, string>>,
) {
  return lintText({
    dialect,
    file,
    code: texts[file]!,
    files: texts,
    permissions,
    targets,
    ...(options ? { options: { [rule.name]: options } } : {}),
  });
}

describe.each(rules)('examples of $name', (rule) => {
  const docs = ruleDocs[rule.name];
  it('has a page with bad and good examples for each server', () => {
    expect(docs).toBeDefined();
    expect(docs!.bad.length).toBeGreaterThan(0);
    expect(docs!.good.length).toBeGreaterThan(0);
  });

  it.each(docs?.bad ?? [])('bad, $dialect: $title', (example) => {
    const { texts, marks } = read(example);
    expect(marks).not.toEqual([]);
    const findings = lint(rule, example, texts).filter((finding) => finding.rule === rule.name);
    const places = findings.map(
      ({ source, start, end }) => `${source.path} ${start}-${end} ${JSON.stringify(source.text.slice(start, end))}`,
    );
    expect(places.sort()).toEqual(marks);
  });

  it.each(docs?.good ?? [])('good, $dialect: $title', (example) => {
    const { texts, marks } = read(example);
    expect(marks).toEqual([]);
    expect(lint(rule, example, texts).filter((finding) => finding.rule === rule.name)).toEqual([]);
  });

  it.each(docs?.bad ?? [])('fixes, $dialect: $title', (example) => {
    const { texts } = read(example);
    const before = lint(rule, example, texts);
    for (const finding of before.filter((candidate) => candidate.rule === rule.name && candidate.fix)) {
      const fixed = { ...texts };
      for (const path of new Set(finding.fix!.edits.map((edit) => edit.source.path))) {
        const edits = finding.fix!.edits.filter((edit) => edit.source.path === path);
        const text = applyEdits(fixed[path]!, edits);
        expect(text).not.toBeNull();
        fixed[path] = text!;
      }
      const after = lint(rule, example, fixed);
      const count = (findings: typeof before) => findings.filter((candidate) => candidate.rule === rule.name).length;
      expect(count(after)).toBeLessThan(count(before));
      const known = new Set(before.map((candidate) => candidate.rule));
      expect(after.filter((candidate) => !known.has(candidate.rule))).toEqual([]);
    }
  });
});
