import type { Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { splitRewriteWords, toBytes } from './words.ts';

export type ConditionTest =
  | { readonly kind: 'regex'; readonly source: string; readonly pattern: Pattern }
  | { readonly kind: 'file'; readonly letter: 'f' | 'd' | 's' | 'l' | 'x' | 'U' | 'F' }
  | { readonly kind: 'text'; readonly operator: '<' | '>' | '<=' | '>=' | '='; readonly operand: string }
  | { readonly kind: 'number'; readonly operator: 'lt' | 'le' | 'gt' | 'ge' | 'eq'; readonly operand: string }
  | { readonly kind: 'expression'; readonly source: string };

export interface RewriteCondition {
  readonly directive: ApacheDirective;
  /** The text that is tested, with its variables. */
  readonly input: string;
  readonly test: ConditionTest;
  readonly negated: boolean;
  readonly noCase: boolean;
  readonly orNext: boolean;
}

export interface RewriteFlags {
  readonly chain: boolean;
  readonly discardPathInfo: boolean;
  /** `VAR:VALUE` or `!VAR`, with variables. */
  readonly env: readonly string[];
  readonly end: boolean;
  readonly handler: string | null;
  readonly last: boolean;
  /** Most rounds of [N], `null` without the flag. */
  readonly next: number | null;
  readonly noEscape: boolean;
  readonly noSubrequest: boolean;
  readonly noCase: boolean;
  readonly proxy: boolean;
  readonly passThrough: boolean;
  readonly queryAppend: boolean;
  readonly queryDiscard: boolean;
  readonly queryLast: boolean;
  /** [R]: also with a status that is no redirect. */
  readonly redirect: boolean;
  /** Status of [R], [F] and [G]; 302 without one. */
  readonly status: number;
  /** The status is given without a redirect: [F], [G], [R=404]. */
  readonly forcedStatus: boolean;
  readonly skip: number;
  readonly type: string | null;
  /** [B], with the characters to escape: `null` for all. */
  readonly escape: { readonly characters: string | null } | null;
  readonly escapeExcept: string | null;
  readonly escapeNoPlus: boolean;
  readonly escapeControls: boolean;
  readonly unsafeAllow3F: boolean;
  readonly unsafePrefixStat: boolean;
  readonly keepSlashes: boolean;
}

export interface RewriteRule {
  readonly directive: ApacheDirective;
  readonly source: string;
  readonly pattern: Pattern;
  readonly negated: boolean;
  /** `-`: no change. A `?` at the end is taken away where it only drops the query. */
  readonly substitution: string;
  readonly noSubstitution: boolean;
  /** The query is dropped without looking for one in the result: `?` at the end, or QSD without `?`. */
  readonly dropQuery: boolean;
  readonly flags: RewriteFlags;
  readonly conditions: readonly RewriteCondition[];
  /** Why the server refuses the line. */
  readonly invalid: string | null;
  /** Why it cannot be known whether the rule, with its conditions, is in force. */
  readonly when: Unknown | null;
}

/** RewriteCond and RewriteRule lines of one context, in order, as rules with the conditions that precede each. */
export function rewriteRules(directives: readonly ApacheDirective[]): RewriteRule[] {
  const rules: RewriteRule[] = [];
  let conditions: RewriteCondition[] = [];
  let invalid: string | null = null;
  let when: Unknown | null = null;
  for (const directive of directives) {
    if (directive.name === 'rewritecond') {
      const condition = rewriteCondition(directive);
      when ??= directive.when;
      if (typeof condition === 'string') invalid ??= condition;
      else conditions.push(condition);
    } else if (directive.name === 'rewriterule') {
      rules.push(rewriteRule(directive, conditions, invalid, when ?? directive.when));
      conditions = [];
      invalid = null;
      when = null;
    }
  }
  return rules;
}

function rewriteRule(
  directive: ApacheDirective,
  conditions: readonly RewriteCondition[],
  invalid: string | null,
  when: Unknown | null,
): RewriteRule {
  const words = splitRewriteWords(toBytes(directive.text));
  const flags = emptyFlags();
  let problem = invalid;
  if (!words) problem ??= 'bad argument line';
  if (words && words[2] !== null) problem ??= readFlags(words[2], flags);
  let source = words?.[0] ?? '';
  const negated = source.startsWith('!');
  if (negated) source = source.slice(1);
  let substitution = words?.[1] ?? '-';
  const noSubstitution = substitution === '-' || flags.forcedStatus;
  let dropQuery = false;
  if (substitution.endsWith('?')) {
    if (flags.queryAppend) flags.queryLast = true;
    else {
      dropQuery = true;
      substitution = substitution.slice(0, -1);
    }
  } else if (flags.queryDiscard && !substitution.includes('?')) dropQuery = true;
  const pattern = compilePattern(source, flags.noCase);
  return {
    directive,
    source,
    pattern,
    negated,
    substitution,
    noSubstitution,
    dropQuery,
    flags,
    conditions,
    invalid: problem,
    when,
  };
}

/** A condition, or why the server refuses it. Apache: `mod_rewrite.c`, `cmd_rewritecond`. */
function rewriteCondition(directive: ApacheDirective): RewriteCondition | string {
  const words = splitRewriteWords(toBytes(directive.text));
  if (!words) return 'bad argument line';
  const [input, written, flagText] = words;
  let noCase = false;
  let orNext = false;
  for (const [name] of flagText === null ? [] : (flagList(flagText) ?? [['?', '']])) {
    switch (name.toLowerCase()) {
      case 'nc':
      case 'nocase':
        noCase = true;
        break;
      case 'or':
      case 'ornext':
        orNext = true;
        break;
      case 'nv':
      case 'novary':
        break;
      default:
        return `unknown flag '${name}'`;
    }
  }
  let negated = written.startsWith('!');
  const operand = negated ? written.slice(1) : written;
  let test = conditionTest(input, operand, noCase);
  if (test === 'ne') {
    negated = !negated;
    test = { kind: 'number', operator: 'eq', operand: operand.slice(3) };
  }
  return { directive, input, test, negated, noCase: noCase && (test.kind === 'regex' || test.kind === 'text'), orNext };
}

function conditionTest(input: string, operand: string, noCase: boolean): ConditionTest | 'ne' {
  if (input.toLowerCase() === 'expr') return { kind: 'expression', source: operand };
  if (operand.length > 1) {
    if (operand.startsWith('-')) {
      if (operand.length === 2) {
        const letter = operand[1]!;
        if (letter === 'h' || letter === 'L') return { kind: 'file', letter: 'l' };
        if (/[fdslxUF]/.test(letter)) return { kind: 'file', letter: letter as 'f' };
      } else if (operand.length > 3) {
        const operator = operand.slice(1, 3);
        if (operator === 'ne') return 'ne';
        if (/^(?:lt|le|gt|ge|eq)$/.test(operator)) {
          return { kind: 'number', operator: operator as 'lt', operand: operand.slice(3) };
        }
      }
    } else {
      const operator = /^(?:>=|<=|[<>=])/.exec(operand)?.[0] as '<' | undefined;
      if (operator) {
        const rest = operand.slice(operator.length);
        return { kind: 'text', operator, operand: (operator as string) === '=' && rest === '""' ? '' : rest };
      }
    }
  }
  return { kind: 'regex', source: operand, pattern: compilePattern(operand, noCase) };
}

type MutableFlags = { -readonly [K in keyof RewriteFlags]: RewriteFlags[K] } & { env: string[] };

function emptyFlags(): MutableFlags {
  return {
    chain: false,
    discardPathInfo: false,
    env: [],
    end: false,
    handler: null,
    last: false,
    next: null,
    noEscape: false,
    noSubrequest: false,
    noCase: false,
    proxy: false,
    passThrough: false,
    queryAppend: false,
    queryDiscard: false,
    queryLast: false,
    redirect: false,
    status: 302,
    forcedStatus: false,
    skip: 0,
    type: null,
    escape: null,
    escapeExcept: null,
    escapeNoPlus: false,
    escapeControls: false,
    unsafeAllow3F: false,
    unsafePrefixStat: false,
    keepSlashes: false,
  };
}

/** `[A,B=c]` as pairs; `null` for bad delimiters. */
function flagList(text: string): [string, string][] | null {
  if (!text.startsWith('[') || !text.endsWith(']')) return null;
  const list: [string, string][] = [];
  const inner = `${text.slice(1, -1)},`;
  let at = 0;
  while (at < inner.length) {
    const comma = inner.indexOf(',', at);
    const item = inner.slice(at, comma).trim();
    at = comma + 1;
    if (item === '' && at >= inner.length && list.length > 0 && inner.slice(0, -1).trim() === '') break;
    const equals = item.indexOf('=');
    list.push(equals < 0 ? [item, ''] : [item.slice(0, equals), item.slice(equals + 1)]);
  }
  return list;
}

/** Statuses that [R=...] may name: those that httpd knows a text for (`modules/http/http_protocol.c`, `status_lines`). */
const KNOWN_STATUSES = new Set([
  ...[100, 101, 102, 103, 200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
  ...[300, 301, 302, 303, 304, 305, 307, 308],
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418],
  ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
]);

/** Reads the flags of a rule; the answer is what the server would complain about. Apache: `cmd_rewriterule_setflag`. */
function readFlags(text: string, flags: MutableFlags): string | null {
  const list = flagList(text);
  if (!list) return 'bad flag delimiters';
  for (const [name, value] of list) {
    switch (name.toLowerCase()) {
      case 'b':
      case 'backrefescaping':
        flags.escape = { characters: value || (flags.escape?.characters ?? null) };
        break;
      case 'bne':
        if (!value) return "flag 'BNE' wants a list of characters";
        flags.escapeExcept = value;
        break;
      case 'bnp':
      case 'backrefernoplus':
        flags.escapeNoPlus = true;
        break;
      case 'bctls':
        flags.escapeControls = true;
        flags.escape ??= { characters: null };
        break;
      case 'c':
      case 'chain':
        flags.chain = true;
        break;
      case 'co':
      case 'cookie':
        break;
      case 'dpi':
      case 'discardpath':
        flags.discardPathInfo = true;
        break;
      case 'e':
      case 'env':
        flags.env.push(value);
        break;
      case 'end':
        flags.end = true;
        break;
      case 'f':
      case 'forbidden':
      case 'g':
      case 'gone':
        flags.forcedStatus = true;
        flags.status = /^f/i.test(name) ? 403 : 410;
        break;
      case 'h':
      case 'handler':
        flags.handler = value;
        break;
      case 'l':
      case 'last':
        flags.last = true;
        break;
      case 'n':
      case 'next':
        flags.next = value ? Number.parseInt(value, 10) || 0 : 32_000;
        break;
      case 'ne':
      case 'noescape':
        flags.noEscape = true;
        break;
      case 'ns':
      case 'nosubreq':
        flags.noSubrequest = true;
        break;
      case 'nc':
      case 'nocase':
        flags.noCase = true;
        break;
      case 'p':
      case 'proxy':
        flags.proxy = true;
        break;
      case 'pt':
      case 'passthrough':
        flags.passThrough = true;
        break;
      case 'qsa':
      case 'qsappend':
        flags.queryAppend = true;
        break;
      case 'qsd':
      case 'qsdiscard':
        flags.queryDiscard = true;
        break;
      case 'qsl':
      case 'qslast':
        flags.queryLast = true;
        break;
      case 'r':
      case 'redirect': {
        const problem = readRedirect(value, flags);
        if (problem) return problem;
        break;
      }
      case 's':
      case 'skip':
        flags.skip = Number.parseInt(value, 10) || 0;
        break;
      case 't':
      case 'type':
        flags.type = value;
        break;
      case 'unsafeprefixstat':
        flags.unsafePrefixStat = true;
        break;
      case 'unsafeallow3f':
        flags.unsafeAllow3F = true;
        break;
      case 'unc':
        flags.keepSlashes = true;
        break;
      default:
        if (/^d/i.test(name)) break;
        return `unknown flag '${name}'`;
    }
  }
  return null;
}

function readRedirect(value: string, flags: MutableFlags): string | null {
  flags.redirect = true;
  let status = 0;
  const named = { permanent: 301, temp: 302, seeother: 303 }[value.toLowerCase()];
  if (named) status = named;
  else if (/^\d/.test(value)) {
    status = Number.parseInt(value, 10);
    if (!KNOWN_STATUSES.has(status)) return `invalid HTTP response code '${value}' for flag 'R'`;
    if (status < 300 || status > 399) flags.forcedStatus = true;
  }
  // [R] alone stores 0: the redirect is sent as 302 in the end.
  flags.status = status || 302;
  return null;
}
