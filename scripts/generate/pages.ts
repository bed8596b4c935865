import { renderRuleIndex, renderRulePage } from '../../packages/rules/src/render-page.ts';
import type { GeneratedFolder } from './step.ts';

/** The index and the page of each rule. */
export async function pageFiles(): Promise<GeneratedFolder> {
  const { rules } = await import('../../packages/rules/src/registry/all.gen.ts');
  const { ruleDocs } = await import('../../packages/rules/src/registry/docs.gen.ts');
  const files = new Map([['README.md', renderRuleIndex(rules)]]);
  for (const rule of rules) files.set(`${rule.name}.md`, renderRulePage(rule, ruleDocs[rule.name]!));
  return { folder: 'docs/rules/', suffix: '.md', files };
}
