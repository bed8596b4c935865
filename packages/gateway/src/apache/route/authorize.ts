import type { Place } from '@fcgilint/core';
import { type AccessRule, type CompatRule, coversMethod } from '../access.ts';
import { moduleKnown } from './loaded.ts';
import { known, type Rec, Stop, stop } from './record.ts';
import { inSubnet } from './subnet.ts';
import { testExpression } from './variables.ts';

type Result = 'granted' | 'denied' | 'needs-user' | 'neutral';

/** Access control: 0 or a status. Apache: `server/request.c`; `mod_authz_core.c`, `authorize_user_core`; `mod_access_compat.c`. */
export function accessStatus(r: Rec): number {
  const satisfyAny = r.word('satisfy') === 'any';
  const byAddress = compatStatus(r);
  if (satisfyAny ? byAddress === 0 && r.perDir.compat : byAddress !== 0) return satisfyAny ? 0 : byAddress;
  const rules = r.perDir.access?.rules ?? null;
  const authType = r.setting('authtype');
  const sslRequired = r.setting('sslrequiressl');
  if (sslRequired && r.run.request.scheme === 'http') {
    r.step('SSLRequireSSL', sslRequired.place);
    return 403;
  }
  const wantsUser = authType !== null && authType.words[0]?.toLowerCase() !== 'none';
  if (!rules || moduleKnown(r, 'authz_core_module') === false) return wantsUser ? 500 : 0;
  const result = decide(r, rules, 'all');
  if (result === 'granted') return 0;
  if (result === 'needs-user') {
    if (!wantsUser) return 500;
    if (r.headers.has('Authorization')) return stop('whether the user may is not known', authType?.place ?? null);
    return authType.words[0]?.toLowerCase() === 'form' ? stop('mod_auth_form asks for a login') : 401;
  }
  r.step('access is denied', firstPlace(rules));
  return 403;
}

function firstPlace(rule: AccessRule): Place | null {
  let at = rule;
  while (at.kind === 'group' && at.rules.length > 0) at = at.rules[0]!;
  return at.directive?.place ?? null;
}

/** Deeper sections than this are no honest configuration. */
const MAXIMUM_DEPTH = 50;

/** Apache: `apply_authz_sections`. */
function decide(r: Rec, rule: AccessRule, outer: 'all' | 'any' | 'none', depth = 0): Result {
  if (depth > MAXIMUM_DEPTH) stop('the Require sections are nested very deeply');
  if (!coversRequest(rule, r.method)) return outer === 'all' ? 'granted' : 'neutral';
  let result: Result;
  let negated = false;
  if (rule.kind === 'require') {
    if (rule.directive.when) throw new Stop(rule.directive.when);
    result = provider(r, rule.provider, rule.words);
    negated = rule.negated;
  } else {
    result = 'neutral';
    negated = rule.operator === 'none';
    for (const child of rule.rules) {
      const one = decide(r, child, rule.operator, depth + 1);
      if (one === 'neutral') continue;
      if (rule.operator === 'all') {
        if (one === 'denied') {
          result = one;
          break;
        }
        if (one === 'needs-user' || result === 'neutral') result = one;
      } else {
        if (one === 'granted') {
          result = one;
          break;
        }
        if ((one === 'needs-user' && result === 'denied') || result === 'neutral') result = one;
      }
    }
  }
  if (!negated) return result;
  if (result === 'granted') return 'denied';
  return 'neutral';
}

/** A group covers the methods that any of its rules covers. */
function coversRequest(rule: AccessRule, method: string): boolean {
  const work = [rule];
  while (work.length > 0) {
    const one = work.pop()!;
    if (one.kind === 'group') work.push(...one.rules);
    else if (coversMethod(one.methods, method)) return true;
  }
  return false;
}

function provider(r: Rec, name: string, words: readonly string[]): Result {
  const when = (holds: boolean): Result => (holds ? 'granted' : 'denied');
  const { remoteAddress } = r.run.request;
  switch (name) {
    case 'all':
      return when(words[0]?.toLowerCase() === 'granted');
    case 'ip':
      return when(words.some((range) => inSubnet(remoteAddress, range) ?? stop(`${range} is no address range`)));
    case 'local':
      return when(
        inSubnet(remoteAddress, '127.0.0.0/8') === true ||
          remoteAddress === '::1' ||
          remoteAddress === r.run.localAddress,
      );
    case 'method':
      return when(words.some((word) => word.toUpperCase() === (r.method === 'HEAD' ? 'GET' : r.method)));
    case 'env':
      return when(words.some((word) => r.env.has(word)));
    case 'expr': {
      const source = words.join(' ').replace(/^expr=/, '');
      return when(testExpression(r, source, { groups: null }));
    }
    case 'valid-user':
    case 'user':
    case 'group':
    case 'file-owner':
    case 'file-group':
    case 'ldap-user':
    case 'ldap-group':
    case 'dbm-group':
      return 'needs-user';
    default:
      return stop(`Require ${name} cannot be decided`);
  }
}

/** Order, Allow and Deny. */
function compatStatus(r: Rec): number {
  const { compat } = r.perDir;
  if (!compat) return 0;
  if (compat.unknown) throw new Stop(compat.unknown);
  const allowed = compat.allow.some((rule) => covers(r, rule));
  const denied = compat.deny.some((rule) => covers(r, rule));
  const granted =
    compat.order === 'allow,deny'
      ? allowed && !denied
      : compat.order === 'mutual-failure'
        ? allowed && !denied
        : allowed || !denied;
  if (!granted) r.step('access is denied', (compat.deny[0] ?? compat.allow[0])?.directive.place ?? null);
  return granted ? 0 : 403;
}

function covers(r: Rec, { from, methods }: CompatRule): boolean {
  if (!coversMethod(methods, r.method)) return false;
  const lower = from.toLowerCase();
  if (lower === 'all') return true;
  if (lower.startsWith('env=!')) return !r.env.has(from.slice(5));
  if (lower.startsWith('env=')) return r.env.has(from.slice(4));
  const answer = inSubnet(known(r.run.request.remoteAddress), from);
  return answer ?? stop(`whether the client belongs to ${from} is not known`);
}
