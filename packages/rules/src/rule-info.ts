import type { Rule } from './rule.ts';

/** What is said of a rule, without what it does. */
export type RuleInfo = Omit<Rule, 'messages' | 'check' | 'directives' | 'directive'>;

/** Where the pages of the rules are. */
const pages = 'https://fcgilint.github.io/fcgilint/rules/';

/** The page of a rule. */
export function ruleUrl(name: string): string {
  return `${pages}${name}`;
}

/** Leaves out the code of a rule. */
export function infoOf({
  name,
  aliases,
  covers,
  dialects,
  group,
  severity,
  confidence,
  fix,
  summary,
  options,
  url,
}: Rule): RuleInfo {
  const info = { name, aliases, covers, dialects, group, severity, confidence, fix, summary };
  return { ...info, ...(options ? { options } : {}), ...(url === undefined ? {} : { url }) };
}
