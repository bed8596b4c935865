import { commandTable, type OptionGroup, type OptionSpec, optionTable } from './options.ts';

/** The titles of the groups, in the order of the help. */
export const groupTitles: Readonly<Record<OptionGroup, string>> = {
  config: 'Configuration',
  input: 'Input',
  rules: 'Rules',
  baseline: 'Baseline',
  fixes: 'Fixes',
  output: 'Report',
  trace: 'Requests (trace)',
  other: 'Other',
};

/** The text of `--help`, at most 100 columns wide. `formats`: names of all report forms. */
export function help(formats: readonly string[]): string {
  const lines = [
    'fcgilint checks nginx, lighttpd and Apache configurations in front of applications.',
    '',
    'Usage: fcgilint [OPTIONS] [PATH...]',
  ];
  for (const command of commandTable) lines.push(`       fcgilint ${command.usage}`.padEnd(43) + command.summary);
  lines.push(
    '',
    'PATH is a file, a directory, a glob, or - for standard input. Without one, the "files" of',
    'fcgilint.json are linted, else the configurations below the working directory.',
  );
  for (const group of Object.keys(groupTitles) as OptionGroup[]) {
    lines.push('', `${groupTitles[group]}:`);
    for (const spec of optionTable as readonly OptionSpec[]) {
      if (spec.group === group) lines.push(...describe(spec, formats));
    }
  }
  lines.push(
    '',
    'Exit status: 0 nothing found, 1 findings, 2 wrong usage or an input that could not be read.',
    'In a configuration: # fcgilint-disable-next-line RULE -- reason',
  );
  return `${lines.join('\n')}\n`;
}

/** An option as written in the help: `-f, --format NAME[:FILE]`. */
export function optionUsage(spec: OptionSpec): string {
  const long = spec.negatable && spec.default === 'on' ? `--no-${spec.name}` : `--${spec.name}`;
  return `${spec.short ? `-${spec.short}, ` : '    '}${long}${spec.value ? ` ${spec.value}` : ''}`;
}

const indent = 32;
const width = 100;

function describe(spec: OptionSpec, formats: readonly string[]): string[] {
  const off = spec.negatable && spec.default === 'on';
  let text: string = off ? `do not ${spec.summary}` : spec.summary;
  const choices = spec.name === 'format' ? formats : spec.choices;
  if (choices) text += `: ${choices.join(', ')}`;
  if (spec.default && !off) text += ` (default: ${spec.default})`;
  const lines: string[] = [];
  let line = `  ${optionUsage(spec)}`;
  if (line.length >= indent) {
    lines.push(line);
    line = '';
  }
  line = line.padEnd(indent - 1);
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent - 1);
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
