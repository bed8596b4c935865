import { type Finding, SourceText } from '@fcgilint/core';
import { type RuleInfo, ruleUrl } from '@fcgilint/rules/info';

const dialects = ['nginx', 'lighttpd', 'apache'] as const;
const common = { aliases: [], covers: [], dialects, confidence: 'high' } as const;

/** What the command itself reports, about inputs and about comments. */
export const ownRules = {
  'unreadable-file': {
    ...common,
    name: 'unreadable-file',
    group: 'correctness',
    severity: 'error',
    fix: 'none',
    summary: 'An input could not be read or decoded, so nothing is known about it',
  },
  'unrecognised-file': {
    ...common,
    name: 'unrecognised-file',
    group: 'correctness',
    severity: 'error',
    fix: 'none',
    summary: 'It cannot be told which server an input is for, so it was not checked',
  },
  'rule-failure': {
    ...common,
    name: 'rule-failure',
    group: 'correctness',
    severity: 'error',
    fix: 'none',
    summary: 'A rule failed with an error, so what it looks for was not looked for',
  },
  'unknown-suppression': {
    ...common,
    name: 'unknown-suppression',
    group: 'suspicious',
    severity: 'warning',
    fix: 'safe',
    summary: 'A suppression comment is misspelled or names a rule that does not exist',
  },
  'suppression-without-reason': {
    ...common,
    name: 'suppression-without-reason',
    group: 'suspicious',
    severity: 'warning',
    fix: 'none',
    summary: 'A suppression comment says no reason, although the project requires one',
  },
  'unused-suppression': {
    ...common,
    name: 'unused-suppression',
    group: 'suspicious',
    severity: 'warning',
    fix: 'safe',
    summary: 'A suppression comment suppresses nothing',
  },
} as const satisfies Record<string, RuleInfo>;

export type OwnRuleName = keyof typeof ownRules;

/** A finding of one of the command's own rules. Without a place it is at the beginning of the (empty) text. */
export function ownFinding(
  name: OwnRuleName,
  at: { readonly source: SourceText; readonly start: number; readonly end: number } | string,
  message: string,
  more: Partial<Pick<Finding, 'notes' | 'help' | 'related' | 'fix'>> = {},
): Finding {
  const { severity, confidence, group } = ownRules[name];
  const place = typeof at === 'string' ? { source: new SourceText(at, ''), start: 0, end: 0 } : at;
  return {
    rule: name,
    severity,
    confidence,
    group,
    message,
    notes: [],
    help: null,
    related: [],
    fix: null,
    ...more,
    ...place,
    url: ruleUrl(name),
  };
}
