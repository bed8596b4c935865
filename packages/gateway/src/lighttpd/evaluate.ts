import type { Place, Statement, Value } from '@fcgilint/core';
import type { ConfigTree, Directive, Unknown } from '../model.ts';
import { lowerAscii } from './bytes.ts';
import type { TestCondition } from './conditions.ts';
import { type ConditionOperator, conditionField, normalizeHost, parseNetwork, simplifyPattern } from './conditions.ts';
import {
  type Assignment,
  type Context,
  type Evaluation,
  type EvaluationProblem,
  type Setting,
  unknown,
} from './context.ts';
import { type ExpressionScope, evaluateExpression, placeOf } from './expression.ts';
import { socketAddress, socketToken } from './sockets.ts';
import { copyValue, isMergeProblem, type LighttpdValue, mergeValues } from './values.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenSetting extends Mutable<Setting> {
  assignments: Assignment[];
}

interface OpenContext extends Mutable<Context> {
  /** The server's own name of it, by which equal conditions find each other. */
  key: string;
  parent: OpenContext | null;
  previous: OpenContext | null;
  next: OpenContext | null;
  children: OpenContext[];
  blocks: Directive[];
  settings: Map<string, OpenSetting>;
}

/** A block that is being read. */
interface Frame {
  readonly directives: readonly Directive[];
  next: number;
  readonly context: OpenContext;
  /** Inside `global { }`, where the server allows no conditions. */
  readonly inGlobalBlock: boolean;
  /** For a bare `else`: it gets its name when its block ends. */
  readonly closes: OpenContext | null;
}

/** How the server writes the negation of an operator when it names a bare `else`. */
const opposite: Readonly<Record<ConditionOperator, string>> = {
  '==': '!=',
  '!=': '==',
  '=~': '!~',
  '!~': '=~',
  '=^': '!^',
  '=$': '!$',
};

/**
 * Reads a whole configuration as the server does: variables, `+`, `+=`, `:=`, merging of equal conditions, `else`
 * chains. Never throws; what the server would refuse is among the problems, and reading goes on as if it were not there.
 *
 * lighttpd: src/configparser.y
 */
export function evaluate(tree: ConfigTree): Evaluation {
  return new Evaluator(tree).run();
}

class Evaluator {
  readonly #tree: ConfigTree;
  readonly #problems: EvaluationProblem[] = [];
  readonly #byKey = new Map<string, OpenContext>();
  /** A number for each key: it stands in the keys of what is inside, which would grow with the depth otherwise. */
  readonly #numbers = new Map<string, number>();
  readonly #contexts: OpenContext[] = [];
  readonly #enclosing = new Map<Directive, OpenContext>();
  readonly #opened = new Map<Directive, OpenContext>();
  /** The context that a statement opened last; a file that is included twice opens it twice. */
  readonly #branches = new Map<Statement, OpenContext>();
  readonly #global: OpenContext;
  /** The includes of which nothing is known. */
  readonly #unread: ReadonlySet<Directive>;
  /** Something that could not be read stands before: it may have defined or replaced anything. */
  #hidden: boolean;
  /** Where it stands is not known. */
  readonly #isSomewhere: boolean;
  /** How much of it has passed, and had when a setting got its first value. */
  #passed = 0;
  readonly #passedBefore = new WeakMap<OpenSetting, number>();

  constructor(tree: ConfigTree) {
    this.#tree = tree;
    // Damaged text is no excuse: what it hides, the server does not see either.
    const gaps = tree.gaps.filter(({ kind }) => kind !== 'syntax');
    this.#unread = new Set(gaps.flatMap(({ directive }) => directive ?? []));
    this.#isSomewhere = gaps.some(({ directive }) => directive === null);
    this.#hidden = this.#isSomewhere;
    this.#global = this.#newContext('global', null, null);
    this.#byKey.set('global', this.#global);
  }

  run(): Evaluation {
    const frames: Frame[] = [this.#frame(this.#tree.roots, this.#global, false, null)];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      const directive = frame.directives[frame.next++];
      if (!directive) {
        frames.pop();
        if (frame.closes) this.#nameElse(frame.closes);
        continue;
      }
      this.#enclosing.set(directive, frame.context);
      const inner = this.#read(directive, frame);
      if (this.#unread.has(directive)) {
        this.#hidden = true;
        this.#passed++;
      }
      if (inner) frames.push(inner);
    }
    return this.#finish();
  }

  #frame(
    directives: readonly Directive[],
    context: OpenContext,
    inGlobalBlock: boolean,
    closes: OpenContext | null,
  ): Frame {
    return { directives, next: 0, context, inGlobalBlock, closes };
  }

  #finish(): Evaluation {
    for (const context of this.#contexts) this.#nameSocket(context);
    const byKey = new Map<string, Setting[]>();
    for (const context of this.#contexts) {
      for (const setting of context.settings.values()) {
        const list = byKey.get(setting.key);
        if (list) list.push(setting);
        else byKey.set(setting.key, [setting]);
      }
    }
    return {
      global: this.#global,
      contexts: this.#contexts,
      byKey,
      problems: this.#problems,
      contextOf: (directive) => this.#enclosing.get(directive) ?? this.#global,
      opened: (directive) => this.#opened.get(directive),
    };
  }

  /**
   * The server replaces the text of `$SERVER["socket"]` comparisons by its own name of the address once all is read.
   * Names of hosts are resolved then.
   *
   * lighttpd: src/network.c, network_init
   */
  #nameSocket(context: OpenContext): void {
    const { condition } = context;
    if (condition?.kind !== 'test' || condition.field !== 'socket' || !/^[=!]=$/.test(condition.operator)) return;
    if (typeof condition.text !== 'string') return;
    const address = socketAddress(condition.text, context, this.#global, condition.valuePlace);
    const text =
      socketToken(address) ?? unknown('the name of the host is resolved when the server starts', condition.valuePlace);
    context.condition = { ...condition, text };
  }

  /** What the keys of conditions inside a context begin with: equal where the context's own key is. */
  #within({ key }: OpenContext): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
    }
    return number;
  }

  #newContext(key: string, parent: OpenContext | null, condition: Context['condition']): OpenContext {
    const context: OpenContext = {
      index: this.#contexts.length,
      key,
      parent,
      condition,
      previous: null,
      next: null,
      children: [],
      blocks: [],
      settings: new Map(),
    };
    this.#contexts.push(context);
    parent?.children.push(context);
    return context;
  }

  /** Reads one directive; returns the frame of its block, if it has one that is to be read. */
  #read(directive: Directive, frame: Frame): Frame | null {
    const { statement, source } = directive;
    const name = statement.name.value;
    if (statement.block) {
      if (name === 'global') return this.#frame(directive.children, this.#global, true, null);
      if (name.startsWith('$')) return this.#condition(directive, frame);
      if (name === 'else') return this.#else(directive, frame);
      return this.#frame(directive.children, frame.context, frame.inGlobalBlock, null);
    }
    const operator = statement.operator?.text;
    const value = statement.args[0];
    if (value && (name === 'include' || name === 'include_shell') && !operator) {
      const path = evaluateExpression(value, this.#scope(frame.context, directive));
      if (path.kind === 'list') this.#notString(placeOf(source, value));
      return null;
    }
    if (value && (operator === '=' || operator === ':=' || operator === '+=')) {
      this.#assign(directive, frame.context, operator, value, placeOf(source, statement.name));
    }
    return null;
  }

  #condition(directive: Directive, frame: Frame): Frame | null {
    const { statement, source } = directive;
    const place = placeOf(source, { start: statement.name.start, end: statement.args[0]?.end ?? statement.name.end });
    const namePlace = placeOf(source, statement.name);
    if (frame.inGlobalBlock) {
      this.#problem('condition-in-global', 'a condition may not stand inside a global { } block', namePlace, null);
    }
    const field = conditionField(statement.name.value);
    if (!field) {
      this.#problem('unknown-field', `lighttpd knows no condition field ${statement.name.value}`, namePlace, null);
    }
    const operand = statement.args[0];
    const operator = statement.operator?.text as ConditionOperator | undefined;
    if (!field || !operand || !operator || !(operator in opposite)) {
      const broken = this.#newContext(`broken ${this.#contexts.length}`, frame.context, {
        kind: 'test',
        field: field?.field ?? 'header',
        header: field?.header ?? null,
        operator: '==',
        text: unknown('the condition is not one that lighttpd reads', place),
        written: { field: statement.name.value, operator: '==', text: '' },
        place,
        valuePlace: place,
      });
      return this.#open(broken, directive, frame);
    }
    const valuePlace = placeOf(source, operand);
    const right = evaluateExpression(operand, this.#scope(frame.context, directive));
    let written: string | Unknown;
    if (right.kind === 'unknown') written = right;
    else if (right.kind === 'string') written = right.text;
    else written = this.#notString(valuePlace);
    const stored =
      typeof written === 'string' && operator === '=~' && field.field !== 'socket'
        ? simplifyPattern(written)
        : { operator, text: written };
    const shown = typeof written === 'string' ? (stored.text as string) : `unknown ${source.slice(operand)}`;
    const key = lowerAscii(`${this.#within(frame.context)} / ${statement.name.value} ${stored.operator} "${shown}"`);
    let context = this.#byKey.get(key);
    const isNew = context === undefined;
    if (!context) {
      const condition: TestCondition = {
        kind: 'test',
        field: field.field,
        header: field.header,
        operator: stored.operator,
        text: this.#normalized(field.field, stored.operator, stored.text, valuePlace),
        written: { field: statement.name.value, operator, text: written },
        place,
        valuePlace,
      };
      context = this.#newContext(key, frame.context, condition);
      this.#byKey.set(key, context);
    }
    if (statement.elseOf) this.#link(directive, context, isNew);
    return this.#open(context, directive, frame);
  }

  #else(directive: Directive, frame: Frame): Frame | null {
    const { statement, source } = directive;
    // Without a condition before it the server drops the word and reads the block's content where it stands.
    if (!statement.elseOf) return this.#frame(directive.children, frame.context, frame.inGlobalBlock, null);
    const place = placeOf(source, statement.name);
    const key = `${this.#within(frame.context)} / else_tmp_token`;
    const context = this.#newContext(key, frame.context, { kind: 'else', place });
    this.#byKey.set(key, context);
    this.#link(directive, context, true);
    this.#open(context, directive, frame);
    return this.#frame(directive.children, context, frame.inGlobalBlock, context);
  }

  #open(context: OpenContext, directive: Directive, frame: Frame): Frame {
    context.blocks.push(directive);
    this.#opened.set(directive, context);
    this.#branches.set(directive.statement, context);
    return this.#frame(directive.children, context, frame.inGlobalBlock, null);
  }

  /** Puts a branch behind the one that its `else` continues. */
  #link(directive: Directive, context: OpenContext, isNew: boolean): void {
    const before = this.#branches.get(directive.statement.elseOf!);
    const place = placeOf(directive.source, directive.statement.name);
    if (!before) return;
    const related = before.blocks[0] ? placeOf(before.blocks[0].source, before.blocks[0].statement.name) : null;
    if (before.condition?.kind === 'else') {
      this.#problem('unreachable-else', 'nothing can follow the else that catches all', place, related);
      return;
    }
    if (!isNew && before.index >= context.index) {
      this.#problem('unreachable-else', 'the same condition stands before this else', place, related);
      return;
    }
    context.previous = before;
    before.next = context;
  }

  /** After the block of a bare `else` the server names it by the negated condition; equal names collide. */
  #nameElse(context: OpenContext): void {
    if (this.#byKey.get(context.key) === context) this.#byKey.delete(context.key);
    const before = context.previous;
    const test = before?.condition;
    if (!before || test?.kind !== 'test') return;
    const at = before.key.lastIndexOf(` ${test.operator} "`);
    const key = `${before.key.slice(0, at)} ${opposite[test.operator]}${before.key.slice(at + 3)}`;
    const collision = this.#byKey.get(key);
    if (collision) {
      const { place } = context.condition!;
      const related = collision.condition?.place ?? null;
      this.#problem('unreachable-else', 'the negated condition of this else stands before it', place, related);
      return;
    }
    context.key = key;
    this.#byKey.set(key, context);
  }

  /** What the server makes of addresses in conditions when it reads them. */
  #normalized(
    field: TestCondition['field'],
    operator: ConditionOperator,
    text: string | Unknown,
    place: Place,
  ): string | Unknown {
    if (typeof text !== 'string' || operator === '=~' || operator === '!~') return text;
    const refuse = (): Unknown => {
      this.#problem('invalid-address', `lighttpd refuses "${text}" as an address`, place, null);
      return unknown('the address is refused', place);
    };
    switch (field) {
      case 'host':
        return normalizeHost(text, 0) ?? refuse();
      case 'remote-ip': {
        if (text.startsWith('/')) return text;
        if (parseNetwork(text)) return text;
        // A bad mask and a bad IPv6 address are accepted silently and make the comparison meaningless.
        const address = text.replace(/\/.*$/s, '');
        const badMask = text.includes('/') && parseNetwork(address) !== null;
        if (badMask || address.includes(':')) return unknown('lighttpd cannot read the address', place);
        return refuse();
      }
      case 'socket':
        if (/^(?::|\[\]|[/\\])/.test(text)) return text;
        return normalizeHost(text, 0) ?? refuse();
      default:
        return text;
    }
  }

  #assign(
    directive: Directive,
    context: OpenContext,
    operator: '=' | ':=' | '+=',
    right: Value,
    namePlace: Place,
  ): void {
    const { statement, source } = directive;
    const written = statement.name.value;
    const key = lowerAscii(written.includes('.') ? written : `var.${written}`);
    if (written.startsWith('env.')) {
      this.#problem('environment-assignment', 'environment variables cannot be set', namePlace, null);
      return;
    }
    const value = evaluateExpression(right, this.#scope(context, directive));
    const place = placeOf(source, { start: statement.name.start, end: right.end });
    const assignment: Assignment = { operator, directive, place, value };
    const own = context.settings.get(key);
    if (operator === '=' && own) {
      const message = `${key} is assigned twice in one block`;
      const duplicate = { setting: own, assignment };
      this.#problem('duplicate-assignment', message, namePlace, own.namePlace, duplicate);
      return;
    }
    if (operator !== '+=' || (!own && !this.#find(context, key))) {
      context.settings.delete(key);
      const setting: OpenSetting = { key, context, value, namePlace, assignments: [assignment], copiedFrom: null };
      context.settings.set(key, setting);
      this.#passedBefore.set(setting, this.#passed);
      return;
    }
    const copiedFrom = own ? null : this.#find(context, key)!;
    // Lists are changed in place, so what other settings were copied from must not be.
    const left = own ? own.value : copyValue(copiedFrom!.value, place);
    const owned = own && own.assignments.length === 1 ? copyValue(left, place) : left;
    const sum = mergeValues(owned, value, place);
    // What stands before the first value changes nothing of it.
    const first = own ?? copiedFrom!;
    const isReplaceable = this.#isSomewhere || this.#passedBefore.get(first) !== this.#passed;
    const merged: LighttpdValue = isMergeProblem(sum) ? this.#mergeProblem(sum, place, isReplaceable) : sum;
    if (own) {
      own.value = merged;
      own.assignments.push(assignment);
    } else {
      const setting: OpenSetting = { key, context, value: merged, namePlace, assignments: [assignment], copiedFrom };
      context.settings.set(key, setting);
      this.#passedBefore.set(setting, this.#passedBefore.get(first)!);
    }
  }

  /** The nearest setting of a key from a context outwards, as known at this point of the file. */
  #find(context: OpenContext, key: string): OpenSetting | null {
    for (let at: OpenContext | null = context; at; at = at.parent) {
      const setting = at.settings.get(key);
      if (setting) return setting;
    }
    return null;
  }

  #scope(context: OpenContext, directive: Directive): ExpressionScope {
    return {
      source: directive.source,
      lookup: (name, place) => this.#lookup(context, name, place),
      mergeProblem: (problem, place) => this.#mergeProblem(problem, place, true),
      duplicateKey: (key, first, second) =>
        this.#problem('duplicate-key', `the key "${key}" is twice in one list`, second, first),
      notString: (place) => this.#notString(place),
    };
  }

  #lookup(context: OpenContext, name: string, place: Place): LighttpdValue {
    if (name.startsWith('env.')) {
      return unknown(`it depends on the environment variable ${name.slice(4)}`, place);
    }
    const key = lowerAscii(name.includes('.') ? name : `var.${name}`);
    const setting = this.#find(context, key);
    if (setting) return setting.value;
    if (key === 'var.cwd') return unknown('it depends on the folder that lighttpd is started in', place);
    if (key === 'var.pid') return unknown('it depends on the process id', place);
    // Damage that recovery made a word of.
    if (!/^[\w.-]+$/.test(name)) return unknown('it is no name', place);
    if (!this.#hidden) {
      this.#problem('undefined-variable', `${key} is not defined here`, place, null);
      return unknown(`${key} is not defined`, place);
    }
    return unknown(`${key} may be defined in something that could not be read`, place);
  }

  /** `isReplaceable`: something that could not be read stands between the two values, and may have replaced the first. */
  #mergeProblem(
    problem: Exclude<ReturnType<typeof mergeValues>, LighttpdValue>,
    place: Place,
    isReplaceable: boolean,
  ): Unknown {
    if (this.#hidden && isReplaceable)
      return unknown('it may have been replaced in something that could not be read', place);
    if (problem.code === 'type-mismatch') {
      this.#problem('type-mismatch', 'lists and scalars cannot be added', place, null);
    } else {
      const { first, second } = problem;
      const message = `the key "${String(second.key)}" is in the list already`;
      this.#problem('duplicate-key', message, second.keyPlace ?? second.place, first.keyPlace ?? first.place);
    }
    return unknown('the values cannot be added', place);
  }

  #notString(place: Place): Unknown {
    this.#problem('not-a-string', 'a string is needed here', place, null);
    return unknown('it is not a string', place);
  }

  #problem(
    code: EvaluationProblem['code'],
    message: string,
    place: Place,
    related: Place | null,
    duplicate: EvaluationProblem['duplicate'] = null,
  ): void {
    this.#problems.push({ code, message, place, related, duplicate });
  }
}
