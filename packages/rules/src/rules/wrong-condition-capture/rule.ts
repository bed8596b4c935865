import type { Context, TestCondition, TextTable } from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';

/** `%0` or `%1` in a target, which refers to another condition than the one on the host, or to none. */
export const wrongConditionCapture = defineRule({
  name: 'wrong-condition-capture',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A `%n` in a redirect or rewrite refers to the innermost condition, which does not hold what is meant',
  messages: {
    none: ({ capture }) => `\`${capture}\` is empty: no condition stands around this rule`,
    negated: ({ capture }) => `\`${capture}\` is empty: the condition around this rule is a negated one`,
    groups: ({ capture, groups }) =>
      `\`${capture}\` is empty: the pattern of the condition around this rule has ${groups === 0 ? 'no group' : `${groups} group${groups === 1 ? '' : 's'}`}`,
    host: ({ capture, field }) => `\`${capture}\` stands for the host here, but is taken from ${field}`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    const isRead = ({ key }: TextTable): boolean =>
      !isIgnored(lighttpd, key === 'url.redirect' ? 'mod_redirect' : 'mod_rewrite');
    for (const table of [...lighttpd.redirects, ...lighttpd.rewrites]) {
      if (table.refused !== null || !isRead(table)) continue;
      for (const { text, textPlace } of table.entries) {
        if (typeof text !== 'string') continue;
        const found = wrong(text, table);
        if (found) report({ ...found, at: textPlace });
      }
    }
  },
});

/** lighttpd: src/keyvalue.c, pcre_keyvalue_buffer_subst: `%n` are the captures of the condition of the rule's own block. */
function wrong(text: string, { context }: TextTable): Omit<Report, 'at'> | null {
  const used = /%(\d)|%\{(\d)\}/.exec(text);
  if (!used) return null;
  const capture = used[0];
  const number = Number(used[1] ?? used[2]);
  const help =
    'use ${url.authority} for the host (1.4.50 and later), or put the rule directly into $HTTP["host"] =~ "(.*)" { ... }';
  const { condition } = context;
  const at = { data: { capture }, help };
  // A part of a configuration is included into a block that is not seen here.
  if (condition === null) return null;
  if (condition.kind === 'else' || condition.written.operator.startsWith('!')) {
    return { ...at, message: 'negated', notes: ['a condition that does not match has no captures'] };
  }
  const { field, written, place } = condition;
  const isHost = new RegExp(`^https?://${capture.replace(/[{}]/g, '\\$&')}`).test(text);
  if (isHost && field !== 'host') {
    return {
      ...at,
      message: 'host',
      data: { capture, field: written.field },
      related: related(place, context),
      notes: [
        number === 0 && typeof written.text === 'string' && written.operator === '=='
          ? `the client is sent to ${text.slice(0, text.indexOf('%'))}${written.text}`
          : `the client is sent to a host that does not exist`,
      ],
    };
  }
  if (typeof written.text !== 'string' || number === 0) return null;
  const groups = written.operator === '=~' ? countGroups(written.text) : 0;
  if (number <= groups) return null;
  return { ...at, message: 'groups', data: { capture, groups }, related: related(place, context) };
}

function related(place: TestCondition['place'], context: Context): NonNullable<Report['related']> {
  const outer = hostAround(context);
  return [
    { at: place, message: 'the innermost condition, from which captures are taken' },
    ...(outer ? [{ at: outer.place, message: 'the condition on the host' }] : []),
  ];
}

function hostAround(context: Context): TestCondition | null {
  for (let at = context.parent; at; at = at.parent) {
    if (at.condition?.kind === 'test' && at.condition.field === 'host') return at.condition;
  }
  return null;
}

function countGroups(pattern: string): number {
  return pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/gs, '').match(/\((?!\?(?!P?<[A-Za-z]))/g)?.length ?? 0;
}
