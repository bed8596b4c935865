/**
 * Writes `docs/rules` from the rules' own metadata. With `--check` it writes nothing and fails when a page differs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleDocs } from '../packages/rules/src/docs-registry.ts';
import { rules } from '../packages/rules/src/registry.ts';
import { renderRuleIndex, renderRulePage } from '../packages/rules/src/render-page.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const check = process.argv.includes('--check');

const pages = new Map([['README.md', renderRuleIndex(rules)]]);
for (const rule of rules) {
  const docs = ruleDocs[rule.name];
  if (!docs) throw new Error(`rule ${rule.name} has no docs.ts in the registry`);
  pages.set(`${rule.name}.md`, renderRulePage(rule, docs));
}

mkdirSync(folder, { recursive: true });
const existing = readdirSync(folder).filter((name) => name.endsWith('.md'));
const wrong: string[] = [];
for (const [name, text] of pages) {
  const before = existing.includes(name) ? readFileSync(folder + name, 'utf8') : null;
  if (before === text) continue;
  wrong.push(name);
  if (!check) writeFileSync(folder + name, text);
}
for (const name of existing) {
  if (pages.has(name)) continue;
  wrong.push(name);
  if (!check) rmSync(folder + name);
}
if (check && wrong.length > 0) {
  console.error(`docs/rules is out of step with the rules (${wrong.join(', ')}): run \`pnpm docs\``);
  process.exitCode = 1;
}
