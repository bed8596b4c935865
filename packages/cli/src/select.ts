import { type Confidence, confidenceRank, type Finding, type Severity } from '@fcgilint/core';
import type { RuleInfo } from '@fcgilint/rules/info';
import { nearest } from './cli/did-you-mean.ts';
import { UsageError } from './cli/usage-error.ts';
import type { Config, Override } from './config/config.ts';
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
export function nearestRule(name: string, rules: readonly RuleInfo[] = everyRule()): string | null {
  return nearest(name, [...rules.flatMap((rule) => [rule.name, ...rule.aliases]), ...groups]);
}

/** Which findings are wanted, and how grave they are. */
export interface Selection {
  /** Whether a rule may report something in some file: whether it is to run. */
  wants(rule: string): boolean;
  /** Whether a rule may report something in this file. */
  wantsIn(rule: string, path: string): boolean;
  /** The finding with the severity that its rule has in its file; `null` when the rule is off there. */
  adjust(finding: Finding): Finding | null;
  /** Whether a finding is sure enough to be reported. */
  keeps(finding: Finding): boolean;
  /** The confidence of the most unsure findings that are reported in some file. */
  readonly leastConfidence: Confidence;
}

/** An input that could not be checked is never left out: the report would look clean. */
const always: ReadonlySet<string> = new Set(['unreadable-file', 'unrecognised-file', 'rule-failure']);

/** What a selection is made from. */
export interface SelectionRequest {
  /** Names from the command line or the caller; `null`: not given. */
  readonly select: readonly string[] | null;
  readonly ignore: readonly string[];
  readonly minConfidence: Confidence | null;
  readonly config?: Pick<Config, 'select' | 'ignore' | 'rules' | 'minConfidence' | 'overrides'>;
  /** Whether an override is for a path. */
  readonly appliesTo?: (override: Override, path: string) => boolean;
  /** Rules of plugins. */
  readonly plugins?: readonly RuleInfo[];
}

/**
 * Throws a UsageError for a name from the command line that is no rule and no group. What is selected there is wanted
 * whatever the configuration says; in the configuration the setting of a rule wins over `select` and `ignore`.
 */
export function selection({
  select,
  ignore,
  minConfidence,
  config = {},
  appliesTo = () => false,
  plugins = [],
}: SelectionRequest): Selection {
  // Most runs name no rule: the list is made when it is asked for.
  let all: readonly RuleInfo[] | null = null;
  const rules = () => {
    all ??= plugins.length === 0 ? everyRule() : [...everyRule(), ...plugins];
    return all;
  };
  const resolve = (names: readonly string[], option: string) => resolveAll(names, option, rules());
  const demanded = select && select.length > 0 ? resolve(select, '--select') : null;
  const refused = ignore.length > 0 ? resolve(ignore, '--ignore') : null;
  const selected = config.select ? resolve(config.select, 'select') : null;
  const ignored = config.ignore ? resolve(config.ignore, 'ignore') : null;
  const severities = settingsByRule(config.rules, rules);
  const overrides = (config.overrides ?? []).map((override) => ({
    override,
    severities: settingsByRule(override.rules, rules),
  }));

  const setSeverity = (rule: string, path: string): Severity | 'off' | null => {
    let found = severities.get(rule) ?? null;
    for (const each of overrides) {
      const severity = each.severities.get(rule);
      if (severity !== undefined && appliesTo(each.override, path)) found = severity;
    }
    return found;
  };
  /** What the command line, then a severity, then the lists of the configuration say. */
  const decide = (rule: string, severity: Severity | 'off' | null): boolean => {
    if (always.has(rule)) return true;
    if (refused?.has(rule)) return false;
    if (demanded) return demanded.has(rule);
    if (severity !== null) return severity !== 'off';
    return (selected === null || selected.has(rule)) && !ignored?.has(rule);
  };
  const wantsIn = (rule: string, path: string): boolean => decide(rule, setSeverity(rule, path));
  const simple = severities.size === 0 && overrides.every((each) => each.severities.size === 0);
  const leastIn = (path: string): number => {
    let level = minConfidence ?? config.minConfidence ?? 'medium';
    if (minConfidence === null) {
      for (const { override } of overrides) {
        if (override.minConfidence && appliesTo(override, path)) level = override.minConfidence;
      }
    }
    return confidenceRank[level];
  };
  const levels =
    minConfidence === null
      ? [config.minConfidence ?? 'medium', ...overrides.flatMap(({ override }) => override.minConfidence ?? [])]
      : [minConfidence];
  return {
    wants: (rule) =>
      decide(rule, severities.get(rule) ?? null) ||
      overrides.some((each) => each.severities.has(rule) && decide(rule, each.severities.get(rule)!)),
    wantsIn,
    adjust: (finding) => {
      if (!wantsIn(finding.rule, finding.source.path)) return null;
      if (simple) return finding;
      const severity = setSeverity(finding.rule, finding.source.path);
      return severity === null || severity === 'off' || always.has(finding.rule) ? finding : { ...finding, severity };
    },
    keeps: (finding) => confidenceRank[finding.confidence] >= leastIn(finding.source.path),
    leastConfidence: levels.reduce((a, b) => (confidenceRank[b] < confidenceRank[a] ? b : a)),
  };
}

/** The severities that are set, by the rule's present name. */
function settingsByRule(settings: Config['rules'], rules: () => readonly RuleInfo[]): Map<string, Severity | 'off'> {
  const found = new Map<string, Severity | 'off'>();
  for (const [name, setting] of Object.entries(settings ?? {})) {
    const severity = typeof setting === 'string' ? setting : setting.severity;
    if (severity === undefined) continue;
    for (const rule of resolveRuleName(name, rules()) ?? []) found.set(rule, severity);
  }
  return found;
}

function resolveAll(names: readonly string[], option: string, rules: readonly RuleInfo[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const name of names) {
    const resolved = resolveRuleName(name, rules);
    if (!resolved) {
      const near = nearestRule(name, rules);
      throw new UsageError(
        `${option}: there is no rule or group "${name}"`,
        near ? `did you mean "${near}"?` : '"fcgilint rules" lists the rules',
      );
    }
    for (const rule of resolved) all.add(rule);
  }
  return all;
}
