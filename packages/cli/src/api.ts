import path from 'node:path';
import type { Confidence, Dialect } from '@fcgilint/core';
import { parseVersion, type Targets, unknownTargets } from '@fcgilint/rules/version';
import { type JsonReport, jsonReport } from './formats/json.ts';
import { findInputs } from './input/find-inputs.ts';
import { type LintSettings, lintInputs } from './lint.ts';
import { NodeFileHost } from './node-file-host.ts';
import { selection } from './select.ts';

/** What both functions take. All is optional; the defaults are those of the command. */
export interface LintOptions {
  /** Folder that relative paths are relative to. Default: the working directory. */
  readonly cwd?: string;
  /** Language of all inputs. Default: recognised by name and content. */
  readonly dialect?: Dialect;
  /** Block that fragments are included in: `http`, `server`, `location`, ... Default: inferred. */
  readonly context?: string;
  /** Absolute paths of the target machine and where they are here: `{ '/etc/nginx': './deploy/nginx' }`. */
  readonly mapPath?: Readonly<Record<string, string>>;
  /** Server versions that the configuration is for: `{ lighttpd: '1.4.59' }`. Default: unknown. */
  readonly targets?: Readonly<Partial<Record<Dialect, string>>>;
  /** Only these rules or groups. */
  readonly select?: readonly string[];
  /** Not these rules or groups. */
  readonly ignore?: readonly string[];
  /** Leaves out findings that are less sure. Default: `medium`. */
  readonly minConfidence?: Confidence;
  /** Whether `fcgilint-disable` comments are heeded. Default: `true`. */
  readonly inlineSuppressions?: boolean;
}

export interface TextOptions extends LintOptions {
  /** Name of the text; it helps to recognise the language and is the base of relative includes. Default: `<text>`. */
  readonly path?: string;
}

/**
 * Lints files, directories and globs. What cannot be read or recognised is a finding (`unreadable-file`,
 * `unrecognised-file`), never an exception. Throws for a rule or group that does not exist.
 */
export async function lint(paths: readonly string[], options: LintOptions = {}): Promise<JsonReport> {
  const host = new NodeFileHost(path.resolve(options.cwd ?? '.'));
  return jsonReport(await lintInputs(await findInputs(paths, host), toSettings(host, options)));
}

/** Lints one text. Its includes are read from disk, relative to `cwd` and `path`. */
export async function lintText(text: string, options: TextOptions = {}): Promise<JsonReport> {
  const cwd = path.resolve(options.cwd ?? '.');
  const name = options.path ?? '<text>';
  const real = new NodeFileHost(cwd).realPath(name);
  const host = new NodeFileHost(cwd, new Map([[real, new TextEncoder().encode(text)]]));
  return jsonReport(
    await lintInputs({ inputs: [{ path: name, named: true }], problems: [] }, toSettings(host, options)),
  );
}

function toSettings(host: NodeFileHost, options: LintOptions): LintSettings {
  return {
    host,
    dialect: options.dialect ?? null,
    context: options.context ?? null,
    mapPath: Object.entries(options.mapPath ?? {}).map(([from, to]) => ({ from, to })),
    selection: selection(options.select ?? [], options.ignore ?? [], options.minConfidence),
    targets: readTargets(options.targets ?? {}),
    inlineSuppressions: options.inlineSuppressions ?? true,
  };
}

function readTargets(versions: NonNullable<LintOptions['targets']>): Targets {
  const targets = { ...unknownTargets };
  for (const [server, text] of Object.entries(versions)) {
    const version = parseVersion(text);
    if (!Object.hasOwn(targets, server) || !version) throw new Error(`targets: ${server}: "${text}" is no version`);
    targets[server as Dialect] = version;
  }
  return targets;
}
