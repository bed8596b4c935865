import type { Confidence, Dialect, Severity } from '@fcgilint/core';
import type { EngineSettings, Rule } from '@fcgilint/rules';
import { parseVersion, type Targets, unknownTargets } from '@fcgilint/rules/version';
import type { PathMapping } from '../pipeline.ts';
import { everyRule, resolveRuleName, type Selection, selection } from '../select.ts';
import type { Config, Override } from './config.ts';
import { matchesPattern } from './glob.ts';

/** What was said on the command line or by a caller; it wins over a configuration. */
export interface Given {
  readonly dialect: Dialect | null;
  readonly context: string | null;
  readonly mapPath: readonly PathMapping[];
  readonly targets: Targets;
  readonly select: readonly string[] | null;
  readonly ignore: readonly string[];
  readonly minConfidence: Confidence | null;
  readonly failOn: Severity | 'never' | null;
  readonly inlineSuppressions: boolean | null;
  readonly requireReason: boolean | null;
}

/** How one file is linted. */
export interface FileSettings {
  /** `null`: it is recognised. */
  readonly dialect: Dialect | null;
  /** `null`: it is inferred. */
  readonly context: string | null;
  readonly mapPath: readonly PathMapping[];
  readonly targets: Targets;
  readonly selection: Selection;
  readonly failOn: Severity | 'never';
  readonly inlineSuppressions: boolean;
  readonly requireReason: boolean;
  /** Rules of plugins. */
  readonly plugins: readonly Rule[];
  /** Options of rules. */
  readonly options: NonNullable<EngineSettings['options']>;
}

/** A configuration with its place. */
export interface PlacedConfig {
  readonly value: Config;
  readonly plugins: readonly Rule[];
  /** The path of a file as its patterns see it: relative to its folder. */
  relative(path: string): string;
  /** A path of its text as the command shows and reads it. */
  place(path: string): string;
}

/** What holds for the files of one configuration alike; made once for each. */
export interface Resolver {
  readonly selection: Selection;
  of(path: string): FileSettings;
}

/** Lays what was given over a configuration; `null`: there is none. Throws a UsageError for unknown names. */
export function resolver(given: Given, config: PlacedConfig | null): Resolver {
  const value: Config = config?.value ?? {};
  const plugins = config?.plugins ?? [];
  const appliesTo = ({ files }: Override, path: string) => {
    const relative = config!.relative(path);
    return files.some((pattern) => matchesPattern(relative, pattern));
  };
  const shared = {
    selection: selection({ ...given, config: value, appliesTo, plugins }),
    mapPath: [
      ...given.mapPath,
      ...Object.entries(value.mapPath ?? {}).map(([from, to]) => ({ from, to: config!.place(to) })),
    ],
    targets: targetsOf(given.targets, value.targets ?? {}),
    failOn: given.failOn ?? value.failOn ?? 'warning',
    inlineSuppressions: given.inlineSuppressions ?? value.inlineSuppressions ?? true,
    requireReason: given.requireReason ?? value.requireReason ?? false,
    plugins,
  };
  const byPattern = <T>(entries: Readonly<Record<string, T>> | undefined, path: string): T | null => {
    if (!entries || !config) return null;
    const relative = config.relative(path);
    return Object.entries(entries).find(([pattern]) => matchesPattern(relative, pattern))?.[1] ?? null;
  };
  return {
    selection: shared.selection,
    of: (path) => ({
      ...shared,
      dialect: given.dialect ?? byPattern(value.dialects, path),
      context: given.context ?? byPattern(value.contexts, path),
      options: optionsFor(value, (override) => appliesTo(override, path), plugins),
    }),
  };
}

function targetsOf(given: Targets, written: NonNullable<Config['targets']>): Targets {
  const read = (server: Dialect) => given[server] ?? parseVersion(written[server] ?? '');
  return { ...unknownTargets, nginx: read('nginx'), lighttpd: read('lighttpd'), apache: read('apache') };
}

/** Options by rule; an override sets the options that it names. */
function optionsFor(
  { rules, overrides = [] }: Config,
  applies: (override: Override) => boolean,
  plugins: readonly Rule[],
): FileSettings['options'] {
  const found: Record<string, FileSettings['options'][string]> = {};
  for (const settings of [rules, ...overrides.filter(applies).map((override) => override.rules)]) {
    for (const [name, setting] of Object.entries(settings ?? {})) {
      if (typeof setting !== 'object' || !setting.options) continue;
      // A former name is one of the same rule.
      for (const rule of resolveRuleName(name, [...everyRule(), ...plugins]) ?? []) {
        found[rule] = { ...found[rule], ...setting.options };
      }
    }
  }
  return found;
}
