import { type Confidence, confidenceRank, type Finding } from '@fcgilint/core';
import type { RuleInfo } from '@fcgilint/rules/info';
import { nearest } from './cli/did-you-mean.ts';
import { UsageError } from './cli/usage-error.ts';
import { ownRules } from './own-rules.ts';
import { ruleIndex } from './rule-index.ts';

/** Groups of rules. */
export const groups = ['correctness', 'security', 'performance', 'portability', 'suspicious'] as const;

/** Every rule that can appear in a report, the command's own included, by name. */
export function everyRule(): RuleInfo[] {
  return [...ruleIndex, ...Object.values(ownRules)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of the rules that a rule name, former name or group stands for; `null` when it is none. */
export function resolveRuleName(name: string, rules: readonly RuleInfo[] = everyRule()): readonly string[] | null {
  const rule = rules.find((candidate) => candidate.name === name || candidate.aliases.includes(name));
  if (rule) return [rule.name];
  const members = rules.filter((candidate) => candidate.group === name).map((candidate) => candidate.name);
  return (groups as readonly string[]).includes(name) || members.length > 0 ? members : null;
}

/** The rule or group that a mistyped name may have meant. */
export function nearestRule(name: string): string | null {
  return nearest(name, [...everyRule().flatMap((rule) => [rule.name, ...rule.aliases]), ...groups]);
}

/** Which findings are wanted. */
export interface Selection {
  /** Whether a rule is to run at all. */
  wants(rule: string): boolean;
  /** Whether a finding of a wanted rule is sure enough to be reported. */
  keeps(finding: Finding): boolean;
}

/** An input that could not be checked is never left out: the report would look clean. */
const always: ReadonlySet<string> = new Set(['unreadable-file', 'unrecognised-file']);

/** Throws a UsageError for a name that is no rule and no group. `select` empty: all rules. */
export function selection(
  select: readonly string[],
  ignore: readonly string[],
  minConfidence: Confidence = 'medium',
): Selection {
  const selected = select.length === 0 ? null : resolveAll(select, '--select');
  const ignored = ignore.length === 0 ? null : resolveAll(ignore, '--ignore');
  const wants = (rule: string) =>
    always.has(rule) || ((selected === null || selected.has(rule)) && !ignored?.has(rule));
  const least = confidenceRank[minConfidence];
  return { wants, keeps: (finding) => wants(finding.rule) && confidenceRank[finding.confidence] >= least };
}

function resolveAll(names: readonly string[], option: string): ReadonlySet<string> {
  const rules = everyRule();
  const all = new Set<string>();
  for (const name of names) {
    const resolved = resolveRuleName(name, rules);
    if (!resolved) {
      const near = nearestRule(name);
      throw new UsageError(
        `${option}: there is no rule or group "${name}"`,
        near ? `did you mean "${near}"?` : '"fcgilint rules" lists the rules',
      );
    }
    for (const rule of resolved) all.add(rule);
  }
  return all;
}
