import { compareCondition } from './compare.ts';
import type { LighttpdCondition, TestCondition } from './conditions.ts';
import type { Context, Evaluation, Setting } from './context.ts';

/** What is taken for granted of a request when asking for a value. Fields that are not given are open. */
export interface Assumptions {
  /** Inside this context: its condition and those around it hold. */
  readonly within?: Context;
  /** The decoded path without query string. */
  readonly url?: string;
  /** The `Host` header; compared in lower case. */
  readonly host?: string;
  readonly querystring?: string;
  readonly scheme?: string;
  readonly 'request-method'?: string;
  readonly 'remote-ip'?: string;
  /** The server's own text of the socket's address: `0.0.0.0:80`, `[::]:443`. */
  readonly socket?: string;
  /** Names in lower case; a header that is not in the map is open unless `headersComplete` is set. */
  readonly headers?: ReadonlyMap<string, string>;
  readonly headersComplete?: boolean;
}

/** The value of a key under assumptions. */
export interface Effective {
  /** The last setting that certainly applies; `null` when there is none and the server's default applies. */
  readonly setting: Setting | null;
  /** Later settings that replace it for some of the requests that the assumptions leave open. */
  readonly possible: readonly Setting[];
  /** `true` when `setting` is the answer for all requests under the assumptions. */
  readonly certain: boolean;
}

/**
 * The value of a key as the server finds it: of all contexts that hold, the last one in file order wins as a whole,
 * whatever the nesting.
 *
 * lighttpd: src/configfile-glue.c, config_check_cond; each module's patch_config
 */
export function effectiveSetting(evaluation: Evaluation, key: string, assumptions: Assumptions): Effective {
  const settings = evaluation.byKey.get(key) ?? [];
  const truth = contextTruth(withImplied(assumptions));
  let setting: Setting | null = null;
  let possible: Setting[] = [];
  for (const candidate of settings) {
    const holds = truth(candidate.context);
    if (holds === true) {
      setting = candidate;
      possible = [];
    } else if (holds === null) possible.push(candidate);
  }
  return { setting, possible, certain: possible.length === 0 };
}

/** Adds what the conditions around `within` say about the request: `== "/x"` fixes the field. */
function withImplied(assumptions: Assumptions): Assumptions {
  if (!assumptions.within) return assumptions;
  const implied: Record<string, unknown> = {};
  const headers = new Map(assumptions.headers);
  for (let at: Context | null = assumptions.within; at; at = at.parent) {
    const { condition } = at;
    if (condition?.kind !== 'test' || condition.operator !== '==' || typeof condition.text !== 'string') continue;
    if (condition.field === 'header') {
      if (!headers.has(condition.header!)) headers.set(condition.header!, condition.text);
    } else if (condition.field !== 'remote-ip' && condition.field !== 'socket')
      implied[condition.field] = condition.text;
  }
  return { ...implied, ...assumptions, headers };
}

/**
 * Whether contexts hold under assumptions: `true`, `false`, or `null` when it depends on what is left open. Answers
 * are remembered, so asking for all contexts costs one comparison each.
 */
export function contextTruth(assumptions: Assumptions): (context: Context) => boolean | null {
  const known = new Map<Context, boolean | null>();
  for (let at: Context | null = assumptions.within ?? null; at; at = at.parent) {
    known.set(at, true);
    for (let before = at.previous; before; before = before.previous) known.set(before, false);
    for (let after = at.next; after; after = after.next) known.set(after, false);
  }
  return (context) => {
    // From the outermost context that is not decided yet inwards, without recursion.
    const work: Context[] = [context];
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      if (known.has(top)) {
        work.pop();
        continue;
      }
      const needs = [top.parent, top.previous].find((other) => other && !known.has(other));
      if (needs) {
        work.push(needs);
        continue;
      }
      known.set(top, decide(top, known, assumptions));
      work.pop();
    }
    return known.get(context) ?? null;
  };
}

function decide(context: Context, known: Map<Context, boolean | null>, assumptions: Assumptions): boolean | null {
  if (!context.condition) return true;
  const parent = context.parent ? known.get(context.parent)! : true;
  if (parent === false) return false;
  // A branch is tried when the branch before it is false; a chain ends with the first that holds.
  let open: boolean | null = parent;
  for (let before = context.previous; before; before = before.previous) {
    const holds = known.get(before)!;
    if (holds === true) return false;
    if (holds === null) open = null;
  }
  const own = holdsAlone(context.condition, assumptions);
  if (own === false) return false;
  return open === null ? null : own;
}

/**
 * Whether no request can meet both contexts, as far as the conditions tell: branches of one `else` chain, and a field
 * that one of them fixes with `==` to a text that the other refuses.
 */
export function areExclusive(a: Context, b: Context): boolean {
  return contextTruth(withImplied({ within: a }))(b) === false || contextTruth(withImplied({ within: b }))(a) === false;
}

/** One condition by itself. */
function holdsAlone(condition: LighttpdCondition, assumptions: Assumptions): boolean | null {
  if (condition.kind === 'else') return true;
  const value = fieldOf(condition, assumptions);
  const result = value === null ? null : compareCondition(condition, value);
  return typeof result === 'boolean' ? result : null;
}

function fieldOf(condition: TestCondition, assumptions: Assumptions): string | null {
  if (condition.field === 'header') {
    const value = assumptions.headers?.get(condition.header!);
    return value ?? (assumptions.headersComplete ? '' : null);
  }
  const value = assumptions[condition.field];
  if (value === undefined) return null;
  return condition.field === 'host' ? value.toLowerCase() : value;
}
