import type { Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';

/** A `Require` line or one of the sections around them, as a tree. */
export type AccessRule =
  | {
      readonly kind: 'require';
      readonly directive: ApacheDirective;
      /** Lower-case provider (`all`, `ip`, `valid-user`, ...) and its arguments. */
      readonly provider: string;
      readonly words: readonly string[];
      readonly negated: boolean;
      readonly methods: MethodSet | null;
    }
  | {
      readonly kind: 'group';
      readonly operator: 'all' | 'any' | 'none';
      readonly rules: readonly AccessRule[];
      readonly methods: MethodSet | null;
      readonly directive: ApacheDirective | null;
    };

/** The methods that a Limit or LimitExcept section around it leaves. */
export interface MethodSet {
  readonly except: boolean;
  readonly methods: readonly string[];
}

/** Order, Allow and Deny of one section (mod_access_compat). */
export interface CompatRules {
  readonly order: 'deny,allow' | 'allow,deny' | 'mutual-failure';
  readonly allow: readonly CompatRule[];
  readonly deny: readonly CompatRule[];
  readonly unknown: Unknown | null;
}

export interface CompatRule {
  readonly directive: ApacheDirective;
  readonly from: string;
  readonly methods: MethodSet | null;
}

export function methodsOf(directive: ApacheDirective): MethodSet {
  return { except: directive.name === 'limitexcept', methods: directive.words.map((word) => word.toUpperCase()) };
}

export function coversMethod(set: MethodSet | null, method: string): boolean {
  return set === null || set.methods.includes(method === 'HEAD' ? 'GET' : method) !== set.except;
}

const GROUPS: Readonly<Record<string, 'all' | 'any' | 'none'>> = {
  requireall: 'all',
  requireany: 'any',
  requirenone: 'none',
};

export function isAccessGroup(name: string): boolean {
  return name in GROUPS;
}

export function requireOf(directive: ApacheDirective, methods: MethodSet | null): AccessRule {
  let words = directive.words;
  const negated = words[0]?.toLowerCase() === 'not';
  if (negated) words = words.slice(1);
  return {
    kind: 'require',
    directive,
    provider: (words[0] ?? '').toLowerCase(),
    words: words.slice(1),
    negated,
    methods,
  };
}

/** The tree of a RequireAll, RequireAny or RequireNone section. Iterative: input decides the depth. */
export function accessGroup(directive: ApacheDirective, methods: MethodSet | null): AccessRule {
  type Open = { directive: ApacheDirective; index: number; rules: AccessRule[] };
  const stack: Open[] = [{ directive, index: 0, rules: [] }];
  for (;;) {
    const top = stack[stack.length - 1]!;
    const child = top.directive.children[top.index++];
    if (!child) {
      stack.pop();
      const group: AccessRule = {
        kind: 'group',
        operator: GROUPS[top.directive.name] ?? 'any',
        rules: top.rules,
        methods,
        directive: top.directive,
      };
      const outer = stack[stack.length - 1];
      if (!outer) return group;
      outer.rules.push(group);
    } else if (child.name === 'require') top.rules.push(requireOf(child, methods));
    else if (isAccessGroup(child.name)) stack.push({ directive: child, index: 0, rules: [] });
  }
}
