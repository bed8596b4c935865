import { nearest } from './did-you-mean.ts';
import { commandTable, type OptionName, type OptionSpec, optionTable } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The command line, taken apart but not yet understood. */
export interface ParsedArgs {
  /** `lint` when no command is named. */
  readonly command: 'lint' | (typeof commandTable)[number]['name'];
  readonly operands: readonly string[];
  /** Values by option, in the order given; a switch has `on` or `off`. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

const table: readonly OptionSpec[] = optionTable;

/**
 * Reads the arguments after the program's name. `--name value`, `--name=value`, `-n value`, `-nvalue`, `--no-name`;
 * `--` ends the options. Throws a UsageError for what is not in the table.
 */
export function parseArgs(argv: readonly string[]): ParsedArgs {
  const values = new Map<OptionName, string[]>();
  const operands: string[] = [];
  let literal = false;
  let command: ParsedArgs['command'] | undefined;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (literal || arg === '-' || !arg.startsWith('-')) {
      if (arg === '') throw new UsageError('an argument is empty', 'a variable that is not set?');
      if (operands.length === 0 && !literal) command = commandTable.find((entry) => entry.name === arg)?.name;
      operands.push(arg);
      continue;
    }
    if (arg === '--') {
      literal = true;
      continue;
    }
    const { spec, negated, attached } = find(arg);
    if (spec.value === undefined) {
      if (attached !== null) throw new UsageError(`option --${spec.name} takes no value`);
      store(values, spec, negated ? 'off' : 'on');
      continue;
    }
    const value = attached ?? argv[++i];
    if (value === undefined || value === '') throw new UsageError(`option --${spec.name} needs a value: ${spec.value}`);
    const parts = spec.commas ? value.split(',').filter((part) => part !== '') : [value];
    if (parts.length === 0) throw new UsageError(`option --${spec.name} needs a value: ${spec.value}`);
    for (const part of parts) store(values, spec, part);
  }
  if (command) operands.shift();
  for (const { name, command: only } of table) {
    if (only && only !== command && values.has(name as OptionName)) {
      throw new UsageError(`--${name} belongs to "fcgilint ${only}"`);
    }
  }
  return { command: command ?? 'lint', operands, values };
}

interface Found {
  readonly spec: OptionSpec;
  readonly negated: boolean;
  /** What follows `=` or the letter. */
  readonly attached: string | null;
}

function find(arg: string): Found {
  if (arg.startsWith('--')) {
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg.slice(2) : arg.slice(2, equals);
    const attached = equals < 0 ? null : arg.slice(equals + 1);
    const spec = table.find((entry) => entry.name === name);
    if (spec) return { spec, negated: false, attached };
    const positive = name.startsWith('no-')
      ? table.find((entry) => entry.negatable && entry.name === name.slice(3))
      : null;
    if (positive) return { spec: positive, negated: true, attached };
    throw unknown(`--${name}`, name);
  }
  const spec = table.find((entry) => entry.short === arg[1]);
  if (!spec) throw unknown(arg.slice(0, 2), arg.slice(1));
  if (arg.length === 2) return { spec, negated: false, attached: null };
  if (spec.value === undefined) {
    throw new UsageError(`option -${arg[1]} takes no value`, `give one-letter options one by one`);
  }
  return { spec, negated: false, attached: arg.slice(2).replace(/^=/, '') };
}

function unknown(shown: string, name: string): UsageError {
  const names = table.flatMap((entry) => (entry.negatable ? [entry.name, `no-${entry.name}`] : [entry.name]));
  const near = nearest(name, names);
  return new UsageError(
    `unknown option ${shown}`,
    near ? `did you mean --${near}?` : 'fcgilint --help lists all options',
  );
}

function store(values: Map<OptionName, string[]>, spec: OptionSpec, value: string): void {
  if (spec.choices && !spec.choices.includes(value)) {
    const near = nearest(value, spec.choices);
    throw new UsageError(
      `--${spec.name} cannot be "${value}"`,
      near ? `did you mean "${near}"?` : `choose one of ${spec.choices.join(', ')}`,
    );
  }
  const name = spec.name as OptionName;
  const list = values.get(name);
  if (!list) values.set(name, [value]);
  else if (spec.repeatable) list.push(value);
  // The last one wins: a wrapper's default can be overridden by adding to its end.
  else list[0] = value;
}
