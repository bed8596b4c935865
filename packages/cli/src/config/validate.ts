import type { Dialect } from '@fcgilint/core';
import type { OptionSchema, OptionsSchema } from '@fcgilint/rules';
import { parseVersion } from '@fcgilint/rules/version';
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { nearest } from '../cli/did-you-mean.ts';
import { severityChoices } from '../cli/options.ts';
import type { Described, ObjectSchema, Schema, TextMeaning, TextSchema } from './schema.ts';

/** Something wrong in a configuration, with its place in the text. */
export interface ConfigProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** A whole sentence without full stop. */
  readonly help: string | null;
}

/** What names a configuration may use. */
export interface KnownNames {
  readonly rules: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly options?: OptionsSchema;
  }[];
  readonly groups: readonly string[];
  readonly formats: readonly string[];
  readonly contexts: Readonly<Record<Dialect, readonly string[]>>;
  /** Name spaces whose rules are not known because the plugin could not be loaded: that is told elsewhere. */
  readonly unloaded: ReadonlySet<string>;
}

/** Everything in a tree that the schema does not allow, in the order of the text. */
export function validate(root: Node, schema: Schema, names: KnownNames): ConfigProblem[] {
  const validator = new Validator(names);
  validator.check(root, schema, 'the configuration');
  return validator.problems.sort((a, b) => a.start - b.start);
}

const severities = ['off', ...[...severityChoices].reverse()];

class Validator {
  readonly problems: ConfigProblem[] = [];
  readonly #names: KnownNames;

  constructor(names: KnownNames) {
    this.#names = names;
  }

  check(node: Node, schema: Schema, what: string): void {
    const type = typeOf(node);
    if (type !== schema.type) {
      this.#say(node, `${what} must be ${article(schema.type)}, not ${article(type)}`, exampleOf(schema));
      return;
    }
    switch (schema.type) {
      case 'string':
        this.#text(node, schema, what);
        return;
      case 'integer': {
        const value = node.value as number;
        const { minimum = -Infinity, maximum = Infinity } = schema;
        if (value < minimum || value > maximum) {
          this.#say(node, `${what} must be from ${minimum} to ${maximum}`, null);
        }
        return;
      }
      case 'array':
        for (const item of node.children ?? []) this.check(item, schema.items, `each of ${what}`);
        return;
      case 'object':
        this.#object(node, schema, what);
        return;
    }
  }

  #object(node: Node, schema: ObjectSchema, what: string): void {
    const { properties = {}, required = [], keys, values, ofRules } = schema;
    const seen = new Set<string>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (!key) continue;
      const name = key.value as string;
      if (seen.has(name)) this.#say(key, `"${name}" stands here twice`, 'keep one of them');
      seen.add(name);
      const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (known) {
        if (value) this.check(value, known, `"${name}"`);
      } else if (keys) {
        this.#text(key, keys, what);
        if (value && values) this.check(value, values, `"${name}"`);
        if (value && ofRules) this.#ruleSetting(value, name);
      } else this.#unknownKey(key, name, properties, what);
    }
    for (const name of required) if (!seen.has(name)) this.#say(node, `"${name}" is missing here`, null);
  }

  #unknownKey(key: Node, name: string, properties: Readonly<Record<string, Described>>, what: string): void {
    const near = nearestKey(name, Object.keys(properties));
    this.#say(
      key,
      `${what} has no key "${name}"`,
      near ? `did you mean "${near}"?` : `the keys are ${Object.keys(properties).join(', ')}`,
    );
  }

  #text(node: Node, { enum: choices, pattern, meaning }: TextSchema, what: string): void {
    const text = node.value as string;
    if (choices && !choices.includes(text)) {
      this.#choose(node, what, text, choices);
      return;
    }
    if (pattern && !new RegExp(pattern, 'u').test(text)) {
      this.#say(node, `${what} cannot be "${text}"`, `it must match ${pattern}`);
      return;
    }
    if (meaning) this.#meaning(node, text, meaning, what);
  }

  #meaning(node: Node, text: string, meaning: TextMeaning, what: string): void {
    const { groups, formats, contexts } = this.#names;
    switch (meaning) {
      case 'rule':
      case 'rule-or-group':
        if (meaning === 'rule-or-group' && groups.includes(text)) return;
        this.#ruleName(node, text, meaning);
        return;
      case 'version':
        if (!parseVersion(text)) this.#say(node, `${what} cannot be "${text}"`, 'write a version: "1.22" or "1.4.59"');
        return;
      case 'context': {
        const known = [...new Set(Object.values(contexts).flat())];
        if (!known.includes(text)) this.#choose(node, what, text, known);
        return;
      }
      case 'format': {
        const [format = ''] = text.split(':', 1);
        if (!formats.includes(format)) this.#choose(node, what, format, formats);
        else if (text === `${format}:`) this.#say(node, `"${text}" names no file`, `write "${text}FILE"`);
        return;
      }
      case 'pattern':
        if (text.startsWith('!'))
          this.#say(node, `${what} cannot begin with "!"`, '"!" has a meaning in "ignores" alone');
        else if (text === '') this.#say(node, `${what} is empty`, null);
        return;
      case 'path':
      case 'ignore-pattern':
      case 'module':
        if (text === '' || text === '!') this.#say(node, `${what} is empty`, null);
        return;
      case 'url':
        return;
    }
  }

  #ruleName(node: Node, text: string, meaning: 'rule' | 'rule-or-group'): void {
    const { rules, groups, unloaded } = this.#names;
    if (rules.some(({ name, aliases }) => name === text || aliases.includes(text))) return;
    if (unloaded.has(text.slice(0, text.indexOf('/')))) return;
    const all = rules.flatMap(({ name, aliases }) => [name, ...aliases]);
    const near = nearest(text, meaning === 'rule' ? all : [...all, ...groups]);
    this.#say(
      node,
      `there is no rule ${meaning === 'rule' ? '' : 'or group '}"${text}"`,
      near ? `did you mean "${near}"?` : '"fcgilint rules" lists the rules',
    );
  }

  #ruleSetting(node: Node, ruleName: string): void {
    const rule = this.#names.rules.find(({ name, aliases }) => name === ruleName || aliases.includes(ruleName));
    if (node.type === 'string') {
      this.#text(node, { type: 'string', enum: severities }, `the severity of ${ruleName}`);
      return;
    }
    if (node.type !== 'object') {
      this.#say(node, `${ruleName} must be set to a severity or an object`, 'write "warning" or { "options": {} }');
      return;
    }
    const options = Object.entries(rule?.options ?? {}).map(([name, schema]) => [name, asSchema(schema)] as const);
    // Of a rule that is not known nothing more is known either.
    const anyOption = !rule;
    const given = findNodeAtLocation(node, ['options']);
    if (rule && options.length === 0 && given?.type === 'object' && given.children?.length) {
      this.#say(given, `${ruleName} has no options`, 'leave "options" out');
      return;
    }
    this.check(
      node,
      {
        type: 'object',
        properties: {
          severity: { type: 'string', enum: severities },
          options: {
            type: 'object',
            properties: Object.fromEntries(options),
            ...(anyOption ? { keys: { type: 'string' } } : {}),
          },
        },
      },
      `the setting of ${ruleName}`,
    );
  }

  #choose(node: Node, what: string, text: string, choices: readonly string[]): void {
    const near = nearest(text, choices);
    const help = near ? `did you mean "${near}"?` : `choose one of ${choices.join(', ')}`;
    this.#say(node, `${what} cannot be "${text}"`, help);
  }

  #say(node: Node, message: string, help: string | null): void {
    this.problems.push({ start: node.offset, end: node.offset + node.length, message, help });
  }
}

/** The key that was meant; `min-confidence` and `mapPaths` are near to `minConfidence` and `mapPath`. */
function nearestKey(name: string, names: readonly string[]): string | null {
  const camel = name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
  return names.includes(camel) ? camel : nearest(name, names);
}

/** The schema of an option without its default and its words. */
export function asSchema(option: OptionSchema): Schema {
  const { default: _, description: __, ...schema } = option;
  return schema;
}

function typeOf(node: Node): string {
  if (node.type === 'number') return Number.isInteger(node.value) ? 'integer' : 'number';
  return node.type;
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a string',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'an object',
    null: 'null',
  };
  return names[type] ?? type;
}

function exampleOf(schema: Schema): string | null {
  return schema.type === 'array' ? 'write [ ... ]' : schema.type === 'object' ? 'write { ... }' : null;
}
