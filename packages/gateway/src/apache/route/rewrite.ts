import type { Groups } from '../expression/evaluate.ts';
import { integer } from '../expression/evaluate.ts';
import type { RewriteCondition, RewriteRule } from '../rewrite-rules.ts';
import { fileType } from './files.ts';
import { lookupFile, lookupUri } from './process.ts';
import { type Rec, type RewriteStatus, Stop, stop } from './record.ts';
import { type Expansion, expand } from './rewrite-expand.ts';
import { absoluteScheme, fullyQualify, reduceUrl } from './rewrite-url.ts';
import { rewriteVariable, testExpression } from './variables.ts';

/** What rules of one context work on while they are tried. */
export interface RewriteContext {
  readonly r: Rec;
  /** Folder of a per-directory context, with a slash; `null` at server level. */
  readonly directory: string | null;
  readonly baseUrl: string | null;
  /** The text that patterns are matched against. */
  uri: string;
  rule: readonly string[] | null;
  condition: readonly string[] | null;
}

type RuleResult = 'no' | 'match' | 'nosub' | 'status-set';

/** Longest result: twice LimitRequestLine. */
const MAXIMUM_LENGTH = 2 * 8190;

/**
 * Applies a list of rules. The answer tells whether and how the URL changed; the last rule with a substitution is in
 * `last`. Apache: `mod_rewrite.c`, `apply_rewrite_list`.
 */
export function applyRules(
  r: Rec,
  rules: readonly RewriteRule[],
  directory: string | null,
  baseUrl: string | null,
): { status: RewriteStatus; last: RewriteRule | null } {
  const context: RewriteContext = { r, directory, baseUrl, uri: '', rule: null, condition: null };
  let changed: RewriteStatus = 'none';
  let last: RewriteRule | null = null;
  let round = 1;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i]!;
    const { flags } = rule;
    if (r.main && (flags.noSubrequest || flags.redirect)) continue;
    const result = applyRule(rule, context);
    if (result === 'no') {
      let at = i;
      while (at < rules.length && rules[at]!.flags.chain) at++;
      i = Math.max(i, at);
      continue;
    }
    if (!rule.noSubstitution) last = rule;
    if ((r.filename?.length ?? 0) > MAXIMUM_LENGTH) {
      r.status = 500;
      return { status: 'status', last };
    }
    if (result === 'status-set') return { status: 'status-set', last };
    if (flags.forcedStatus) return { status: 'status', last };
    if (result !== 'nosub') changed = flags.noEscape ? 'noescape' : 'normal';
    if (flags.passThrough) {
      r.filename = `passthrough:${r.filename}`;
      changed = 'normal';
      break;
    }
    if (flags.end) {
      r.ended.value = true;
      break;
    }
    if (flags.proxy || flags.last) break;
    if (flags.next !== null) {
      if (++round >= flags.next) {
        r.step('[N] was taken too often', rule.directive.place);
        r.status = 500;
        return { status: 'status', last };
      }
      if (round > 20_000) stop('[N] is taken very often', rule.directive.place);
      i = -1;
      continue;
    }
    i += flags.skip;
  }
  return { status: changed, last };
}

/** Apache: `apply_rewrite_rule`. */
function applyRule(rule: RewriteRule, context: RewriteContext): RuleResult {
  const { r, directory } = context;
  const { flags, pattern } = rule;
  if (rule.invalid) stop(`the server refuses a RewriteRule: ${rule.invalid}`, rule.directive.place);
  context.uri = r.filename ?? '';
  let proxyRequest = false;
  if (directory !== null) {
    proxyRequest = r.proxied && context.uri.startsWith('proxy:');
    context.uri += r.pathInfo ?? '';
    if (!proxyRequest && context.uri.startsWith(directory)) context.uri = context.uri.slice(directory.length);
  }
  if (pattern.kind === 'unknown') return stop(pattern.because, rule.directive.place);
  const groups = pattern.exec(context.uri);
  if ((groups !== null) === rule.negated) return 'no';
  context.condition = null;
  context.rule = rule.negated ? null : groups;
  if (!conditionsHold(rule.conditions, context)) return 'no';
  if (rule.when) throw new Stop(rule.when);

  let newUri = '';
  if (!rule.noSubstitution) {
    const expansion = expand(rule.substitution, expansionOf(context, rule), rule);
    if (expansion.unsafeQuestionMark && !flags.unsafeAllow3F) {
      r.step('the result of a RewriteRule has a question mark that came encoded', rule.directive.place);
      r.status = 403;
      return 'status-set';
    }
    newUri = expansion.text;
  }
  setVariables(rule, context);
  if (rule.noSubstitution) {
    forceTypeAndHandler(rule, context);
    if (flags.forcedStatus) r.status = flags.status;
    r.step(
      `RewriteRule ${rule.source} matches ${context.uri}: ${flags.forcedStatus ? flags.status : 'no change'}`,
      rule.directive.place,
    );
    return 'nosub';
  }
  let prefixAdded = false;
  if (!proxyRequest && !newUri.startsWith('/') && !absoluteScheme(newUri)) {
    if (directory !== null) {
      newUri = directory + newUri;
      prefixAdded = true;
    } else if (!flags.proxy && !flags.redirect) {
      newUri = `/${newUri}`;
      prefixAdded = true;
    }
  }
  r.step(`RewriteRule ${rule.source} turns ${context.uri} into ${newUri}`, rule.directive.place);
  r.filename = newUri;
  if (directory !== null && flags.discardPathInfo) r.pathInfo = null;
  splitQuery(r, rule);
  if (flags.proxy) {
    fullyQualify(r);
    r.filename = `proxy:${r.filename}`;
    return 'match';
  }
  if (flags.redirect) {
    fullyQualify(r);
    r.status = flags.status;
    return 'match';
  }
  reduceUrl(r);
  if (absoluteScheme(r.filename)) {
    r.status = flags.status;
    return 'match';
  }
  if (!flags.keepSlashes && !prefixAdded && !rule.substitution.startsWith('//')) {
    r.filename = r.filename.replace(/^\/+(?=\/)/, '');
  }
  forceTypeAndHandler(rule, context);
  return 'match';
}

function expansionOf(context: RewriteContext, rule: RewriteRule | null): Expansion {
  const { r } = context;
  return {
    rule: context.rule,
    condition: context.condition,
    variable: (name) => rewriteVariable(r, name, (kind, variable) => lookahead(context, kind, variable)),
    map: (name, key) => lookupMap(r, name, key),
    flags: rule?.flags ?? null,
  };
}

function plain(text: string, context: RewriteContext): string {
  return expand(text, expansionOf(context, null), null).text;
}

/** `%{LA-U:...}` and `%{LA-F:...}`. */
function lookahead(context: RewriteContext, kind: 'U' | 'F', variable: string): string {
  const { r, directory, baseUrl, uri } = context;
  if (!subrequestAllowed(r)) return '';
  const base = directory === null || uri.startsWith('/') ? '' : (baseUrl ?? directory);
  const sub =
    kind === 'U' || uri.startsWith('/') ? lookupUri(`${base}${uri}`, r) : lookupFile(`${directory ?? ''}${uri}`, r);
  return rewriteVariable(sub, variable, () => stop('a lookahead in a lookahead'));
}

/** Not for a subrequest of the same URL: that would never end (`subreq_ok`). */
function subrequestAllowed(r: Rec): boolean {
  return !r.main || r.main.uri !== r.uri;
}

function lookupMap(r: Rec, name: string, key: string): string | null {
  const map = r.server.rewrite.maps.get(name);
  if (!map) return null;
  const source = map.words[1] ?? '';
  switch (source.toLowerCase()) {
    case 'int:tolower':
      return key.replace(/[A-Z]/g, (c) => c.toLowerCase());
    case 'int:toupper':
      return key.replace(/[a-z]/g, (c) => c.toUpperCase());
    default:
      return stop(`the contents of the map ${source} are not known`, map.place);
  }
}

/** All conditions, with [OR] as the server takes it: a true one skips the rest of its chain. */
function conditionsHold(conditions: readonly RewriteCondition[], context: RewriteContext): boolean {
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i]!;
    const holds = conditionHolds(condition, context);
    if (condition.orNext) {
      if (!holds) continue;
      while (i < conditions.length && conditions[i]!.orNext) i++;
    } else if (!holds) return false;
  }
  return true;
}

/** Apache: `apply_rewrite_cond`. */
function conditionHolds(condition: RewriteCondition, context: RewriteContext): boolean {
  const { r } = context;
  const { test, negated, noCase } = condition;
  const input = test.kind === 'expression' ? '' : plain(condition.input, context);
  let holds: boolean;
  switch (test.kind) {
    case 'regex': {
      if (test.pattern.kind === 'unknown') return stop(test.pattern.because, condition.directive.place);
      const groups = test.pattern.exec(input);
      holds = groups !== null;
      if (holds && !negated) context.condition = groups;
      break;
    }
    case 'file':
      holds = fileTest(r, test.letter, input);
      break;
    case 'text':
      holds = textTest(test.operator, input, test.operand, noCase);
      break;
    case 'number': {
      const [a, b] = [integer(input), integer(test.operand)];
      holds = { lt: a < b, le: a <= b, gt: a > b, ge: a >= b, eq: a === b }[test.operator];
      break;
    }
    case 'expression': {
      const state: Groups = { groups: null };
      holds = testExpression(r, test.source, state);
      if (holds && !negated && state.groups) context.condition = state.groups;
      break;
    }
  }
  const result = holds !== negated;
  r.step(
    `RewriteCond ${condition.input}${test.kind === 'expression' ? '' : ` (${input})`}: ${result ? 'true' : 'false'}`,
    condition.directive.place,
  );
  return result;
}

function fileTest(r: Rec, letter: 'f' | 'd' | 's' | 'l' | 'x' | 'U' | 'F', input: string): boolean {
  switch (letter) {
    case 'f':
    case 'd':
      return input.startsWith('/') && fileType(r, input) === (letter === 'f' ? 'file' : 'directory');
    case 's':
    case 'x':
      if (!input.startsWith('/') || fileType(r, input) === 'none') return false;
      return stop(`the test -${letter} needs more than the kind of a file`);
    case 'l':
      if (!input.startsWith('/') || fileType(r, input) === 'none') return false;
      return stop('it is not known what is a symbolic link');
    case 'U':
      return input !== '' && subrequestAllowed(r) && lookupUri(input, r).status < 400;
    case 'F': {
      if (input === '' || !subrequestAllowed(r)) return false;
      const found = lookupFile(input, r);
      return found.status < 300 && fileType(r, found.filename ?? '/') !== 'none';
    }
  }
}

/** Text is compared by length first, without NC (`compare_lexicography`). */
function textTest(operator: string, input: string, operand: string, noCase: boolean): boolean {
  const [a, b] = noCase ? [input.toLowerCase(), operand.toLowerCase()] : [input, operand];
  if (operator === '=') return a === b;
  let order: number;
  if (!noCase && a.length !== b.length) order = a.length > b.length ? 1 : -1;
  else order = a === b ? 0 : a > b ? 1 : -1;
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function setVariables(rule: RewriteRule, context: RewriteContext): void {
  for (const item of rule.flags.env) {
    const text = plain(item, context);
    if (text.startsWith('!')) {
      context.r.env.unset(text.slice(1));
      continue;
    }
    const colon = text.indexOf(':');
    if (colon < 0) context.r.env.set(text, '');
    else context.r.env.set(text.slice(0, colon), text.slice(colon + 1));
  }
}

function forceTypeAndHandler(rule: RewriteRule, context: RewriteContext): void {
  for (const [flag, note] of [
    [rule.flags.type, 'rewrite-type'],
    [rule.flags.handler, 'rewrite-handler'],
  ] as const) {
    if (flag === null) continue;
    const text = plain(flag, context).toLowerCase();
    if (text !== '') context.r.notes.set(note, text);
  }
}

/** Takes the query out of the result. Apache: `splitout_queryargs`. */
function splitQuery(r: Rec, rule: RewriteRule): void {
  const { flags } = rule;
  if (rule.dropQuery) {
    r.args = null;
    return;
  }
  const scheme = absoluteScheme(r.filename!);
  if (scheme && !scheme.query) {
    r.args = null;
    return;
  }
  if (flags.queryDiscard) r.args = null;
  const from = scheme?.length ?? 0;
  const at = flags.queryLast ? r.filename!.lastIndexOf('?') : r.filename!.indexOf('?', from);
  if (at < from) return;
  const query = r.filename!.slice(at + 1);
  r.filename = r.filename!.slice(0, at);
  if (!flags.queryAppend) r.args = query;
  else if (query !== '') r.args = `${query}&${r.args ?? ''}`;
  if (r.args === '') r.args = null;
  else if (r.args?.endsWith('&')) r.args = r.args.slice(0, -1);
}
