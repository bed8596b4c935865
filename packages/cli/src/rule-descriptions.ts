import type { Confidence, Group, Severity } from '@fcgilint/core';
import { type RuleInfo, ruleUrl } from '@fcgilint/rules/info';
import { everyRule } from './select.ts';

/** What `fcgilint rules --format json` says of a rule. */
export interface RuleDescription {
  readonly name: string;
  /** Former names, still understood. */
  readonly aliases: readonly string[];
  /** The pitfalls of the catalogue that it finds, by slug. */
  readonly covers: readonly string[];
  readonly dialects: readonly string[];
  readonly group: Group;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly fix: 'safe' | 'unsafe' | 'none';
  readonly summary: string;
  readonly url: string;
}

/** All rules, in the order of their names; then those of plugins. */
export function rules(plugins: readonly RuleInfo[] = []): RuleDescription[] {
  return [...everyRule(), ...plugins].map((rule) => {
    const { name, aliases, covers, dialects, group, severity, confidence, fix, summary, url } = rule;
    return {
      name,
      aliases,
      covers,
      dialects,
      group,
      severity,
      confidence,
      fix,
      summary,
      url: url ?? ruleUrl(name),
    };
  });
}
