import { infoOf, type RuleInfo, rules } from '@fcgilint/rules';

/**
 * What is said of the rules that look at configurations. The build writes the result in place of this module: the
 * rules themselves are in the file of each language, and a run loads one of them.
 */
export const ruleIndex: readonly RuleInfo[] = rules.map(infoOf);
