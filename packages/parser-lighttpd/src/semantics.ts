import type { Document, Problem, Span, Statement, Value, Word } from '@fcgilint/core';
import { isHostAndPort, isRemoteAddress, isSocket } from './addresses.ts';
import * as say from './semantic-problems.ts';
import { copyOf, emptyList, foldKey, type Known, type ListValue, merge, textOf } from './values.ts';
import { unquote } from './words.ts';

/** Keys that `$HTTP[...]` takes (lighttpd: src/configparser.y). */
const HTTP_FIELDS: ReadonlySet<string> = new Set([
  'url',
  'host',
  'referer',
  'useragent',
  'user-agent',
  'language',
  'cookie',
  'remoteip',
  'remote-ip',
  'querystring',
  'query-string',
  'request-method',
  'scheme',
]);

/** One block as the server keeps it: conditions with the same text under the same parent are one. */
interface Scope {
  readonly key: string;
  readonly parent: Scope | null;
  /** In the order of creation; the server compares it to find branches that come too late. */
  readonly index: number;
  readonly values: Map<string, { value: Known | null; readonly at: Span }>;
  readonly isElse: boolean;
  /** Operator and value of the condition, for the key of its `else`. */
  readonly test: { readonly field: string; readonly operator: string; readonly text: string } | null;
}

/** Entries that may be copied before the pass gives up; what needs more is no configuration that people write. */
const COPY_BUDGET = 2_000_000;

/**
 * What the server refuses while it reads, beyond the form of the text: undefined variables, keys set twice, lists
 * joined with strings, conditions that it does not know. Only what this text alone decides: after an include
 * nothing is undefined and no value is known. Call it only for texts that were understood.
 */
export function checkSemantics(document: Document): Problem[] {
  // A branch is judged when it ends, so what is found is not in order of places.
  return new Semantics().run(document).sort((a, b) => a.start - b.start || a.end - b.end);
}

class Semantics {
  readonly #problems: Problem[] = [];
  readonly #scopes = new Map<string, Scope>();
  readonly #global: Scope;
  #current: Scope;
  /** Something outside this text has been read: it may have defined anything. */
  #open = false;
  #copied = 0;
  #scopeCount = 0;

  constructor() {
    this.#global = this.#scope('global', null, false, null);
    this.#current = this.#global;
    const nowhere = { start: 0, end: 0 };
    this.#global.values.set('var.cwd', { value: { type: 'string', text: null }, at: nowhere });
    this.#global.values.set('var.pid', { value: { type: 'integer', value: null }, at: nowhere });
  }

  run(document: Document): Problem[] {
    const work: {
      readonly body: readonly Statement[];
      at: number;
      readonly scope: Scope;
      readonly owner: Statement | null;
    }[] = [{ body: document.body, at: 0, scope: this.#global, owner: null }];
    const scopeOf = new Map<Statement, Scope>();
    while (work.length > 0 && this.#copied < COPY_BUDGET) {
      const frame = work[work.length - 1]!;
      this.#current = frame.scope;
      const statement = frame.body[frame.at++];
      if (!statement) {
        work.pop();
        // The server looks at a branch against the one before it when the branch ends.
        if (frame.owner?.elseOf) this.#checkElse(frame.owner, scopeOf);
        continue;
      }
      if (statement.block) {
        const scope = this.#enter(statement, scopeOf);
        scopeOf.set(statement, scope);
        work.push({ body: statement.block.body, at: 0, scope, owner: statement });
      } else this.#simple(statement);
    }
    return this.#problems;
  }

  #scope(key: string, parent: Scope | null, isElse: boolean, test: Scope['test']): Scope {
    const scope: Scope = { key, parent, index: this.#scopeCount++, values: new Map(), isElse, test };
    this.#scopes.set(key, scope);
    return scope;
  }

  // --- blocks ------------------------------------------------------------------------------------------------------

  #enter(statement: Statement, scopeOf: ReadonlyMap<Statement, Scope>): Scope {
    const name = statement.name.value;
    const insideGlobal = statement.parent.kind === 'statement' && statement.parent.name.value === 'global';
    if (insideGlobal && !statement.elseOf) this.#problems.push(say.conditionInGlobal(statement.name));
    if (name === 'global') return this.#global;
    if (!name.startsWith('$')) return this.#enterElse(statement, scopeOf);
    const value = this.#evaluate(statement.args[0] ?? null);
    if (value && value.type !== 'string') {
      this.#problems.push(say.conditionNotString(statement.args[0]!));
      return this.#unknownScope();
    }
    const [, object = '', expression = ''] = /^\$([A-Za-z_]+)\[(.*)\]$/s.exec(name) ?? [];
    if (expression.startsWith('(')) this.#problems.push(say.operandNotString(statement.name));
    const subject = this.#subscript(expression, statement.name);
    if (subject === null) return this.#unknownScope();
    const isSocketField = object === 'SERVER' && subject === 'socket';
    const known = object === 'REQUEST_HEADER' || isSocketField || (object === 'HTTP' && HTTP_FIELDS.has(subject));
    const field = `$${object}["${subject}"]`;
    if (!known) this.#problems.push(say.unknownField(statement.name, field));
    if (!known || !value || value.text === null) return this.#unknownScope();
    let operator = statement.operator?.text ?? '==';
    let text = value.text;
    if (operator === '=~' && !isSocketField) [operator, text] = simplify(text);
    const key = `${this.#current.key} / ${field} ${operator} "${text}"`;
    const present = this.#scopes.get(key);
    if (present) return present;
    if (!takesValue(object, subject, operator, text)) this.#problems.push(say.badAddress(statement.args[0]!, text));
    return this.#scope(key, this.#current, false, { field, operator, text });
  }

  /** `"a"+name` between the brackets as the server joins it; `null` when that is not known. */
  #subscript(expression: string, at: Span): string | null {
    const parts = expression.match(/"(?:\\"|[^"])*"|[^+"]+/g) ?? [];
    let joined = '';
    for (const part of parts) {
      const value = part.startsWith('"') ? unquote(part) : this.#text(part, at);
      if (value === null) return null;
      joined += value;
    }
    return joined;
  }

  /** The text of an integer or of a variable's value, `null` when not known. */
  #text(part: string, at: Span): string | null {
    if (/^\d+$/.test(part)) return String(Number(part));
    const value = this.#variable(part, at);
    return value && value.type !== 'list' ? textOf(value) : null;
  }

  /** The scope of a bare `else`: named when it ends, because its name comes from the branch before it. */
  #enterElse(statement: Statement, scopeOf: ReadonlyMap<Statement, Scope>): Scope {
    const before = statement.elseOf ? scopeOf.get(statement.elseOf) : undefined;
    return {
      key: `${this.#current.key} / else of ${before?.index ?? 'nothing'}`,
      parent: this.#current,
      index: this.#scopeCount++,
      values: new Map(),
      isElse: true,
      test: before?.test ?? null,
    };
  }

  #unknownScope(): Scope {
    return {
      key: `${this.#current.key} / unknown ${this.#scopeCount}`,
      parent: this.#current,
      index: this.#scopeCount++,
      values: new Map(),
      isElse: false,
      test: null,
    };
  }

  #checkElse(statement: Statement, scopeOf: Map<Statement, Scope>): void {
    const previous = statement.elseOf!;
    const before = scopeOf.get(previous);
    const scope = scopeOf.get(statement);
    if (!before || !scope) return;
    if (before.isElse || before.index >= scope.index) {
      this.#problems.push(say.unreachableElse(statement.opener ?? statement.name, previous.name));
      return;
    }
    if (!scope.isElse || !before.test) return;
    const { field, operator, text } = before.test;
    const opposite = operator.startsWith('!') ? `=${operator[1]}` : `!${operator[1]}`;
    const key = `${before.parent?.key ?? 'global'} / ${field} ${opposite} "${text}"`;
    const same = this.#scopes.get(key);
    if (same) this.#problems.push(say.unreachableElse(statement.name, previous.name));
    else this.#scopes.set(key, scope);
  }

  // --- statements --------------------------------------------------------------------------------------------------

  #simple(statement: Statement): void {
    const value = this.#evaluate(statement.args[0] ?? null);
    const { name, operator } = statement;
    if (!operator) {
      if (name.value !== 'include' && name.value !== 'include_shell') return;
      if (value?.type === 'list') this.#problems.push(say.operandNotString(statement.args[0]!));
      this.#open = true;
      return;
    }
    const key = keyOf(name.value);
    if (key.startsWith('env.')) {
      this.#problems.push(say.environmentAssignment(name, name.value));
      return;
    }
    const { values } = this.#current;
    const present = values.get(key);
    switch (operator.text) {
      case ':=':
        values.set(key, { value, at: name });
        break;
      case '+=':
        this.#append(key, present, value, statement);
        break;
      default:
        if (present) this.#problems.push(say.duplicateKey(name, name.value, present.at, blockName(this.#current)));
        else values.set(key, { value, at: name });
    }
  }

  #append(
    key: string,
    present: { value: Known | null; readonly at: Span } | undefined,
    value: Known | null,
    at: Statement,
  ): void {
    const { values } = this.#current;
    const found = present ?? this.#find(key);
    if (!found) {
      // What an include may have set is not known, but it is some value of that kind or none.
      values.set(key, { value: this.#open ? null : value, at: at.name });
      return;
    }
    const base = this.#open ? null : present ? found.value : this.#copy(found.value);
    const merged = merge(base, value);
    if (merged.ok) {
      values.set(key, { value: merged.value, at: found === present ? found.at : at.name });
      return;
    }
    const argument = at.args[0] ?? at.name;
    this.#problems.push(
      merged.reason === 'types' ? say.typeMismatch(argument) : say.duplicateArrayKey(argument, merged.key),
    );
    values.set(key, { value: null, at: at.name });
  }

  #find(key: string): { value: Known | null; readonly at: Span } | null {
    for (let scope: Scope | null = this.#current; scope; scope = scope.parent) {
      const found = scope.values.get(key);
      if (found) return found;
    }
    return null;
  }

  #copy(value: Known | null): Known | null {
    if (value?.type === 'list') this.#copied += value.keyed.size;
    return copyOf(value);
  }

  // --- values ------------------------------------------------------------------------------------------------------

  /** The value of an expression, without recursion: lists and sums inside one another wait on a stack. */
  #evaluate(root: Value | null): Known | null {
    if (!root) return null;
    if (root.kind === 'word') return this.#word(root);
    if (root.kind === 'number') return { type: 'integer', value: root.value };
    const work: Pending[] = [];
    let done: Known | null | undefined = this.#begin(root, work);
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      if (done !== undefined) this.#take(top, done);
      const next = nextOf(top);
      if (next === undefined) {
        work.pop();
        done = top.kind === 'list' ? top.list : top.sum;
        if (work.length === 0) return done;
        continue;
      }
      done = this.#begin(next, work);
    }
    return done ?? null;
  }

  #begin(value: Value | null, work: Pending[]): Known | null | undefined {
    if (!value) return null;
    switch (value.kind) {
      case 'word':
        return this.#word(value);
      case 'number':
        return { type: 'integer', value: value.value };
      case 'list':
        work.push({ kind: 'list', node: value, at: 0, key: undefined, list: emptyList() });
        return undefined;
      case 'concat':
        work.push({ kind: 'concat', node: value, at: 0, sum: null });
        return undefined;
    }
  }

  #take(top: Pending, value: Known | null): void {
    if (top.kind === 'concat') {
      const operand = top.node.operands[top.at]!;
      if (top.at === 0) top.sum = this.#copy(value);
      else {
        const merged = merge(top.sum, value);
        if (merged.ok) top.sum = merged.value;
        else {
          this.#problems.push(
            merged.reason === 'types' ? say.typeMismatch(operand) : say.duplicateArrayKey(operand, merged.key),
          );
          top.sum = null;
        }
      }
      top.at++;
      return;
    }
    const entry = top.node.entries[top.at]!;
    if (entry.key && top.key === undefined) {
      if (value?.type === 'list') this.#problems.push(say.operandNotString(entry.key));
      top.key = value && value.type !== 'list' ? textOf(value) : null;
      return;
    }
    const { list } = top;
    list.count++;
    if (entry.key) {
      if (top.key === null || top.key === undefined) list.unsure = true;
      else if (list.keyed.has(foldKey(top.key))) this.#problems.push(say.duplicateArrayKey(entry.key, top.key));
      else list.keyed.set(foldKey(top.key), value);
    }
    top.key = undefined;
    top.at++;
  }

  #word(word: Word): Known | null {
    if (word.quote === '"') return { type: 'string', text: word.value };
    if (word.quote !== null || !/^[-A-Za-z0-9._]+$/.test(word.value)) return null;
    return this.#variable(word.value, word);
  }

  #variable(name: string, at: Span): Known | null {
    const key = keyOf(name);
    // It is a string, or the server refuses the file: only the machine knows.
    if (key.startsWith('env.')) return { type: 'string', text: null };
    const found = this.#find(key);
    if (!found) {
      if (!this.#open) this.#problems.push(say.undefinedVariable(at, key));
      return null;
    }
    return this.#open ? null : this.#copy(found.value);
  }
}

type Pending =
  | {
      readonly kind: 'list';
      readonly node: Extract<Value, { kind: 'list' }>;
      at: number;
      key: string | null | undefined;
      readonly list: ListValue;
    }
  | { readonly kind: 'concat'; readonly node: Extract<Value, { kind: 'concat' }>; at: number; sum: Known | null };

/** The next value to evaluate, `undefined` when there is none. */
function nextOf(top: Pending): Value | null | undefined {
  if (top.kind === 'concat') return top.node.operands[top.at];
  const entry = top.node.entries[top.at];
  if (!entry) return undefined;
  return entry.key && top.key === undefined ? entry.key : entry.value;
}

/** The full name of a key, whose case does not matter: one without a dot is a variable. */
function keyOf(name: string): string {
  // The environment alone minds the case.
  if (name.startsWith('env.')) return name;
  return foldKey(name.includes('.') ? name : `var.${name}`);
}

function blockName(scope: Scope): string {
  return scope.key.startsWith('global / ') ? scope.key.slice('global / '.length) : scope.key;
}

/** The server turns a regular expression of plain characters into a plain comparison. lighttpd: src/configparser.y. */
function simplify(regex: string): [operator: string, text: string] {
  const special = /[\\^$.|?*+()[\]{}]/;
  if (regex.endsWith('$')) {
    const body = regex.slice(0, -1);
    if (body.startsWith('\\.')) return special.test(body.slice(2)) ? ['=~', regex] : ['=$', body.slice(1)];
    if (body.startsWith('^')) return special.test(body.slice(1)) ? ['=~', regex] : ['==', body.slice(1)];
    return special.test(body) ? ['=~', regex] : ['=$', body];
  }
  if (regex.startsWith('^') && !special.test(regex.slice(1))) return ['=^', regex.slice(1)];
  return ['=~', regex];
}

function takesValue(object: string, subject: string, operator: string, text: string): boolean {
  if (object === 'SERVER') return isSocket(text);
  if (object !== 'HTTP' || operator.endsWith('~')) return true;
  if (subject === 'remoteip' || subject === 'remote-ip') return isRemoteAddress(text);
  return subject !== 'host' || isHostAndPort(text);
}
