import { globMatch } from '../glob-match.ts';
import { inSubnet } from '../route/subnet.ts';
import { escapePath, unescapeKeepSlashes } from '../route/url.ts';
import type { Condition, Term } from './parse.ts';

/** What an expression can ask. Throws where the answer is not known. */
export interface ExpressionContext {
  /** `%{NAME}`; `null` for a name that the server does not know. */
  variable(name: string): string | null;
  /** A function that needs the request: `req`, `http`, `env`, `reqenv`, `osenv`, `note`, `resp`. */
  lookup(name: string, argument: string): string | null;
  fileType(path: string): 'none' | 'file' | 'directory';
  /** `-U` and `-F`. */
  subrequest(kind: 'U' | 'F', argument: string): boolean;
  remoteAddress(): string;
  /** Called for what cannot be followed. */
  unknown(because: string): never;
}

/** Holds the groups of the last match with groups. */
export interface Groups {
  groups: readonly string[] | null;
}

/** Evaluates a condition. Apache: `server/util_expr_eval.c`. */
export function evaluateExpression(condition: Condition, context: ExpressionContext, state: Groups): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'not':
      return !evaluateExpression(condition.condition, context, state);
    case 'and':
      return condition.conditions.every((part) => evaluateExpression(part, context, state));
    case 'or':
      return condition.conditions.some((part) => evaluateExpression(part, context, state));
    case 'unary':
      return unary(condition.operator, evaluateTerm(condition.term, context, state), context);
    case 'in': {
      const left = evaluateTerm(condition.left, context, state);
      return condition.list.some((term) => evaluateTerm(term, context, state) === left);
    }
    case 'match': {
      const subject = evaluateTerm(condition.left, context, state);
      const { pattern, negated } = condition;
      if (pattern.kind === 'unknown') context.unknown(pattern.because);
      if (pattern.groups === 0) return (pattern.exec(subject) !== null) !== negated;
      const groups = pattern.exec(subject);
      state.groups = groups;
      return (groups !== null) !== negated;
    }
    case 'compare': {
      const left = evaluateTerm(condition.left, context, state);
      const right = evaluateTerm(condition.right, context, state);
      return compare(condition.operator, left, right, context);
    }
  }
}

export function evaluateTerm(term: Term, context: ExpressionContext, state: Groups): string {
  switch (term.kind) {
    case 'text':
      return term.value;
    case 'group':
      return state.groups?.[term.number] ?? '';
    case 'concat':
      return term.terms.map((part) => evaluateTerm(part, context, state)).join('');
    case 'variable':
      return context.variable(term.name) ?? context.unknown(`the expression names the variable ${term.name}`);
    case 'call':
      return call(term.name, evaluateTerm(term.argument, context, state), context);
  }
}

function call(name: string, argument: string, context: ExpressionContext): string {
  switch (name) {
    case 'tolower':
      return argument.replace(/[A-Z]/g, (c) => c.toLowerCase());
    case 'toupper':
      return argument.replace(/[a-z]/g, (c) => c.toUpperCase());
    case 'escape':
      return escapePath(argument);
    case 'unescape':
      return /%(?![0-9a-fA-F]{2})|%00/.test(argument) ? '' : unescapeKeepSlashes(argument);
    case 'req':
    case 'http':
    case 'req_novary':
    case 'resp':
    case 'reqenv':
    case 'env':
    case 'osenv':
    case 'note':
      return context.lookup(name, argument) ?? '';
    default:
      return context.unknown(`the expression calls ${name}()`);
  }
}

function unary(operator: string, value: string, context: ExpressionContext): boolean {
  switch (operator) {
    case 'n':
      return value !== '';
    case 'z':
      return value === '';
    case 'T':
      return value !== '' && !/^(?:0|off|false|no)$/i.test(value);
    case 'e':
      return context.fileType(value) !== 'none';
    case 'f':
      return context.fileType(value) === 'file';
    case 'd':
      return context.fileType(value) === 'directory';
    case 'U':
    case 'A':
      return context.subrequest('U', value);
    case 'F':
      return context.subrequest('F', value);
    case 'R':
      return subnets(value, context.remoteAddress(), context);
    case 's':
      if (context.fileType(value) !== 'file') return false;
      return context.unknown('the size of a file decides');
    default:
      return context.unknown(`the expression tests with -${operator}`);
  }
}

function compare(operator: string, left: string, right: string, context: ExpressionContext): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '-strmatch':
      return globMatch(right, left, false);
    case '-strcmatch':
      return globMatch(right.toLowerCase(), left.toLowerCase(), false);
    case '-fnmatch':
      return globMatch(right, left, true);
    case '-ipmatch':
      return subnets(right, left, context);
  }
  const a = integer(left);
  const b = integer(right);
  switch (operator.replace(/^-/, '')) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
    default:
      return context.unknown(`the expression compares with ${operator}`);
  }
}

/** `atoi`: leading blanks, a sign and digits; anything else is 0. */
export function integer(text: string): number {
  return Number(/^[\t-\r ]*([+-]?\d+)/.exec(text)?.[1] ?? 0);
}

function subnets(subnet: string, address: string, context: ExpressionContext): boolean {
  const answer = inSubnet(address, subnet);
  return answer ?? context.unknown(`${subnet} is no address range that can be compared`);
}
