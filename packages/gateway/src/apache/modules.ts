import { basename, type Place } from '@fcgilint/core';
import type { ConfigTree, Module, Unknown } from '../model.ts';
import type { ApacheEnvironment } from './evaluate.ts';

/** Compiled into every httpd. */
const ALWAYS = new Set(['core.c', 'core_module', 'http_core.c', 'http_module', 'mod_so.c', 'so_module']);

/** Compiled in or loaded, as the distribution likes: their absence from the LoadModule lines says nothing. */
const PERHAPS_STATIC = new Set(
  ['log_config', 'logio', 'version', 'unixd', 'watchdog'].flatMap((name) => [`mod_${name}.c`, `${name}_module`]),
);

/** The modules that are loaded so far, while the configuration is read. */
export class LoadedModules {
  readonly list: Module[] = [];
  /** `true`: what LoadModule does not name is not there. */
  readonly complete: boolean;
  readonly #loaded = new Set<string>();
  readonly #perhaps = new Map<string, Unknown>();

  constructor(tree: ConfigTree, environment: ApacheEnvironment) {
    for (const name of environment.modules ?? []) this.#add(name);
    this.complete = environment.modules !== undefined || tellsAllModules(tree);
  }

  load(words: readonly string[], when: Unknown | null, place: Place): void {
    const [identifier, path] = words;
    if (!identifier) return;
    const names = [identifier, ...fileNames(identifier, path ?? '')];
    if (when) {
      for (const name of names) this.#perhaps.set(name, when);
      return;
    }
    for (const name of names) this.#loaded.add(name);
    this.list.push({ name: identifier, place });
  }

  /** By identifier (`rewrite_module`) or source file (`mod_rewrite.c`), both with case. `null`: it cannot be known. */
  has(name: string): boolean | null {
    if (this.#loaded.has(name) || ALWAYS.has(name)) return true;
    if (this.#perhaps.has(name)) return null;
    if (PERHAPS_STATIC.has(name)) return null;
    return this.complete ? false : null;
  }

  #add(name: string): void {
    this.#loaded.add(name);
    if (name.endsWith('_module')) for (const file of fileNames(name, '')) this.#loaded.add(file);
    else this.#loaded.add(`${name.replace(/^mod_/, '').replace(/\.c$/, '')}_module`);
  }
}

/** The source file that IfModule knows a module by. It is not part of the configuration, so all usual forms count. */
function fileNames(identifier: string, path: string): string[] {
  const short = identifier.replace(/_module$/, '');
  const names = [`mod_${short}.c`];
  const file = basename(path).replace(/\.so$/, '');
  if (file && file !== '.') names.push(`${file}.c`);
  if (short.startsWith('mpm_')) names.push(`${short.slice(4)}.c`);
  if (/^php\d*$/.test(short)) names.push('mod_php.c', `mod_${short}.c`);
  return names;
}

/**
 * Whether the LoadModule lines are all there: a whole configuration that has some, and in which every include
 * brought something (a Debian `mods-enabled/*.load` that is not in the repository brings nothing).
 */
function tellsAllModules(tree: ConfigTree): boolean {
  if (tree.context !== 'main' || tree.gaps.some((gap) => gap.parent === null)) return false;
  const brought = new Set<unknown>();
  const includes: unknown[] = [];
  let seen = false;
  const work = [...tree.roots];
  while (work.length > 0) {
    const directive = work.pop()!;
    if (directive.includedBy) brought.add(directive.includedBy);
    const name = directive.statement.name.value;
    if (name.length === 10 && name.toLowerCase() === 'loadmodule') seen = true;
    else if (/^include(?:optional)?$/i.test(name)) includes.push(directive);
    else if (directive.statement.opener && /^if/i.test(name)) for (const child of directive.children) work.push(child);
  }
  return seen && includes.every((include) => brought.has(include));
}
