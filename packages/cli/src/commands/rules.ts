import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import { UsageError } from '../cli/usage-error.ts';
import { runConfig } from '../config/run-config.ts';
import { jsonText } from '../report/json-text.ts';
import { style as makeStyle, wantsColor } from '../report/style.ts';
import { rules as describeRules } from '../rule-descriptions.ts';

/** `fcgilint rules [--format human|json]`: the rules, those of the plugins in the working directory's configuration included. */
export async function rulesCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  if (args.operands.length > 0) {
    throw new UsageError('"rules" takes no argument', `for one rule: fcgilint explain ${args.operands[0]}`);
  }
  const format = args.values.get('format')?.[0] ?? 'human';
  const config = await runConfig(args, io);
  const rules = describeRules(config?.plugins ?? []);
  if (format === 'json') {
    io.out(jsonText(rules));
    return 0;
  }
  if (format !== 'human') throw new UsageError(`"rules" cannot be printed as "${format}"`, 'choose human or json');
  const when = (args.values.get('color')?.[0] ?? 'auto') as 'auto' | 'always' | 'never';
  const style = makeStyle(wantsColor(when, io.env, io.outIsTerminal));
  const width = Math.max(...rules.map((rule) => rule.name.length));
  let out = '';
  for (const { name, severity, dialects, summary } of rules) {
    const where = dialects.length === 3 ? '' : style.dim(` (${dialects.join(', ')})`);
    out += `${style.bold(name.padEnd(width))}  ${style[severity](severity.padEnd(7))}  ${summary}${where}\n`;
  }
  io.out(out);
  return 0;
}
