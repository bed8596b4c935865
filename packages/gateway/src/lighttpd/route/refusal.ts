import type { Place } from '@fcgilint/core';
import { toBytes } from '../bytes.ts';
import { normalizeEncodedBytes } from '../compare.ts';
import type { Setting } from '../context.ts';
import type { LighttpdGateway } from '../model.ts';
import { compileBytes, compilePattern } from '../pcre.ts';
import type { ListValue } from '../values.ts';
import { parseOptions } from './parse-options.ts';

/** Why the server does not start. */
export interface Refusal {
  readonly because: string;
  readonly place: Place | null;
}

const found = new WeakMap<LighttpdGateway, { readonly refusal: Refusal | null }>();

/** The first reason why the server refuses a configuration, as far as it is seen here; `null` without one. Looked for once. */
export function refusal(gateway: LighttpdGateway): Refusal | null {
  let known = found.get(gateway);
  if (!known) {
    known = { refusal: look(gateway) };
    found.set(gateway, known);
  }
  return known.refusal;
}

function look(gateway: LighttpdGateway): Refusal | null {
  const [problem] = gateway.evaluation.problems;
  if (problem) return { because: problem.message, place: problem.place };
  for (const { problems, source } of gateway.tree.documents) {
    const refused = problems.find((one) => one.refused);
    if (refused) {
      return { because: refused.message, place: { source, start: refused.start, end: refused.end } };
    }
  }
  const loaded = new Set(gateway.modules.map(({ name }) => name));
  const root = gateway.evaluation.global.settings.get('server.document-root');
  if (!root || (root.value.kind === 'string' && root.value.text === '')) {
    return { because: 'server.document-root is not set', place: null };
  }
  const { refused: options } = parseOptions(gateway.evaluation);
  if (options)
    return { because: options, place: gateway.evaluation.global.settings.get('server.http-parseopts')!.namePlace };
  for (const table of gateway.gateways) {
    if (loaded.has(table.module) && table.refused) return { because: table.refused, place: table.place };
  }
  const lists = [
    ['mod_cgi', gateway.cgi],
    ['mod_alias', gateway.aliases],
    ['mod_redirect', gateway.redirects],
    ['mod_rewrite', gateway.rewrites],
    ['mod_access', gateway.accessRules],
    ['mod_indexfile', gateway.indexFiles],
  ] as const;
  for (const [module, tables] of lists) {
    const table = loaded.has(module) ? tables.find(({ refused }) => refused !== null) : undefined;
    if (table) return { because: table.refused!, place: table.place };
  }
  return patterns(gateway, loaded) ?? (loaded.has('mod_alias') ? hiddenAlias(gateway) : null);
}

/** Patterns that PCRE does not accept. */
function patterns(gateway: LighttpdGateway, loaded: ReadonlySet<string>): Refusal | null {
  for (const { condition } of gateway.evaluation.contexts) {
    if (condition?.kind !== 'test' || !/~$/.test(condition.operator) || typeof condition.text !== 'string') continue;
    const pattern = compilePattern(condition.text);
    if (!pattern.ok && pattern.refused) return { because: pattern.because, place: condition.valuePlace };
    if (pattern.ok && pattern.groups > 9) {
      return { because: 'a condition has more than nine groups', place: condition.valuePlace };
    }
  }
  const tables = [
    ...(loaded.has('mod_rewrite') ? gateway.rewrites : []),
    ...(loaded.has('mod_redirect') ? gateway.redirects : []),
  ];
  for (const { entries } of tables) {
    for (const { key, keyPlace } of entries) {
      if (typeof key !== 'string') continue;
      const pattern = compileBytes(normalizeEncodedBytes(toBytes(key, keyPlace.source.encoding)));
      if (!pattern.ok && pattern.refused) return { because: pattern.because, place: keyPlace };
    }
  }
  return null;
}

/** lighttpd: src/mod_alias.c, mod_alias_check_order */
function hiddenAlias(gateway: LighttpdGateway): Refusal | null {
  for (const setting of gateway.evaluation.byKey.get('alias.url') ?? []) {
    const refused = setting.value.kind === 'list' ? hiddenIn(setting.value, setting) : null;
    if (refused) return refused;
  }
  return null;
}

function hiddenIn(list: ListValue, setting: Setting): Refusal | null {
  const keys = list.items.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
  for (const [index, prefix] of keys.entries()) {
    for (const key of keys.slice(index + 1)) {
      if (key.length < prefix.length || !key.startsWith(prefix)) break;
      return { because: `the alias "${key}" is hidden by "${prefix}" before it`, place: setting.namePlace };
    }
  }
  return null;
}
