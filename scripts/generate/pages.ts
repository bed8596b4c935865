import { folklore } from '../../packages/rules/src/folklore/entries.ts';
import { renderFolklore, renderRuleIndex, renderRulePage } from '../../packages/rules/src/render-page.ts';
import type { GeneratedFolder } from './step.ts';

/** The index, the page of each rule, and that of what no rule reports because it is not so. */
export async function pageFiles(): Promise<GeneratedFolder> {
  const { rules } = await import('../../packages/rules/src/registry/all.gen.ts');
  const { ruleDocs } = await import('../../packages/rules/src/registry/docs.gen.ts');
  const files = new Map([
    ['README.md', renderRuleIndex(rules)],
    ['folklore.md', renderFolklore(folklore)],
  ]);
  for (const rule of rules) files.set(`${rule.name}.md`, renderRulePage(rule, ruleDocs[rule.name]!));
  return { folder: 'docs/rules/', suffix: '.md', files };
}
