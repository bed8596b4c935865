import { ruleUrl } from '@fcgilint/rules';
import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import { UsageError } from '../cli/usage-error.ts';
import { runConfig } from '../config/run-config.ts';
import { type OwnRuleName, ownRules } from '../own-rules.ts';
import { style as makeStyle, type Style, wantsColor } from '../report/style.ts';
import { ruleIndex } from '../rule-index.ts';
import { nearestRule } from '../select.ts';

/** `fcgilint explain RULE`: the rule's page. The prose is loaded here and nowhere else. */
export async function explainCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const [name, ...more] = args.operands;
  if (name === undefined)
    throw new UsageError('"explain" needs the name of a rule', '"fcgilint rules" lists the rules');
  if (more.length > 0) throw new UsageError('"explain" takes one rule at a time');
  const when = (args.values.get('color')?.[0] ?? 'auto') as 'auto' | 'always' | 'never';
  const style = makeStyle(wantsColor(when, io.env, io.outIsTerminal));
  const plugged = name.includes('/') ? await pluginPage(name, args, io) : null;
  const text = plugged?.text ?? (await page(name));
  io.out(`${styled(text, style)}\n  ${style.dim(plugged?.url ?? ruleUrl(name))}\n`);
  return 0;
}

/** The page of a plugin's rule; what there is to say of it when it has none. */
async function pluginPage(
  name: string,
  args: ParsedArgs,
  io: Io,
): Promise<{ readonly text: string; readonly url: string } | null> {
  const config = await runConfig(args, io);
  const rule = config?.plugins.find((one) => one.name === name || one.aliases.includes(name));
  if (!rule) return null;
  const docs = config!.docs[rule.name];
  const url = rule.url ?? ruleUrl(rule.name);
  if (!docs) return { text: `# ${rule.name}\n\n${rule.summary}.\n`, url };
  const { renderRulePage } = await import('@fcgilint/rules/pages');
  return { text: renderRulePage(rule, docs), url };
}

async function page(name: string): Promise<string> {
  const rule = ruleIndex.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
  if (rule) {
    const { renderRulePage, ruleDocs } = await import('@fcgilint/rules/pages');
    const docs = ruleDocs[rule.name];
    if (docs) return renderRulePage(rule, docs);
  }
  if (Object.hasOwn(ownRules, name)) {
    const { ownRulePages } = await import('../own-rule-pages.ts');
    const own = ownRules[name as OwnRuleName];
    return `# ${own.name}\n\n${own.summary}.\n\n${ownRulePages[name as OwnRuleName]}\n`;
  }
  const near = nearestRule(name);
  throw new UsageError(
    `there is no rule "${name}"`,
    near ? `did you mean "${near}"?` : '"fcgilint rules" lists the rules',
  );
}

/** Markdown for a terminal: headings bold, tables without their rules, code indented. */
function styled(markdown: string, style: Style): string {
  let inCode = false;
  const lines: string[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      inCode = !inCode;
      continue;
    }
    if (inCode) lines.push(`    ${style.dim(line)}`);
    else if (/^#+ /.test(line)) lines.push(style.bold(line.replace(/^#+ /, '')));
    else if (/^\|[-| ]*\|$/.test(line)) continue;
    else if (line.startsWith('|')) {
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      lines.push(`  ${cells[0]!.padEnd(14)}${cells.slice(1).join('  ')}`);
    } else lines.push(line);
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}
