import type { Place } from '@fcgilint/core';
import type { LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import { compilePattern, type LighttpdGateway, type TextTable } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../../rule.ts';
import { isServed } from '../../../shared/lighttpd-keys.ts';

type Report = RuleContext['report'];

/** Regular expressions that PCRE refuses, and aliases that lighttpd finds to be hidden. */
export function checkPatterns(gateway: LighttpdGateway, report: Report, knowledge: LighttpdKnowledge): void {
  for (const { condition } of gateway.evaluation.contexts) {
    if (condition?.kind !== 'test' || !/^[=!]~$/.test(condition.written.operator)) continue;
    const { text } = condition.written;
    if (typeof text === 'string') checkPattern(text, condition.valuePlace, report);
  }
  const isUsed = ({ key }: TextTable): boolean => {
    const entry = knowledge.keys.get(key)[0];
    return !entry || isServed(gateway, entry) !== false;
  };
  for (const table of [...gateway.rewrites, ...gateway.redirects].filter(isUsed)) {
    for (const { key, keyPlace } of table.entries) if (typeof key === 'string') checkPattern(key, keyPlace, report);
  }
  for (const table of gateway.aliases.filter(isUsed)) checkAliases(table, report);
}

function checkPattern(pattern: string, at: Place, report: Report): void {
  const result = compilePattern(pattern);
  if (result.ok || !result.refused) return;
  report({
    message: 'regex',
    data: { pattern, because: result.because },
    at,
    notes: ['lighttpd refuses to start: `pcre2_compile`'],
    help: 'correct the expression; a backslash before a special character makes it a plain one',
  });
}

/** lighttpd: src/mod_alias.c, mod_alias_check_order */
function checkAliases({ entries }: TextTable, report: Report): void {
  // Long lists are made by machines, which do not make this mistake; the server compares all pairs.
  if (entries.length > 1000) return;
  entries.forEach((entry, index) => {
    const { key } = entry;
    if (typeof key !== 'string') return;
    const hiding = entries
      .slice(0, index)
      .find((earlier) => typeof earlier.key === 'string' && key.startsWith(earlier.key));
    if (!hiding) return;
    report({
      message: 'fault',
      data: { what: `the alias "${key}" can never match: "${String(hiding.key)}" stands before it` },
      at: entry.keyPlace,
      notes: ['lighttpd refuses to start: `will never match`'],
      help: 'put the longer prefix first',
      related: [{ at: hiding.keyPlace, message: 'it matches all of these URLs' }],
    });
  });
}
