import path from 'node:path';
import { UsageError } from '../cli/usage-error.ts';
import { formatNames } from '../formats/registry.ts';
import type { NodeFileHost } from '../node-file-host.ts';
import { everyRule, groups } from '../select.ts';
import type { Config } from './config.ts';
import { type FileSettings, type Given, type PlacedConfig, type Resolver, resolver } from './file-settings.ts';
import { isIgnoredBy } from './glob.ts';
import { configNames } from './names.ts';
import type { ReadConfig } from './read.ts';

/** Where the configuration comes from: the nearest file upwards of each linted one, one file, a value, or none. */
export type ConfigSource =
  | { readonly kind: 'nearest' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'value'; readonly value: Config }
  | { readonly kind: 'none' };

/** A configuration in use. */
export interface OpenConfig extends PlacedConfig, Pick<ReadConfig, 'lineOf'> {
  /** As shown. */
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
  readonly docs: ReadConfig['plugins']['docs'];
}

/**
 * The configurations of a run. Each is read once, when the first file below it is met. All methods throw a UsageError
 * that tells all mistakes of a configuration.
 */
export class Project {
  readonly #host: NodeFileHost;
  readonly #source: ConfigSource;
  readonly #given: Given;
  /** Paths of configurations by folder; `null`: none there or above. */
  readonly #nearest = new Map<string, string | null>();
  readonly #opened = new Map<string, OpenConfig>();
  readonly #resolvers = new Map<OpenConfig | null, Resolver>();
  #value: OpenConfig | null = null;

  constructor(host: NodeFileHost, source: ConfigSource, given: Given) {
    this.#host = host;
    this.#source = source;
    this.#given = given;
  }

  /** The configuration of the run itself: the one for the working directory. */
  run(): Promise<OpenConfig | null> {
    return this.#of(this.#host.resolve(''));
  }

  /** The configuration of a file (path as shown). */
  configOf(file: string): Promise<OpenConfig | null> {
    return this.#of(path.dirname(path.resolve(this.#host.resolve(''), file)));
  }

  /** How a file is linted. */
  async settingsFor(file: string): Promise<FileSettings> {
    const config = await this.configOf(file);
    let found = this.#resolvers.get(config);
    if (!found) {
      found = resolver(this.#given, config);
      this.#resolvers.set(config, found);
    }
    return found.of(file);
  }

  /** Whether what was met in a folder is passed over (absolute path). */
  async ignores(absolute: string, directory: boolean): Promise<boolean> {
    const config = await this.#of(path.dirname(absolute));
    const patterns = config?.value.ignores ?? [];
    if (patterns.length === 0) return false;
    // A folder with something in it that a pattern takes back must be gone through.
    if (directory && patterns.some((pattern) => pattern.startsWith('!'))) return false;
    return isIgnoredBy(config!.relative(absolute), patterns);
  }

  /** All configurations that were read. */
  get opened(): readonly OpenConfig[] {
    return [...this.#opened.values(), ...(this.#value ? [this.#value] : [])];
  }

  async #of(folder: string): Promise<OpenConfig | null> {
    switch (this.#source.kind) {
      case 'none':
        return null;
      case 'file':
        return this.#open(path.resolve(this.#host.resolve(''), this.#source.path));
      case 'value':
        this.#value ??= await this.#openValue(this.#source.value);
        return this.#value;
      case 'nearest': {
        const found = this.#find(folder);
        return found === null ? null : this.#open(found);
      }
    }
  }

  /** The nearest configuration in a folder or above. */
  #find(folder: string): string | null {
    const known = this.#nearest.get(folder);
    if (known !== undefined) return known;
    const here = configNames.map((name) => path.join(folder, name)).filter((file) => this.#host.kind(file) === 'file');
    if (here.length > 1) {
      throw new UsageError(`${configNames.join(' and ')} both stand in ${this.#shown(folder)}`, 'keep one of them');
    }
    const parent = path.dirname(folder);
    const found = here[0] ?? (parent === folder ? null : this.#find(parent));
    this.#nearest.set(folder, found);
    return found;
  }

  async #open(file: string): Promise<OpenConfig> {
    const before = this.#opened.get(file);
    if (before) return before;
    const shown = this.#shown(file);
    const read = this.#host.read(file);
    if (!read.ok) throw new UsageError(`cannot read the configuration ${shown}: ${read.message}`);
    const opened = await this.#read(shown, path.dirname(file), read.bytes);
    this.#opened.set(file, opened);
    return opened;
  }

  #openValue(value: Config): Promise<OpenConfig> {
    return this.#read('<config>', this.#host.resolve(''), new TextEncoder().encode(JSON.stringify(value, null, 2)));
  }

  async #read(shown: string, folder: string, bytes: Uint8Array): Promise<OpenConfig> {
    const { openConfig } = await import('./open.ts');
    const known = { rules: everyRule(), groups, formats: formatNames };
    const opened = await openConfig(shown, folder, bytes, known, (file) => this.#host.kind(file));
    if (!opened.ok) throw new UsageError(opened.message);
    const { value, plugins, lineOf } = opened.config;
    const cwd = this.#host.resolve('');
    return {
      path: shown,
      folder,
      value,
      plugins: plugins.rules,
      docs: plugins.docs,
      lineOf,
      relative: (file) => path.relative(folder, path.resolve(cwd, file)),
      place: (written) => path.relative(cwd, path.resolve(folder, written)) || '.',
    };
  }

  #shown(file: string): string {
    const relative = path.relative(this.#host.resolve(''), file);
    return relative === '' ? '.' : relative;
  }
}
