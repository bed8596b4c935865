/**
 * The one table of options. `--help` is written from it, and so can completions, a manual page and the README be:
 * nothing about an option is said anywhere else.
 */

/** Where an option stands in the help. */
export type OptionGroup = 'config' | 'input' | 'rules' | 'baseline' | 'fixes' | 'output' | 'trace' | 'other';

export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  /** One-letter name without the dash. */
  readonly short?: string;
  /** Name of the value as shown in the help; absent for a switch. */
  readonly value?: string;
  /** The only values that are accepted. */
  readonly choices?: readonly string[];
  /** May be given several times; the values add up. */
  readonly repeatable?: boolean;
  /** Several values may be given at once, separated by commas. */
  readonly commas?: boolean;
  /** `--no-NAME` undoes it. */
  readonly negatable?: boolean;
  readonly default?: string;
  readonly group: OptionGroup;
  /** The only command that takes it; absent: linting does, and others take what they have a use for. */
  readonly command?: 'trace';
  /** One line, lower case, no full stop. */
  readonly summary: string;
}

export const dialectChoices = ['nginx', 'lighttpd', 'apache'] as const;
export const severityChoices = ['error', 'warning', 'info'] as const;
export const confidenceChoices = ['high', 'medium', 'low'] as const;

/** Every option, in the order of the help. */
export const optionTable = [
  {
    name: 'config',
    value: 'FILE',
    group: 'config',
    summary: 'read this configuration for all inputs instead of the nearest fcgilint.json above each',
  },
  { name: 'no-config', group: 'config', summary: 'read no configuration' },
  {
    name: 'print-config',
    value: 'PATH',
    group: 'config',
    summary: 'print how PATH is linted, and where each value comes from',
  },
  {
    name: 'dialect',
    value: 'NAME',
    choices: dialectChoices,
    group: 'input',
    summary: 'language of all inputs, instead of recognising each by name and content',
  },
  {
    name: 'context',
    value: 'NAME',
    group: 'input',
    summary: 'block that a fragment is included in: http, server, location, ...; htaccess for Apache',
  },
  {
    name: 'map-path',
    value: 'FROM=TO',
    repeatable: true,
    group: 'input',
    summary: 'read what the configuration calls FROM (/etc/nginx) at TO (./deploy/nginx)',
  },
  {
    name: 'target',
    value: 'SERVER=VERSION',
    repeatable: true,
    group: 'input',
    summary: 'version of the server that the configuration is for: lighttpd=1.4.59',
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    group: 'input',
    summary: 'name of the text on standard input, for the report and for includes',
  },
  {
    name: 'only-named',
    group: 'input',
    summary: 'read each PATH within the configuration that includes it, and report on the PATHs only',
  },
  {
    name: 'select',
    short: 's',
    value: 'RULE|GROUP',
    repeatable: true,
    commas: true,
    group: 'rules',
    summary: 'report only these rules or groups',
  },
  {
    name: 'ignore',
    short: 'i',
    value: 'RULE|GROUP',
    repeatable: true,
    commas: true,
    group: 'rules',
    summary: 'do not report these rules or groups',
  },
  {
    name: 'min-confidence',
    value: 'LEVEL',
    choices: confidenceChoices,
    default: 'medium',
    group: 'rules',
    summary: 'leave out findings that are less sure',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    choices: [...severityChoices, 'never'],
    default: 'warning',
    group: 'rules',
    summary: 'exit with 1 when a finding is at least this grave',
  },
  {
    name: 'inline-suppressions',
    negatable: true,
    default: 'on',
    group: 'rules',
    summary: 'heed "fcgilint-disable" comments',
  },
  {
    name: 'require-reason',
    negatable: true,
    group: 'rules',
    summary: 'report suppression comments that say no reason',
  },
  {
    name: 'baseline',
    value: 'FILE',
    group: 'baseline',
    summary: 'leave out the findings that FILE has',
  },
  { name: 'update-baseline', group: 'baseline', summary: 'write all present findings into the baseline' },
  { name: 'prune-baseline', group: 'baseline', summary: 'take out of the baseline what is not found any more' },
  { name: 'fix', group: 'fixes', summary: 'apply safe fixes to the files' },
  { name: 'unsafe-fixes', group: 'fixes', summary: 'apply also fixes that change behaviour (with --fix or --diff)' },
  { name: 'diff', group: 'fixes', summary: 'print what --fix would change, change nothing' },
  {
    name: 'format',
    short: 'f',
    value: 'NAME[:FILE]',
    repeatable: true,
    default: 'human',
    group: 'output',
    summary: 'form of the report; several may be written to files',
  },
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    group: 'output',
    summary: 'colours in the human form; auto heeds the terminal, NO_COLOR and FORCE_COLOR',
  },
  {
    name: 'watch',
    short: 'w',
    group: 'output',
    summary: 'stay, and report again whenever a file that was read changes',
  },
  { name: 'quiet', short: 'q', group: 'output', summary: 'print errors only, and no summary' },
  { name: 'statistics', group: 'output', summary: 'count findings by rule instead of listing them' },
  {
    name: 'header',
    short: 'H',
    value: "'NAME: VALUE'",
    repeatable: true,
    group: 'trace',
    command: 'trace',
    summary: 'send this header with the request',
  },
  {
    name: 'document-tree',
    value: 'DIR',
    group: 'trace',
    command: 'trace',
    summary: 'look for the files of the document roots in DIR instead of where the configuration has them',
  },
  {
    name: 'listen',
    value: 'ADDR:PORT',
    group: 'trace',
    command: 'trace',
    summary: "the server's address that the request comes to, instead of one that fits the URL",
  },
  {
    name: 'client',
    value: 'ADDR',
    group: 'trace',
    command: 'trace',
    summary: 'address that the request comes from',
  },
  { name: 'help', short: 'h', group: 'other', summary: 'print this help' },
  { name: 'version', short: 'V', group: 'other', summary: 'print the version' },
] as const satisfies readonly OptionSpec[];

/** Long name of an option. */
export type OptionName = (typeof optionTable)[number]['name'];

/** The commands besides linting, with their arguments; `operand` is what completions offer behind the name. */
export const commandTable = [
  {
    name: 'init',
    usage: 'init',
    operand: 'none',
    summary: 'write a fcgilint.json for what is found here',
  },
  { name: 'rules', usage: 'rules [--format json]', operand: 'none', summary: 'list the rules' },
  {
    name: 'trace',
    usage: 'trace CONFIG [METHOD] URL',
    operand: 'files',
    summary: 'what happens to a request, what the application sees',
  },
  {
    name: 'map',
    usage: 'map [PATH...] [-f FORMAT]',
    operand: 'files',
    summary: 'the deployment as text, mermaid, dot, svg or json',
  },
  { name: 'explain', usage: 'explain RULE', operand: 'rule', summary: 'what a rule finds, why, and how to mend it' },
  {
    name: 'completions',
    usage: 'completions bash|zsh|fish',
    operand: 'shell',
    summary: 'print a completion script for the shell',
  },
] as const;
