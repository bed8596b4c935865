import type { Unknown } from '../model.ts';
import type { ApacheEnvironment } from './evaluate.ts';

/** The names that `Define`, `-D` and the environment give. Apache: `server/core.c`, `set_define`, `ap_resolve_env`. */
export class Definitions {
  /** Lower-case name (they are compared without case) to value; `null`: defined, but with which value is unknown. */
  readonly #values = new Map<string, string | null>();
  /** Names that exist for IfDefine: compared with case. `null`: perhaps. */
  readonly #names = new Map<string, boolean | null>();
  readonly #environment: ApacheEnvironment;

  constructor(environment: ApacheEnvironment) {
    this.#environment = environment;
    for (const name of environment.defines ?? []) this.#names.set(name, true);
  }

  /** Reads `Define NAME [VALUE]` or `UnDefine NAME`; `when` set: it may not be in force. */
  read(directive: 'define' | 'undefine', words: readonly string[], when: Unknown | null): void {
    const [name, value] = words;
    if (name === undefined) return;
    const key = name.toLowerCase();
    if (when) {
      this.#names.set(name, null);
      this.#values.set(key, null);
    } else if (directive === 'undefine') {
      this.#names.set(name, false);
      this.#values.delete(key);
    } else {
      this.#names.set(name, true);
      if (value !== undefined && value !== '') this.#values.set(key, value);
    }
  }

  /** For IfDefine: `null` when it depends on the command line. */
  exists(name: string): boolean | null {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    return this.#environment.defines ? false : null;
  }

  /** Replaces each `${NAME}` once. What is not defined stays as written and is named in `missing` unless that is certain. */
  expand(text: string): { text: string; missing: string | null } {
    let missing: string | null = null;
    const expanded = text.replace(/\$\{([^}]*)\}/g, (written: string, name: string) => {
      const value = this.#values.get(name.toLowerCase());
      if (typeof value === 'string') return value;
      const fromProcess = value === undefined ? this.#environment.environment?.get(name) : undefined;
      if (fromProcess !== undefined) return fromProcess;
      // `${map:key}` of mod_rewrite is no name of the configuration: Apache leaves it alone without a warning.
      if (!name.includes(':') && (value === null || !this.#environment.environment)) missing ??= name;
      return written;
    });
    return { text: expanded, missing };
  }
}
