import { ownRulePages } from '../../packages/cli/src/own-rule-pages.ts';
import { ownRules } from '../../packages/cli/src/own-rules.ts';
import { folklore } from '../../packages/rules/src/folklore/entries.ts';
import { renderFolklore, renderRuleIndex, renderRulePage } from '../../packages/rules/src/render-page.ts';
import { proofSections } from './proofs.ts';
import type { GeneratedFolder } from './step.ts';

/** The index, the page of each rule, and that of what no rule reports because it is not so. */
export async function pageFiles(): Promise<GeneratedFolder> {
  const { rules } = await import('../../packages/rules/src/registry/all.gen.ts');
  const { ruleDocs } = await import('../../packages/rules/src/registry/docs.gen.ts');
  const files = new Map([
    ['README.md', renderRuleIndex(rules)],
    ['folklore.md', renderFolklore(folklore)],
  ]);
  const proofs = await proofSections();
  for (const rule of rules) {
    const page = renderRulePage(rule, ruleDocs[rule.name]!);
    const proof = proofs.get(rule.name);
    files.set(
      `${rule.name}.md`,
      proof ? page.replace('\n## To silence it\n', () => `\n${proof}\n\n## To silence it\n`) : page,
    );
  }
  for (const { name, summary } of Object.values(ownRules)) {
    files.set(`${name}.md`, `# ${name}\n\n${summary}.\n\n${ownRulePages[name]}\n`);
  }
  return { folder: 'docs/rules/', suffix: '.md', files };
}
