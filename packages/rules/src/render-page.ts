import type { RuleDocs, RuleExample } from './docs.ts';
import type { FolkloreEntry } from './folklore/entry.ts';
import type { RuleInfo } from './rule-info.ts';
import { unmark } from './testing/marks.ts';

const languages = { nginx: 'nginx', lighttpd: 'lua', apache: 'apache' } as const;
const serverNames = { nginx: 'nginx', lighttpd: 'lighttpd', apache: 'Apache' } as const;

/** The page of a rule as Markdown: what `explain` shows and what stands in `docs/rules`. */
export function renderRulePage(rule: RuleInfo, docs: RuleDocs): string {
  const parts = [
    `# ${rule.name}`,
    `${rule.summary}.`,
    facts(rule),
    '## What the server does',
    docs.behaviour,
    ...examples('Bad', docs.bad),
    ...examples('Good', docs.good),
    '## When it stays silent',
    list(docs.silentWhen),
  ];
  if (docs.limits.length > 0) parts.push('## Limits', list(docs.limits));
  if (rule.options) parts.push('## Options', optionTable(rule));
  if (docs.references.length > 0) {
    parts.push('## References', list(docs.references.map(({ title, url }) => `[${title}](${url})`)));
  }
  parts.push('## To silence it', silence(rule));
  return `${parts.join('\n\n')}\n`;
}

/** The index of all rules as Markdown. */
export function renderRuleIndex(rules: readonly RuleInfo[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (rule) =>
        `| [${rule.name}](${rule.name}.md) | ${servers(rule)} | ${rule.severity} | ${rule.fix === 'none' ? '' : rule.fix} | ${rule.summary} |`,
    );
  return `# Rules\n\nWhat is not here because it is not so: [folklore](folklore.md).\n\n| rule | servers | severity | fix | what it finds |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The page of what is believed and is not so. */
export function renderFolklore(entries: readonly FolkloreEntry[]): string {
  const parts = [
    '# Folklore',
    'What is told about the servers and is not so. No rule reports it, and each entry has a live test in `proofs/folklore`: the configuration that is said to be broken runs on the real server and does what it should.',
  ];
  for (const { dialect, belief, behaviour, instead } of entries) {
    parts.push(`## ${serverNames[dialect]}: ${belief}`, `What the server does: ${behaviour}`);
    if (instead) parts.push(instead);
  }
  return `${parts.join('\n\n')}\n`;
}

function servers(rule: RuleInfo): string {
  return rule.dialects.map((dialect) => serverNames[dialect]).join(', ');
}

function facts(rule: RuleInfo): string {
  const rows = [
    ['Servers', servers(rule)],
    ['Group', rule.group],
    ['Severity', rule.severity],
    ['Confidence', rule.confidence],
    [
      'Fix',
      rule.fix === 'none' ? 'none' : `${rule.fix} (${rule.fix === 'safe' ? '`--fix`' : '`--fix --unsafe-fixes`'})`,
    ],
  ];
  if (rule.aliases.length > 0) rows.push(['Former names', rule.aliases.join(', ')]);
  return `| | |\n|---|---|\n${rows.map(([key, value]) => `| ${key} | ${value} |`).join('\n')}`;
}

function examples(title: string, all: readonly RuleExample[]): string[] {
  const parts = [`## ${title}`];
  for (const example of all) {
    parts.push(`${serverNames[example.dialect]}: ${example.title}`, fence(example.dialect, example.file, example.code));
    for (const [path, code] of Object.entries(example.files ?? {})) parts.push(fence(example.dialect, path, code));
    const permissions = Object.entries(example.permissions ?? {});
    if (permissions.length > 0) {
      parts.push(
        list(
          permissions.map(
            ([path, { mode, uid, gid }]) => `\`${path}\`: mode 0${mode.toString(8)}, owner ${uid}, group ${gid}`,
          ),
        ),
      );
    }
  }
  return parts;
}

function fence(dialect: RuleExample['dialect'], path: string, code: string): string {
  return `\`\`\`${languages[dialect]}\n# ${path}\n${unmark(code).text.replace(/\n$/, '')}\n\`\`\``;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The options as a table, and how they are set. */
function optionTable({ name, options = {} }: RuleInfo): string {
  const rows = Object.entries(options).map(
    ([key, { type, default: value, description }]) =>
      `| \`${key}\` | ${type === 'array' ? 'list of strings' : type} | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  const example = Object.fromEntries(Object.entries(options).map(([key, { default: value }]) => [key, value]));
  return [
    `| option | type | default | |\n|---|---|---|---|\n${rows.join('\n')}`,
    'In `fcgilint.json`:',
    `\`\`\`json\n${JSON.stringify({ rules: { [name]: { options: example } } }, null, 2)}\n\`\`\``,
  ].join('\n\n');
}

function silence(rule: RuleInfo): string {
  return `For one place, in the line above it:\n\n\`\`\`\n# fcgilint-disable-next-line ${rule.name} -- the reason\n\`\`\`\n\nFor a run: \`--ignore ${rule.name}\`. For a project, in \`fcgilint.json\`: \`{ "rules": { "${rule.name}": "off" } }\`.`;
}
