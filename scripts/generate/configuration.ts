import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { KeyDescription } from '../../packages/cli/src/config/description.ts';
import type { GeneratedFolder } from './step.ts';

const page = fileURLToPath(new URL('../../docs/guide/configuration.md', import.meta.url));
const begin = '<!-- The table is written by `pnpm docs` from packages/cli/src/config/description.ts. -->\n';
const end = '\n<!-- End of the table. -->';

/** The JSON schema of the configuration, and the table of its keys in the guide. */
export async function configurationFiles(): Promise<GeneratedFolder[]> {
  const { jsonSchema } = await import('../../packages/cli/src/config/json-schema.ts');
  const { everyRule } = await import('../../packages/cli/src/select.ts');
  const { keys } = await import('../../packages/cli/src/config/description.ts');
  const schema = `${JSON.stringify(jsonSchema(everyRule()), null, 2)}\n`;
  return [
    { folder: 'packages/cli/', suffix: 'schema.json', files: new Map([['schema.json', schema]]) },
    {
      folder: 'docs/guide/',
      suffix: 'configuration.md',
      files: new Map([['configuration.md', withTable(readFileSync(page, 'utf8'), keys)]]),
    },
  ];
}

function withTable(text: string, keys: Readonly<Record<string, KeyDescription>>): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/guide/configuration.md has lost the marks around its table');
  const rows = Object.entries(keys).map(([name, { description, default: value, example, option }]) => {
    const cells = [
      `\`${name}\``,
      description,
      value === null ? '' : /^[[{"]|^(?:true|false)$/.test(value) ? `\`${value}\`` : value,
      `\`${JSON.stringify(example)}\``,
      option ? `\`--${option}\`` : '',
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const table = `| key | | default | example | option |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  return text.slice(0, from + begin.length) + table + text.slice(to);
}
