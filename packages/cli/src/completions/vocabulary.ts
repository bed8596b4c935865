import type { OptionSpec } from '../cli/options.ts';

/** What there is to complete: the table of options and commands, and the names that stand in it for others. */
export interface Vocabulary {
  readonly options: readonly OptionSpec[];
  readonly commands: readonly { readonly name: string; readonly summary: string; readonly operand: Operand }[];
  readonly formats: readonly string[];
  readonly contexts: readonly string[];
  /** Rules and groups. */
  readonly rules: readonly string[];
}

/** What stands after a command. */
export type Operand = 'none' | 'files' | 'rule' | 'shell';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What the value of an option may be: words to choose from, a file, a folder, or anything. */
export type ValueKind =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly commas: boolean }
  | { readonly kind: 'file' | 'folder' | 'text' };

/** What to offer after an option; `null` for a switch. */
export function valueKind(spec: OptionSpec, { formats, contexts, rules }: Vocabulary): ValueKind | null {
  if (spec.value === undefined) return null;
  const commas = spec.commas === true;
  if (spec.choices) return { kind: 'words', words: spec.choices, commas };
  if (spec.name === 'format') return { kind: 'words', words: formats, commas };
  if (spec.name === 'context') return { kind: 'words', words: contexts, commas };
  if (spec.value.startsWith('RULE')) return { kind: 'words', words: rules, commas };
  if (spec.value === 'DIR') return { kind: 'folder' };
  return { kind: /^(?:FILE|PATH)$/.test(spec.value) ? 'file' : 'text' };
}

/** The names of an option as typed: `-f`, `--format`; of a switch that is on by default only `--no-NAME`. */
export function typedNames(spec: OptionSpec): string[] {
  const names = spec.short ? [`-${spec.short}`] : [];
  if (!spec.negatable || spec.default !== 'on') names.push(`--${spec.name}`);
  if (spec.negatable) names.push(`--no-${spec.name}`);
  return names;
}
