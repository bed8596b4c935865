import type { OptionName } from '../cli/options.ts';
import type { Config } from './config.ts';
import { keys } from './description.ts';
import type { Given } from './file-settings.ts';
import { matchesPattern } from './glob.ts';
import type { OpenConfig } from './project.ts';

/** Where a value comes from. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'given'; readonly option: OptionName }
  | { readonly kind: 'file'; readonly path: string; readonly line: number };

/** One value that holds for a file. `key` is as in the configuration: `minConfidence`, `rules.port-collision`. */
export interface ExplainedValue {
  readonly key: string;
  readonly value: unknown;
  readonly from: Origin;
}

/** How a file is linted. */
export interface ExplainedSettings {
  readonly path: string;
  /** The configuration that is used; `null`: none. */
  readonly config: string | null;
  readonly values: readonly ExplainedValue[];
}

/** Every value that holds for a file, with where it comes from, in the order of the keys. */
export function explainSettings(path: string, given: Given, config: OpenConfig | null): ExplainedSettings {
  const explainer = new Explainer(path, given, config);
  return { path, config: config?.path ?? null, values: explainer.values() };
}

type Key = keyof typeof keys;

class Explainer {
  readonly #path: string;
  readonly #given: Given;
  readonly #config: OpenConfig | null;
  readonly #value: Config;

  constructor(path: string, given: Given, config: OpenConfig | null) {
    this.#path = path;
    this.#given = given;
    this.#config = config;
    this.#value = config?.value ?? {};
  }

  values(): ExplainedValue[] {
    const given = this.#given;
    return [
      this.#plain('files', null, null),
      this.#plain('ignores', null, []),
      this.#plain('gitignore', null, true),
      this.#byPattern('dialect', 'dialects', given.dialect),
      this.#byPattern('context', 'contexts', given.context),
      ...given.mapPath.map(({ from, to }) => said(`mapPath.${from}`, to, 'map-path')),
      ...this.#entries('mapPath').filter(({ key }) => !given.mapPath.some(({ from }) => key === `mapPath.${from}`)),
      ...this.#targets(),
      ...this.#entries('plugins'),
      this.#plain('select', given.select, null),
      this.#ignore(),
      ...this.#rules(),
      this.#minConfidence(),
      this.#plain('failOn', given.failOn, 'warning'),
      this.#plain('inlineSuppressions', given.inlineSuppressions, true),
      this.#plain('requireReason', given.requireReason, false),
      this.#plain('baseline', null, null),
      this.#plain('format', null, ['human']),
    ];
  }

  #plain(key: Key, given: unknown, fallback: unknown): ExplainedValue {
    const { option } = keys[key];
    if (given !== null && option) return said(key, given, option);
    const written = this.#value[key];
    if (written !== undefined) return { key, value: written, from: this.#at([key]) };
    return { key, value: fallback, from: { kind: 'default' } };
  }

  #byPattern(name: 'dialect' | 'context', key: 'dialects' | 'contexts', given: string | null): ExplainedValue {
    if (given !== null) return said(name, given, name);
    for (const [pattern, value] of Object.entries(this.#value[key] ?? {})) {
      if (this.#matches(pattern)) return { key: name, value, from: this.#at([key, pattern]) };
    }
    return { key: name, value: null, from: { kind: 'default' } };
  }

  #entries(key: 'mapPath' | 'plugins'): ExplainedValue[] {
    return Object.entries(this.#value[key] ?? {}).map(([name, value]) => ({
      key: `${key}.${name}`,
      value,
      from: this.#at([key, name]),
    }));
  }

  #targets(): ExplainedValue[] {
    return (['nginx', 'lighttpd', 'apache'] as const).map((server) => {
      const key = `targets.${server}`;
      const given = this.#given.targets[server];
      if (given) return said(key, given.join('.'), 'target');
      const written = this.#value.targets?.[server];
      if (written !== undefined) return { key, value: written, from: this.#at(['targets', server]) };
      return { key, value: null, from: { kind: 'default' } };
    });
  }

  #ignore(): ExplainedValue {
    const written = this.#plain('ignore', null, []);
    const { ignore } = this.#given;
    if (ignore.length === 0) return written;
    // Both hold: what the command line says is added.
    return said('ignore', [...ignore, ...(written.value as readonly string[])], 'ignore');
  }

  #rules(): ExplainedValue[] {
    const found = new Map<string, ExplainedValue>();
    const add = (settings: Config['rules'], at: readonly (string | number)[]) => {
      for (const [name, setting] of Object.entries(settings ?? {})) {
        const { severity, options = {} } = typeof setting === 'string' ? { severity: setting } : setting;
        const place = [...at, 'rules', name];
        if (severity !== undefined) {
          const exact = typeof setting === 'string' ? place : [...place, 'severity'];
          found.set(name, { key: `rules.${name}`, value: severity, from: this.#at(exact) });
        }
        for (const [option, value] of Object.entries(options)) {
          const key = `rules.${name}.${option}`;
          found.set(key, { key, value, from: this.#at([...place, 'options', option]) });
        }
      }
    };
    add(this.#value.rules, []);
    for (const index of this.#overrides()) add(this.#value.overrides![index]!.rules, ['overrides', index]);
    return [...found.values()];
  }

  #minConfidence(): ExplainedValue {
    const index = this.#overrides().findLast((at) => this.#value.overrides![at]!.minConfidence !== undefined);
    if (this.#given.minConfidence !== null || index === undefined) {
      return this.#plain('minConfidence', this.#given.minConfidence, 'medium');
    }
    const { minConfidence: value } = this.#value.overrides![index]!;
    return { key: 'minConfidence', value, from: this.#at(['overrides', index, 'minConfidence']) };
  }

  /** Indexes of the overrides that are for the file. */
  #overrides(): number[] {
    return (this.#value.overrides ?? []).flatMap(({ files }, index) =>
      files.some((pattern) => this.#matches(pattern)) ? [index] : [],
    );
  }

  #matches(pattern: string): boolean {
    return matchesPattern(this.#config!.relative(this.#path), pattern);
  }

  #at(path: readonly (string | number)[]): Origin {
    return { kind: 'file', path: this.#config!.path, line: this.#config!.lineOf(path) };
  }
}

function said(key: string, value: unknown, option: OptionName): ExplainedValue {
  return { key, value, from: { kind: 'given', option } };
}
