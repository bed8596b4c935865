import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../../packages/rules/src/rule.ts';
import type { GeneratedFolder } from './step.ts';

const rulesFolder = fileURLToPath(new URL('../../packages/rules/src/rules/', import.meta.url));
const header = '/* Written by `pnpm docs` from the folders of the rules; do not edit. */\n';

interface Found {
  readonly folder: string;
  /** The name that the rule is exported by: the folder's in camel case. */
  readonly constant: string;
  readonly rule: Rule;
}

/** The lists of rules: all, those for each server, and their pages. Fails for a rule that is not named like its folder. */
export async function registryFiles(): Promise<GeneratedFolder> {
  const found = await findRules();
  const files = new Map([['all.gen.ts', ruleList(found)]]);
  for (const dialect of ['nginx', 'lighttpd', 'apache'] as const) {
    files.set(`${dialect}.gen.ts`, ruleList(found.filter(({ rule }) => rule.dialects.includes(dialect))));
  }
  files.set('docs.gen.ts', docsList(found));
  return { folder: 'packages/rules/src/registry/', suffix: '.gen.ts', files };
}

async function findRules(): Promise<Found[]> {
  const folders = readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    folders.map(async (folder) => {
      const constant = folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const module = (await import(`${rulesFolder}${folder}/rule.ts`)) as Readonly<Record<string, unknown>>;
      const rule = module[constant] as Rule | undefined;
      if (rule?.name !== folder) throw new Error(`${folder}/rule.ts must export \`${constant}\`, a rule of that name`);
      return { folder, constant, rule };
    }),
  );
}

function ruleList(found: readonly Found[]): string {
  const imports = found.map(({ folder, constant }) => `import { ${constant} } from '../rules/${folder}/rule.ts';\n`);
  return `${header}import type { Rule } from '../rule.ts';\n${imports.join('')}
export const rules: readonly Rule[] = [
${found.map(({ constant }) => `  ${constant},\n`).join('')}];
`;
}

function docsList(found: readonly Found[]): string {
  const imports = found.map(
    ({ folder, constant }) => `import { docs as ${constant} } from '../rules/${folder}/docs.ts';\n`,
  );
  return `${header}import type { RuleDocs } from '../docs.ts';\n${imports.join('')}
export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
${found.map(({ folder, constant }) => `  '${folder}': ${constant},\n`).join('')}};
`;
}
