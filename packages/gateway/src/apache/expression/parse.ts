import { compilePattern, type Pattern } from '../pattern.ts';

/** A text of an expression. */
export type Term =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Term }
  | { readonly kind: 'group'; readonly number: number }
  | { readonly kind: 'concat'; readonly terms: readonly Term[] };

/** A condition of an expression. */
export type Condition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Term; readonly right: Term }
  | { readonly kind: 'unary'; readonly operator: string; readonly term: Term }
  | { readonly kind: 'in'; readonly left: Term; readonly list: readonly Term[] }
  | {
      readonly kind: 'match';
      readonly left: Term;
      readonly source: string;
      readonly pattern: Pattern;
      readonly negated: boolean;
    };

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly message: string };
export type ParsedText = { readonly ok: true; readonly term: Term } | { readonly ok: false; readonly message: string };

/** Deeper expressions fail in the server (`AP_EXPR_MAX_RECURSION`). */
const MAXIMUM_DEPTH = 20;

class Failure extends Error {}

/** Parses a condition as `<If>`, `RewriteCond expr` and `Require expr` take it. Apache: `server/util_expr_scan.l`, `util_expr_parse.y`. */
export function parseCondition(source: string): ParsedCondition {
  try {
    const parser = new Parser(source);
    const condition = parser.condition(0);
    parser.end();
    return { ok: true, condition };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, message: error.message };
    throw error;
  }
}

/** Parses a text with variables as SetHandler, ErrorDocument and Redirect in a Location take it. */
export function parseText(source: string): ParsedText {
  try {
    return { ok: true, term: new Parser(source).text(null, 0) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, message: error.message };
    throw error;
  }
}

const COMPARE =
  /^(?:==|=(?!~)|!=|<=|>=|<|>|-(?:eq|ne|lt|le|gt|ge)(?![A-Za-z0-9_])|(?:eq|ne|lt|le|gt|ge)(?![A-Za-z0-9_]))/;

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  end(): void {
    this.#blanks();
    if (this.#at < this.#source.length) this.#fail('syntax error');
  }

  condition(depth: number): Condition {
    if (depth > MAXIMUM_DEPTH) this.#fail('too deep');
    const alternatives: Condition[] = [];
    let all: Condition[] = [this.#operand(depth)];
    for (;;) {
      this.#blanks();
      if (this.#take(/^(?:&&|and(?![A-Za-z0-9_]))/)) all.push(this.#operand(depth));
      else if (this.#take(/^(?:\|\||or(?![A-Za-z0-9_]))/)) {
        alternatives.push(join('and', all));
        all = [this.#operand(depth)];
      } else break;
    }
    alternatives.push(join('and', all));
    return join('or', alternatives);
  }

  #operand(depth: number): Condition {
    this.#blanks();
    let negated = false;
    while (this.#take(/^(?:!(?![=~])|not(?![A-Za-z0-9_]))/)) {
      negated = !negated;
      this.#blanks();
    }
    const condition = this.#primary(depth);
    return negated ? { kind: 'not', condition } : condition;
  }

  #primary(depth: number): Condition {
    if (this.#take(/^\(/)) {
      const inner = this.condition(depth + 1);
      this.#blanks();
      if (!this.#take(/^\)/)) this.#fail('missing )');
      return inner;
    }
    const constant = this.#take(/^(?:true|false)(?![A-Za-z0-9_])/);
    if (constant) return { kind: 'constant', value: constant === 'true' };
    const unary = this.#take(/^-[A-Za-z_](?![A-Za-z0-9_])/);
    if (unary) return { kind: 'unary', operator: unary[1]!, term: this.#word(depth) };
    const left = this.#word(depth);
    this.#blanks();
    const match = this.#take(/^(?:=~|!~)/);
    if (match) return { kind: 'match', left, ...this.#regex(), negated: match === '!~' };
    const operator = this.#take(COMPARE);
    if (operator) return { kind: 'compare', operator: operator.replace(/^==$/, '='), left, right: this.#word(depth) };
    if (this.#take(/^-?in(?![A-Za-z0-9_])/)) {
      this.#blanks();
      if (!this.#take(/^\{/)) this.#fail('a list function');
      const list = [this.#word(depth)];
      for (;;) {
        this.#blanks();
        if (this.#take(/^\}/)) return { kind: 'in', left, list };
        if (!this.#take(/^,/)) this.#fail('syntax error in a list');
        list.push(this.#word(depth));
      }
    }
    const binary = this.#take(/^-[A-Za-z_][A-Za-z_0-9]+/);
    if (binary) return { kind: 'compare', operator: binary, left, right: this.#word(depth) };
    return this.#fail('syntax error');
  }

  #word(depth: number): Term {
    if (depth > MAXIMUM_DEPTH) this.#fail('too deep');
    const terms = [this.#simpleWord(depth)];
    for (;;) {
      this.#blanks();
      if (!this.#take(/^\./)) break;
      terms.push(this.#simpleWord(depth));
    }
    return terms.length === 1 ? terms[0]! : { kind: 'concat', terms };
  }

  #simpleWord(depth: number): Term {
    this.#blanks();
    const digits = this.#take(/^-?[0-9]+/);
    if (digits) return { kind: 'text', value: digits };
    const quote = this.#take(/^["']/);
    if (quote) {
      const term = this.text(quote, depth);
      this.#at++;
      return term;
    }
    if (this.#take(/^%\{/)) return this.#variable(depth);
    const group = this.#take(/^\$[0-9]/);
    if (group) return { kind: 'group', number: Number(group[1]) };
    const name = this.#take(/^[A-Za-z][A-Za-z0-9_]*/);
    if (name) {
      this.#blanks();
      if (!this.#take(/^\(/)) this.#fail(`${name} is no text`);
      const argument = this.#word(depth + 1);
      this.#blanks();
      if (!this.#take(/^\)/)) this.#fail('missing )');
      return { kind: 'call', name: name.toLowerCase(), argument };
    }
    return this.#fail('syntax error');
  }

  /** Text with variables up to `close` (not consumed), or to the end. */
  text(close: string | null, depth: number): Term {
    if (depth > MAXIMUM_DEPTH) this.#fail('too deep');
    const terms: Term[] = [];
    let literal = '';
    const flush = (): void => {
      if (literal) terms.push({ kind: 'text', value: literal });
      literal = '';
    };
    for (;;) {
      const c = this.#source[this.#at];
      if (c === undefined) {
        if (close !== null) this.#fail('unterminated string or variable');
        break;
      }
      if (c === close) break;
      if (c === '\n') this.#fail('unterminated string or variable');
      if (c === '\\') {
        literal += this.#escape();
      } else if (c === '%' && this.#source[this.#at + 1] === '{') {
        flush();
        this.#at += 2;
        terms.push(this.#variable(depth + 1));
      } else if (c === '$' && /[0-9]/.test(this.#source[this.#at + 1] ?? '')) {
        flush();
        terms.push({ kind: 'group', number: Number(this.#source[this.#at + 1]) });
        this.#at += 2;
      } else {
        literal += c;
        this.#at++;
      }
    }
    flush();
    if (terms.length === 1) return terms[0]!;
    return terms.length === 0 ? { kind: 'text', value: '' } : { kind: 'concat', terms };
  }

  /** After `%{`. */
  #variable(depth: number): Term {
    const name = this.#take(/^[A-Za-z][A-Za-z0-9_]*/);
    if (!name) this.#fail('invalid character in variable name');
    if (this.#take(/^\}/)) return { kind: 'variable', name: name!.toUpperCase() };
    if (!this.#take(/^:/)) this.#fail('invalid character in variable name');
    const argument = this.text('}', depth + 1);
    this.#at++;
    return { kind: 'call', name: name!.toLowerCase(), argument };
  }

  #escape(): string {
    const rest = this.#source.slice(this.#at, this.#at + 4);
    const octal = /^\\([0-7]{1,3})/.exec(rest);
    if (octal) {
      this.#at += octal[0].length;
      return String.fromCharCode(Number.parseInt(octal[1]!, 8) & 0xff);
    }
    const c = rest[1] ?? '';
    this.#at += 2;
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[c] ?? c;
  }

  #regex(): { source: string; pattern: Pattern } {
    this.#blanks();
    const open = this.#take(/^(?:\/|m[/#$%^,;:_?|\-!.'"])/);
    if (!open) this.#fail('a pattern is missing');
    const delimiter = open!.at(-1)!;
    const close = this.#source.indexOf(delimiter, this.#at);
    if (close < 0) this.#fail('unterminated pattern');
    const source = this.#source.slice(this.#at, close);
    this.#at = close + 1;
    return { source, pattern: compilePattern(source, this.#take(/^i/) !== null) };
  }

  #blanks(): void {
    while (/[ \t\n]/.test(this.#source[this.#at] ?? '')) this.#at++;
  }

  #take(pattern: RegExp): string | null {
    const match = pattern.exec(this.#source.slice(this.#at, this.#at + 64));
    if (!match) return null;
    this.#at += match[0].length;
    return match[0];
  }

  #fail(message: string): never {
    throw new Failure(message);
  }
}

function join(kind: 'and' | 'or', conditions: Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { kind, conditions };
}
