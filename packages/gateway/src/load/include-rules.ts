import { type Dialect, dirname, type Statement, type Value } from '@fcgilint/core';

/** What an include directive asks for. */
export type IncludeRequest =
  | {
      readonly kind: 'files';
      /** As written, variables resolved. */
      readonly pattern: string;
      readonly braces: boolean;
      /** Apache's IncludeOptional: whatever is missing is no error. */
      readonly optional: boolean;
      /** Apache: a folder stands for all files below it. */
      readonly folders: boolean;
    }
  | { readonly kind: 'shell'; readonly command: string }
  | { readonly kind: 'unknown'; readonly because: string };

/**
 * Reads include directives as one server does. Stateful: definitions that come before an include count
 * (lighttpd variables, Apache `Define` and `ServerRoot`), so every statement that it needs to see is shown to it in reading order.
 */
export interface IncludeRules {
  /** The only name of statements that it needs to see; `null` when it needs to see all. */
  readonly only: string | null;
  /** What the statement includes, `null` when it is no include. */
  read(statement: Statement): IncludeRequest | null;
  /** The folder that relative paths start from, as the server sees it. */
  base(): string;
}

export function includeRules(dialect: Dialect, mainPath: string): IncludeRules {
  switch (dialect) {
    case 'nginx':
      return new NginxIncludes(mainPath);
    case 'lighttpd':
      return new LighttpdIncludes(mainPath);
    case 'apache':
      return new ApacheIncludes(mainPath);
  }
}

/** nginx: relative to the folder of the main file, never to the including one (`src/core/ngx_conf_file.c`, `ngx_conf_full_name`). */
class NginxIncludes implements IncludeRules {
  readonly only = 'include';
  readonly #base: string;

  constructor(mainPath: string) {
    this.#base = dirname(mainPath);
  }

  read(statement: Statement): IncludeRequest | null {
    if (statement.name.value !== this.only || statement.block || statement.args.length !== 1) return null;
    const [argument] = statement.args;
    if (argument?.kind !== 'word') return null;
    const { parent } = statement;
    // The bodies of these two are read by handlers of their own, to which `include` is a key like any other.
    if (parent.kind === 'statement' && /^(?:split_clients|charset_map)$/.test(parent.name.value)) return null;
    return { kind: 'files', pattern: argument.value, braces: false, optional: false, folders: false };
  }

  base(): string {
    return this.#base;
  }
}

/** lighttpd: relative to the folder of the main file; `./` and `../` to the working directory, which is taken to be the same. */
class LighttpdIncludes implements IncludeRules {
  readonly only = null;
  readonly #base: string;
  readonly #variables = new Map<string, string>();

  constructor(mainPath: string) {
    this.#base = dirname(mainPath);
  }

  read(statement: Statement): IncludeRequest | null {
    const name = statement.name.value;
    const [argument] = statement.args;
    if (statement.operator) {
      this.#define(name, statement.operator.text, argument);
      return null;
    }
    if ((name !== 'include' && name !== 'include_shell') || !argument) return null;
    const text = this.#string(argument);
    if (name === 'include_shell') return { kind: 'shell', command: text ?? 'a command' };
    if (text === null) return { kind: 'unknown', because: 'the path of the include is not constant' };
    return { kind: 'files', pattern: text, braces: true, optional: false, folders: false };
  }

  base(): string {
    return this.#base;
  }

  #define(name: string, operator: string, value: Value | undefined): void {
    const key = name.includes('.') ? name : `var.${name}`;
    const text = value ? this.#string(value) : null;
    const before = this.#variables.get(key);
    if (text === null || (operator === '+=' && before === undefined)) this.#variables.delete(key);
    else this.#variables.set(key, operator === '+=' ? before + text : text);
  }

  #string(value: Value): string | null {
    switch (value.kind) {
      case 'word':
        if (value.quote) return value.value;
        if (value.value === 'var.CWD') return this.#base;
        return this.#variables.get(value.value.includes('.') ? value.value : `var.${value.value}`) ?? null;
      case 'number':
        return String(value.value);
      case 'concat': {
        let text = '';
        for (const operand of value.operands) {
          const part = operand.kind === 'concat' ? null : this.#string(operand);
          if (part === null) return null;
          text += part;
        }
        return text;
      }
      case 'list':
        return null;
    }
  }
}

/** Apache: relative to ServerRoot (`server/config.c`, `process_resource_config`); without one, to the folder of the main file, as packages configure it. */
class ApacheIncludes implements IncludeRules {
  readonly only = null;
  #root: string;
  readonly #defines = new Map<string, string>();

  constructor(mainPath: string) {
    this.#root = dirname(mainPath);
  }

  read(statement: Statement): IncludeRequest | null {
    const name = statement.name.value.toLowerCase();
    const [first, second] = statement.args;
    switch (name) {
      case 'define':
        if (first?.kind === 'word' && second?.kind === 'word') {
          const value = this.#expand(second.value);
          if (value !== null) this.#defines.set(first.value.toLowerCase(), value);
        }
        return null;
      case 'undefine':
        if (first?.kind === 'word') this.#defines.delete(first.value.toLowerCase());
        return null;
      case 'serverroot':
        if (first?.kind === 'word') this.#root = this.#expand(first.value) ?? this.#root;
        return null;
      case 'include':
      case 'includeoptional': {
        if (first?.kind !== 'word') return null;
        const pattern = this.#expand(first.value);
        if (pattern === null)
          return { kind: 'unknown', because: `${first.value} contains a name that is not defined here` };
        return { kind: 'files', pattern, braces: false, optional: name === 'includeoptional', folders: true };
      }
      default:
        return null;
    }
  }

  base(): string {
    return this.#root;
  }

  #expand(text: string): string | null {
    let missing = false;
    const expanded = text.replace(/\$\{([^}]*)\}/g, (_, key: string) => {
      const value = this.#defines.get(key.toLowerCase());
      if (value === undefined) missing = true;
      return value ?? '';
    });
    return missing ? null : expanded;
  }
}
