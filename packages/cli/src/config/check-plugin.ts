import type { Rule } from '@fcgilint/rules';
import type { RuleDocs } from '@fcgilint/rules/pages';
import { confidenceChoices, dialectChoices, severityChoices } from '../cli/options.ts';

/** What reports link to for a rule that has no page of its own. */
const pluginsPage = 'https://fcgilint.github.io/fcgilint/guide/plugins';

/** What a module exports, as far as it is of use. */
export interface CheckedPlugin {
  readonly rules: readonly Rule[];
  readonly docs: Readonly<Record<string, RuleDocs>>;
  /** What is wrong with it, each a whole sentence without full stop. */
  readonly problems: readonly string[];
}

/**
 * Takes the rules out of a module: its exports `rules` and `docs`, or those of its default export; a default export
 * that is a list is one of rules. Types are gone at run time, so the shape is looked at.
 */
export function checkPlugin(exported: Readonly<Record<string, unknown>>, space: string): CheckedPlugin {
  const main = exported['default'];
  const from = isRecord(main) ? { ...exported, ...main } : exported;
  const list = Array.isArray(main) ? main : from['rules'];
  if (!Array.isArray(list)) {
    return { rules: [], docs: {}, problems: ['it exports no list `rules`'] };
  }
  const problems: string[] = [];
  const rules: Rule[] = [];
  for (const [index, candidate] of (list as readonly unknown[]).entries()) {
    const wrong = whatIsWrong(candidate);
    if (wrong === null) {
      const rule = candidate as Rule;
      const name = `${space}/${rule.name}`;
      if (rules.some((other) => other.name === name)) problems.push(`there are two rules "${rule.name}"`);
      const aliases = (rule.aliases ?? []).map((alias) => `${space}/${alias}`);
      rules.push({ ...rule, name, aliases, covers: rule.covers ?? [], url: rule.url ?? pluginsPage });
    } else {
      const name = isRecord(candidate) && typeof candidate['name'] === 'string' ? `"${candidate['name']}"` : index + 1;
      problems.push(`rule ${name}: ${wrong}`);
    }
  }
  const pages = isRecord(from['docs']) ? from['docs'] : {};
  const docs = Object.fromEntries(Object.entries(pages).map(([name, page]) => [`${space}/${name}`, page as RuleDocs]));
  return { rules, docs, problems };
}

const groups = ['correctness', 'security', 'performance', 'portability', 'suspicious'];

/** The first thing that is wrong with a rule, or `null`. */
function whatIsWrong(rule: unknown): string | null {
  if (!isRecord(rule)) return 'it is no object';
  const { name, dialects, summary, messages, check, directive } = rule;
  if (typeof name !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return '`name` must be in kebab-case, like "no-wildcard-names"';
  }
  if (!Array.isArray(dialects) || dialects.length === 0 || !dialects.every((one) => includes(dialectChoices, one))) {
    return `\`dialects\` must be a list of ${dialectChoices.join(', ')}`;
  }
  for (const [key, choices] of [
    ['group', groups],
    ['severity', severityChoices],
    ['confidence', confidenceChoices],
    ['fix', ['safe', 'unsafe', 'none']],
  ] as const) {
    if (!includes(choices, rule[key])) return `\`${key}\` must be one of ${choices.join(', ')}`;
  }
  if (typeof summary !== 'string' || summary === '') return '`summary` must be a text';
  if (!isRecord(messages) || !Object.values(messages).every((message) => typeof message === 'function')) {
    return '`messages` must be an object of functions';
  }
  if (typeof check !== 'function' && typeof directive !== 'function') {
    return 'it needs a function `check` or `directive`';
  }
  if (rule['options'] !== undefined && !isRecord(rule['options'])) return '`options` must be an object of schemas';
  return null;
}

function includes(choices: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && choices.includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
