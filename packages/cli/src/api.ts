import path from 'node:path';
import type { Confidence, Dialect } from '@fcgilint/core';
import { parseVersion, type Targets, unknownTargets } from '@fcgilint/rules/version';
import { checkCall } from './api-options.ts';
import { UsageError } from './cli/usage-error.ts';
import type { Config } from './config/config.ts';
import { type ExplainedSettings, explainSettings } from './config/explain-settings.ts';
import type { Given } from './config/file-settings.ts';
import { type ConfigSource, Project } from './config/project.ts';
import { type JsonReport, jsonReport } from './formats/json.ts';
import { findInputs } from './input/find-inputs.ts';
import { type LintSettings, lintInputs } from './lint.ts';
import { NodeFileHost } from './node-file-host.ts';

/** How a configuration is found and read; the same for all functions. */
export interface ConfigOptions {
  /** Folder that relative paths are relative to. Default: the working directory. */
  readonly cwd?: string;
  /**
   * `fcgilint.json` to use for all files: its path, or what stands in it (paths relative to `cwd`). `false`: none.
   * Default: the nearest one above each file.
   */
  readonly config?: string | false | Config;
  /** Language of all inputs. Default: what the configuration says, else recognised by name and content. */
  readonly dialect?: Dialect;
  /** Block that fragments are included in: `http`, `server`, `location`, ... Default: inferred. */
  readonly context?: string;
  /** Absolute paths of the target machine and where they are here: `{ '/etc/nginx': './deploy/nginx' }`. */
  readonly mapPath?: Readonly<Record<string, string>>;
  /** Server versions that the configuration is for: `{ lighttpd: '1.4.59' }`. Default: unknown. */
  readonly targets?: Readonly<Partial<Record<Dialect, string>>>;
}

/** What `lint` takes. All is optional; the defaults are those of the command. */
export interface LintOptions extends ConfigOptions {
  /** Only these rules or groups. */
  readonly select?: readonly string[];
  /** Not these rules or groups. */
  readonly ignore?: readonly string[];
  /** Leaves out findings that are less sure. Default: `medium`. */
  readonly minConfidence?: Confidence;
  /** Whether `fcgilint-disable` comments are heeded. Default: `true`. */
  readonly inlineSuppressions?: boolean;
  /** Whether such a comment must give a reason. Default: `false`. */
  readonly requireReason?: boolean;
}

export interface TextOptions extends LintOptions {
  /** Name of the text; it helps to recognise the language and is the base of relative includes. Default: `<text>`. */
  readonly path?: string;
}

/**
 * Lints files, directories and globs. What cannot be read or recognised is a finding (`unreadable-file`,
 * `unrecognised-file`), never an exception. Throws for a rule or group that does not exist and for a configuration
 * with mistakes; the message tells all of them. Throws, too, for an option that there is not, or that is not of its kind.
 */
export async function lint(paths: readonly string[], options: LintOptions = {}): Promise<JsonReport> {
  checkCall('lint', paths, options);
  const host = new NodeFileHost(path.resolve(options.cwd ?? '.'));
  const project = openProject(host, options);
  const run = await project.run();
  const found = await findInputs(paths, host, {
    gitignore: run?.value.gitignore ?? true,
    ignores: (absolute, directory) => project.ignores(absolute, directory),
  });
  return jsonReport(await lintInputs(found, toSettings(host, project)));
}

/** Lints one text. Its includes are read from disk, relative to `cwd` and `path`. */
export async function lintText(text: string, options: TextOptions = {}): Promise<JsonReport> {
  checkCall('lintText', text, options);
  const name = options.path ?? '<text>';
  const cwd = path.resolve(options.cwd ?? '.');
  const real = new NodeFileHost(cwd).realPath(name);
  const host = new NodeFileHost(cwd, new Map([[real, new TextEncoder().encode(text)]]));
  const inputs = { inputs: [{ path: name, named: true }], problems: [] };
  return jsonReport(await lintInputs(inputs, toSettings(host, openProject(host, options))));
}

/**
 * How a file would be linted, with where each value comes from: the default, the options, or a line of the
 * configuration. Throws for a configuration with mistakes.
 */
export async function loadConfig(file: string, options: LintOptions = {}): Promise<ExplainedSettings> {
  checkCall('loadConfig', file, options);
  const host = new NodeFileHost(path.resolve(options.cwd ?? '.'));
  const given = readGiven(options);
  const project = new Project(host, sourceOf(options.config), given);
  await project.settingsFor(file);
  return explainSettings(file, given, await project.configOf(file));
}

/** The configurations for some options. */
export function openProject(host: NodeFileHost, options: LintOptions): Project {
  return new Project(host, sourceOf(options.config), readGiven(options));
}

function toSettings(host: NodeFileHost, project: Project): LintSettings {
  return { host, settingsFor: (file) => project.settingsFor(file) };
}

function sourceOf(config: ConfigOptions['config']): ConfigSource {
  if (config === undefined) return { kind: 'nearest' };
  if (config === false) return { kind: 'none' };
  return typeof config === 'string' ? { kind: 'file', path: config } : { kind: 'value', value: config };
}

function readGiven(options: LintOptions): Given {
  return {
    dialect: options.dialect ?? null,
    context: options.context ?? null,
    mapPath: Object.entries(options.mapPath ?? {}).map(([from, to]) => ({ from, to })),
    targets: readTargets(options.targets ?? {}),
    select: options.select ?? null,
    ignore: options.ignore ?? [],
    minConfidence: options.minConfidence ?? null,
    failOn: null,
    inlineSuppressions: options.inlineSuppressions ?? null,
    requireReason: options.requireReason ?? null,
  };
}

function readTargets(versions: NonNullable<ConfigOptions['targets']>): Targets {
  const targets = { ...unknownTargets };
  for (const [server, text] of Object.entries(versions)) {
    const version = parseVersion(text);
    if (!Object.hasOwn(targets, server) || !version)
      throw new UsageError(`targets: ${server}: "${text}" is no version`);
    targets[server as Dialect] = version;
  }
  return targets;
}
