import type { Confidence, Dialect, Severity } from '@fcgilint/core';
import { parseVersion, type Targets, unknownTargets } from '@fcgilint/rules/version';
import type { Given } from '../config/file-settings.ts';
import type { ConfigSource } from '../config/project.ts';
import { contextChoices } from '../dialect/context.ts';
import { formatNames } from '../formats/registry.ts';
import type { PathMapping } from '../pipeline.ts';
import type { ParsedArgs } from './args.ts';
import { nearest } from './did-you-mean.ts';
import { dialectChoices, type OptionName } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Where a report goes. */
export interface Output {
  readonly format: string;
  /** `null`: standard output. */
  readonly file: string | null;
}

/** The options, understood. */
export interface Settings {
  /** What a configuration may say, too. */
  readonly given: Given;
  readonly config: ConfigSource;
  readonly stdinFilename: string | null;
  readonly onlyNamed: boolean;
  /** `null`: not given. */
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly diff: boolean;
  readonly outputs: readonly Output[];
  /** Whether `outputs` was said on the command line. */
  readonly formatGiven: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly statistics: boolean;
}

/** Understands the values of the options. Throws a UsageError for what makes no sense. */
export function readSettings({ values }: ParsedArgs, env: Readonly<Record<string, string | undefined>> = {}): Settings {
  const all = (name: OptionName) => values.get(name) ?? [];
  const one = (name: OptionName) => values.get(name)?.[0] ?? null;
  const on = (name: OptionName) => one(name) === 'on';
  const dialect = one('dialect') as Dialect | null;
  const settings: Settings = {
    given: {
      dialect,
      context: readContext(one('context'), dialect),
      mapPath: all('map-path').map(readMapping),
      targets: readTargets(all('target')),
      select: values.has('select') ? all('select') : null,
      ignore: all('ignore'),
      minConfidence: one('min-confidence') as Confidence | null,
      failOn: one('fail-on') as Severity | 'never' | null,
      inlineSuppressions: values.has('inline-suppressions') ? one('inline-suppressions') !== 'off' : null,
      requireReason: values.has('require-reason') ? on('require-reason') : null,
    },
    config: readSource(one('config'), on('no-config')),
    stdinFilename: one('stdin-filename'),
    onlyNamed: on('only-named'),
    baseline: one('baseline'),
    updateBaseline: on('update-baseline'),
    pruneBaseline: on('prune-baseline'),
    fix: on('fix'),
    unsafeFixes: on('unsafe-fixes'),
    diff: on('diff'),
    outputs: readOutputs(all('format'), on('statistics'), env['GITHUB_ACTIONS'] === 'true'),
    formatGiven: values.has('format'),
    color: (one('color') ?? 'auto') as Settings['color'],
    quiet: on('quiet'),
    statistics: on('statistics'),
  };
  if (settings.unsafeFixes && !settings.fix && !settings.diff) {
    throw new UsageError('--unsafe-fixes does nothing by itself', 'add --fix or --diff');
  }
  if (settings.onlyNamed && settings.given.context !== null) {
    throw new UsageError(
      '--only-named and --context exclude each other',
      'the including configuration tells the block',
    );
  }
  if (settings.fix && settings.diff) throw new UsageError('--fix and --diff exclude each other');
  return settings;
}

function readSource(file: string | null, none: boolean): ConfigSource {
  if (file === null) return none ? { kind: 'none' } : { kind: 'nearest' };
  if (none) throw new UsageError('--config and --no-config exclude each other');
  return { kind: 'file', path: file };
}

function readContext(context: string | null, dialect: Dialect | null): string | null {
  if (context === null) return null;
  const known = dialect ? contextChoices[dialect] : [...new Set(Object.values(contextChoices).flat())];
  if (known.includes(context)) return context;
  const near = nearest(context, known);
  throw new UsageError(
    `--context cannot be "${context}"${dialect ? ` for ${dialect}` : ''}`,
    near ? `did you mean "${near}"?` : `choose one of ${known.join(', ')}`,
  );
}

function readMapping(text: string): PathMapping {
  const equals = text.indexOf('=');
  if (equals <= 0 || equals === text.length - 1) {
    throw new UsageError(`--map-path cannot be "${text}"`, 'write it as FROM=TO: --map-path /etc/nginx=./deploy/nginx');
  }
  return { from: text.slice(0, equals), to: text.slice(equals + 1) };
}

/** `SERVER=VERSION`; the last of a server wins. */
function readTargets(texts: readonly string[]): Targets {
  const targets = { ...unknownTargets };
  for (const text of texts) {
    const equals = text.indexOf('=');
    const server = text.slice(0, Math.max(equals, 0));
    if (!isDialect(server)) {
      const near = nearest(server, dialectChoices);
      throw new UsageError(
        `--target cannot be "${text}"`,
        near ? `did you mean "${near}=${text.slice(equals + 1)}"?` : 'write it as SERVER=VERSION: --target nginx=1.22',
      );
    }
    const version = parseVersion(text.slice(equals + 1));
    if (!version)
      throw new UsageError(
        `--target ${text}: "${text.slice(equals + 1)}" is no version`,
        `write it as ${server}=1.2.3`,
      );
    targets[server] = version;
  }
  return targets;
}

function isDialect(name: string): name is Dialect {
  return (dialectChoices as readonly string[]).includes(name);
}

/**
 * `NAME` or `NAME:FILE`; at most one of them goes to standard output. Nothing given: for people, and in a GitHub
 * Actions job for its annotations as well.
 */
export function readOutputs(texts: readonly string[], statistics: boolean, inGithub: boolean): Output[] {
  const outputs = texts.map((text): Output => {
    const colon = text.indexOf(':');
    const format = colon < 0 ? text : text.slice(0, colon);
    const file = colon < 0 ? null : text.slice(colon + 1);
    if (!formatNames.includes(format)) {
      const near = nearest(format, formatNames);
      throw new UsageError(
        `there is no format "${format}"`,
        near ? `did you mean "${near}"?` : `choose one of ${formatNames.join(', ')}`,
      );
    }
    if (file === '') throw new UsageError(`--format ${text} names no file`, `write it as ${format}:FILE`);
    return { format, file };
  });
  const people: Output = { format: 'human', file: null };
  if (outputs.length === 0) return inGithub ? [people, { format: 'github', file: null }] : [people];
  const shown = outputs.filter((output) => output.file === null);
  if (shown.length > 1) {
    const names = shown.map((output) => output.format).join(' and ');
    throw new UsageError(`${names} cannot both go to standard output`, 'send one to a file: --format NAME:FILE');
  }
  const twice = outputs.find(
    ({ file }, index) => file !== null && outputs.findIndex((other) => other.file === file) < index,
  );
  if (twice) throw new UsageError(`two forms of the report cannot both go to ${twice.file}`);
  return statistics && shown.length === 0 ? [people, ...outputs] : outputs;
}
