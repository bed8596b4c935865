import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import type { Settings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { type ExplainedValue, explainSettings, type Origin } from '../config/explain-settings.ts';
import type { Project } from '../config/project.ts';
import { escapeText, shieldLines } from '../report/escape.ts';
import { jsonText } from '../report/json-text.ts';

/** `fcgilint --print-config PATH [--format human|json]`. */
export async function printConfig(
  path: string,
  args: ParsedArgs,
  settings: Settings,
  project: Project,
  io: Io,
): Promise<ExitStatus> {
  const format = args.values.get('format')?.[0] ?? 'human';
  if (format !== 'human' && format !== 'json') {
    throw new UsageError(`a configuration cannot be printed as "${format}"`, 'choose human or json');
  }
  if (args.operands.length > 0) {
    throw new UsageError('--print-config takes one path', `leave out ${args.operands.join(' ')}`);
  }
  // What cannot be linted with these settings is told here as in a run.
  await project.settingsFor(path);
  const explained = explainSettings(path, settings.given, await project.configOf(path));
  if (format === 'json') {
    io.out(jsonText(explained));
    return 0;
  }
  const lines = explained.values.map((value) => [value.key, shown(value), origin(value.from)] as const);
  const widths = [0, 1].map((column) => Math.min(Math.max(...lines.map((line) => line[column]!.length)), 48));
  io.out(shieldLines(`${escapeText(path)} is linted with ${escapeText(explained.config ?? 'no configuration')}\n\n`));
  for (const [key, value, from] of lines) {
    io.out(`${escapeText(key).padEnd(widths[0]!)}  ${escapeText(value).padEnd(widths[1]!)}  ${escapeText(from)}\n`);
  }
  return 0;
}

const unset: Readonly<Record<string, string>> = {
  files: 'what is below the working directory',
  dialect: 'recognised',
  context: 'inferred',
  select: 'all',
  baseline: 'none',
};

function shown({ key, value }: ExplainedValue): string {
  if (value === null) return unset[key] ?? 'unknown';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function origin(from: Origin): string {
  switch (from.kind) {
    case 'default':
      return 'default';
    case 'given':
      return `command line (--${from.option})`;
    case 'file':
      return `${from.path}:${from.line}`;
  }
}
