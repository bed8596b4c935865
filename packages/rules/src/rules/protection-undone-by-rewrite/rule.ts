import type { Place } from '@fcgilint/core';
import {
  areExclusive,
  type Context,
  contextTruth,
  type LighttpdGateway,
  matchPattern,
  type TextEntry,
  type TextTable,
} from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';

/** Protection of a URL that a rewrite leads away from, before the protection is looked at. */
export const protectionUndoneByRewrite = defineRule({
  name: 'protection-undone-by-rewrite',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A URL is protected, but rewritten before that to one that is not',
  messages: {
    auth: ({ url, target }) =>
      `no password is asked for ${url}: it is rewritten to ${target} first, which is not protected`,
    access: ({ url, target }) =>
      `${url} is not denied: it is rewritten to ${target} first, for which the condition does not hold`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_rewrite')) return;
    for (const { context, url, at, kind, holds } of protections(lighttpd)) {
      const found = rewritten(lighttpd, context, url);
      if (!found || holds(found.target)) continue;
      report({
        message: kind,
        data: { url, target: found.target },
        at,
        related: [{ at: found.entry.keyPlace, message: 'this rewrite comes first' }],
        notes: ['rewrites are done before anything else, and the request begins again with the new URL'],
        help: `leave these URLs alone with an earlier "^${url.replace(/zq7$/, '')}" => "", protect the target, or use url.rewrite-if-not-file`,
      });
    }
  },
});

/** More conditional lists of rewrites than are compared with each protection. */
const MANY = 50;

interface Protection {
  readonly context: Context;
  /** A URL that it is for. */
  readonly url: string;
  readonly at: Place;
  readonly kind: 'auth' | 'access';
  /** Whether it, or another one, holds for a path. */
  readonly holds: (path: string) => boolean;
}

function* protections({ evaluation, accessRules }: LighttpdGateway): Generator<Protection> {
  const required = evaluation.byKey.get('auth.require') ?? [];
  const isRequired = (path: string): boolean =>
    required.some(
      ({ value }) =>
        value.kind !== 'list' || value.items.some(({ key }) => typeof key !== 'string' || path.startsWith(key)),
    );
  for (const { value, context } of required) {
    for (const { key, keyPlace, place } of value.kind === 'list' ? value.items : []) {
      if (typeof key !== 'string' || !key.startsWith('/') || key.length < 2) continue;
      const url = /\.\w+$/.test(key) ? key : `${key.replace(/\/$/, '')}/zq7`;
      yield { context, url, at: keyPlace ?? place, kind: 'auth', holds: isRequired };
    }
  }
  for (const { key, names, context, setting } of accessRules) {
    const { condition, parent } = context;
    if (key !== 'url.access-deny' || !names.some(({ text }) => text === '') || parent?.condition !== null) continue;
    if (condition?.kind !== 'test' || condition.field !== 'url' || condition.operator !== '=^') continue;
    if (typeof condition.text !== 'string' || !condition.text.startsWith('/')) continue;
    const isDenied = (path: string): boolean =>
      accessRules.some(
        (rule) => rule.names.some(({ text }) => text === '') && contextTruth({ url: path })(rule.context) !== false,
      );
    const url = `${condition.text.replace(/\/$/, '')}/zq7`;
    yield { context, url, at: setting.namePlace, kind: 'access', holds: isDenied };
  }
}

/** What becomes of a URL: the first rewrite that takes it, and the path that it gives. `null`: none, or it cannot be told. */
function rewritten(
  { rewrites }: LighttpdGateway,
  context: Context,
  url: string,
): { readonly entry: TextEntry; readonly target: string } | null {
  const tables = rewrites.filter((table) => table.refused === null && !table.key.endsWith('-if-not-file'));
  const global = tables.filter((table) => table.context.condition === null);
  // Rules of a block are another list, which replaces the global ones; of very many blocks one may well hold.
  if (global.length === 0 || tables.length - global.length > MANY) return null;
  if (tables.some((table) => table.context.condition !== null && mayHold(table, context, url))) return null;
  for (const { entries } of global) {
    for (const entry of entries) {
      if (typeof entry.key !== 'string' || typeof entry.text !== 'string') return null;
      const match = matchPattern(entry.key, url);
      if (match === null) continue;
      if (typeof match !== 'object' || 'kind' in match || entry.text === '') return null;
      const text = entry.text.replaceAll('${qsa}', '').replaceAll('${url.path}', url);
      if (/%\d|\$\{|%\{/.test(text)) return null;
      const target = text
        .replace(/\$(\d)/g, (_, group: string) => match.texts[Number(group)] ?? '')
        .replace(/\?.*$/s, '');
      return target === url || !target.startsWith('/') ? null : { entry, target };
    }
  }
  return null;
}

function mayHold({ context }: TextTable, other: Context, url: string): boolean {
  return !areExclusive(context, other) && contextTruth({ url })(context) !== false;
}
