import { groupTitles } from '../../packages/cli/src/cli/help.ts';
import { commandTable, type OptionGroup, type OptionSpec, optionTable } from '../../packages/cli/src/cli/options.ts';
import { typedNames } from '../../packages/cli/src/completions/vocabulary.ts';
import { formatNames } from '../../packages/cli/src/formats/registry.ts';
import type { GeneratedFolder } from './step.ts';

/** The manual page, which the package installs. */
export function manualFiles(): GeneratedFolder {
  return { folder: 'packages/cli/man/', suffix: '.1', files: new Map([['fcgilint.1', manual()]]) };
}

/** The page of the guide that lists all options. */
export function optionPageFiles(): GeneratedFolder {
  return { folder: 'docs/reference/', suffix: 'options.md', files: new Map([['options.md', optionPage()]]) };
}

const options: readonly OptionSpec[] = optionTable;
const groups = Object.keys(groupTitles) as OptionGroup[];

function manual(): string {
  const lines = [
    '.\\" Written by `pnpm docs` from the table of options; do not edit.',
    '.TH FCGILINT 1 "" "fcgilint" "User Commands"',
    '.SH NAME',
    'fcgilint \\- linter and static analyzer for nginx, lighttpd and Apache configurations',
    '.SH SYNOPSIS',
    '.B fcgilint',
    '.RI [ options ]',
    '.RI [ path ...]',
    ...commandTable.flatMap(({ usage }) => ['.br', '.B fcgilint', roff(usage)]),
    '.SH DESCRIPTION',
    'Checks the configurations of web servers in front of FastCGI, SCGI, uwsgi, WSGI and HTTP applications.',
    'It reads them as the server does, with includes and inheritance, and says what will go wrong, where, why, and how to',
    'mend it.',
    '.PP',
    'A path is a file, a directory, a glob, or \\- for standard input.',
    'Without one, what "files" in fcgilint.json names is linted, else the configurations below the working directory.',
    '.SH COMMANDS',
    ...commandTable.flatMap(({ usage, summary }) => ['.TP', `.B ${roff(usage)}`, sentence(summary)]),
    '.SH OPTIONS',
    ...groups.flatMap((group) => [
      `.SS ${roff(groupTitles[group])}`,
      ...options.filter((spec) => spec.group === group).flatMap(manualOption),
    ]),
    '.SH EXIT STATUS',
    ...[
      ['0', 'Nothing was found at or above the severity of \\fB\\-\\-fail\\-on\\fR.'],
      ['1', 'There are findings.'],
      ['2', 'Wrong usage, or an input that could not be read.'],
    ].flatMap(([status, text]) => ['.TP', `.B ${status}`, text!]),
    '.SH ENVIRONMENT',
    ...[
      ['NO_COLOR, FORCE_COLOR', 'Whether the report for people is coloured, when \\fB\\-\\-color\\fR does not say it.'],
      ['GITHUB_ACTIONS', 'When it is true and no format is given, annotations are written beside the report.'],
      ['GITHUB_STEP_SUMMARY', 'The file that the summary of the job is added to.'],
    ].flatMap(([name, text]) => ['.TP', `.B ${name}`, text!]),
    '.SH FILES',
    '.TP',
    '.B fcgilint.json, .fcgilintrc.json',
    'The configuration: for each linted file the nearest one upwards counts.',
    '\\fBfcgilint init\\fR writes a commented one.',
    '.SH COMMENTS',
    'In a linted file, a comment silences findings:',
    ...[
      ['# fcgilint-disable-next-line RULE -- reason', 'in the next line'],
      ['# fcgilint-disable-line RULE -- reason', 'in the line that it ends'],
      ['# fcgilint-disable RULE -- reason', 'from here on, to the end or to \\fB# fcgilint\\-enable\\fR \\fIRULE\\fR'],
      ['# fcgilint-disable-file RULE -- reason', 'in the whole file'],
    ].flatMap(([comment, where]) => ['.TP', `.B ${roff(comment!)}`, `${where![0]!.toUpperCase()}${where!.slice(1)}.`]),
    '.SH SEE ALSO',
    'https://fcgilint.github.io/fcgilint/',
  ];
  return `${lines.join('\n')}\n`;
}

function manualOption(spec: OptionSpec): string[] {
  const names = typedNames(spec).map((name) => `\\fB${roff(name)}\\fR`);
  const value = spec.value ? ` \\fI${roff(spec.value)}\\fR` : '';
  return ['.TP', `${names.join(', ')}${value}`, sentence(describe(spec))];
}

/** The summary with the choices and the default. */
function describe(spec: OptionSpec): string {
  const off = spec.negatable && spec.default === 'on';
  const choices = spec.name === 'format' ? formatNames : spec.choices;
  const parts = [off ? `do not ${spec.summary}` : spec.summary];
  if (choices) parts.push(`: ${choices.join(', ')}`);
  if (spec.repeatable) parts.push('; may be repeated');
  if (spec.default && !off) parts.push(` (default: ${spec.default})`);
  return parts.join('');
}

/** A line of text: a capital letter, a full stop, nothing that roff takes for a request. */
function sentence(text: string): string {
  return roff(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/, '\\&$1');
}

function optionPage(): string {
  const parts = [
    '# Commands and options',
    'Written from the table that the command itself reads; `fcgilint --help` prints the same.',
  ];
  parts.push('```\nfcgilint [OPTIONS] [PATH...]\n```');
  parts.push(
    table(
      ['command', 'what it does'],
      commandTable.map(({ usage, summary }) => [`fcgilint ${usage}`, summary]),
    ),
  );
  for (const group of groups) {
    const rows = options
      .filter((spec) => spec.group === group)
      .map((spec) => [`${typedNames(spec).join(', ')}${spec.value ? ` ${spec.value}` : ''}`, describe(spec)]);
    parts.push(`## ${groupTitles[group]}`, table(['option', 'meaning'], rows));
  }
  return `${parts.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = rows.map(([name, text]) => line([`\`${name!.replace(/\|/g, '\\|')}\``, markdown(text!)]));
  return [line(head), line(head.map(() => '---')), ...cells].join('\n');
}

function markdown(text: string): string {
  return text.replace(/[|<>*_`]/g, '\\$&');
}
