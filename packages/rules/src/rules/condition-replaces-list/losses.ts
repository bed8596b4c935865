import type { Place } from '@fcgilint/core';
import {
  areExclusive,
  type Context,
  type LighttpdGateway,
  type ListValue,
  type Setting,
} from '@fcgilint/gateway/lighttpd';

/** A setting whose list takes the place of another one that holds for the same requests. */
export interface Loss {
  readonly later: Setting;
  readonly earlier: Setting;
  /** Keys or texts that are gone. */
  readonly lost: readonly string[];
  readonly kind: 'global' | 'sibling';
  /** The `=` that would be `+=`, where that mends it. */
  readonly operator: Place | null;
}

/** Lists to which people add, as against those that they choose anew. */
const additive =
  /^(?:alias\.url|(?:fastcgi|scgi|proxy)\.server|url\.rewrite(?:-\w+)*|url\.redirect|url\.access-deny|setenv\.(?:add|set)-[\w-]+|expire\.url)$/;

/** lighttpd: src/configfile-glue.c: of all contexts that hold, the last one's value is taken as a whole. */
export function* losses({ evaluation }: LighttpdGateway): Generator<Loss> {
  for (const [key, settings] of evaluation.byKey) {
    if (!additive.test(key)) continue;
    const outer = settings.find(({ context }) => context.condition === null);
    const inner = settings.filter(({ context }) => context.condition !== null);
    const beside = byField(inner);
    for (const later of inner) {
      const found = (outer && replaced(outer, later)) ?? overlapped(beside, later);
      if (found) yield found;
    }
  }
}

function replaced(earlier: Setting, later: Setting): Loss | null {
  const [assignment] = later.assignments;
  if (assignment?.operator !== '=' || coversAll(later) || isOtherSite(later)) return null;
  const lost = missing(earlier, later);
  if (lost === null) return null;
  const { statement, source } = assignment.directive;
  const first = earlier.assignments[0]!.place;
  const isBefore = first.source !== source || first.start < statement.start;
  const operator = isBefore && statement.operator ? { source, ...statement.operator } : null;
  return { later, earlier, lost, kind: 'global', operator };
}

/** Whether a block has rewrites for files of its own: those from outside are about another document root. */
function isOtherSite({ key, context }: Setting): boolean {
  return key.startsWith('url.rewrite') && context.settings.has('server.document-root');
}

/** Settings of conditions by what encloses them and then by their field. */
type ByField = ReadonlyMap<Context | null, ReadonlyMap<string, readonly Setting[]>>;

function byField(settings: readonly Setting[]): ByField {
  const out = new Map<Context | null, Map<string, Setting[]>>();
  for (const setting of settings) {
    const { condition, parent } = setting.context;
    if (condition?.kind !== 'test') continue;
    let fields = out.get(parent);
    if (!fields) {
      fields = new Map();
      out.set(parent, fields);
    }
    const list = fields.get(condition.field);
    if (list) list.push(setting);
    else fields.set(condition.field, [setting]);
  }
  return out;
}

/** An earlier block at the same level about something else, so that both can hold. */
function overlapped(beside: ByField, later: Setting): Loss | null {
  if (coversAll(later)) return null;
  let best: Loss | null = null;
  for (const settings of beside.get(later.context.parent)?.values() ?? []) {
    for (const earlier of settings) {
      if (earlier.context.index >= (best?.earlier ?? later).context.index) break;
      // All of one field are alternatives.
      if (isOfField(earlier, later)) break;
      if (!isBeside(earlier.context, later.context)) continue;
      const lost = missing(earlier, later);
      if (lost !== null) best = { later, earlier, lost, kind: 'sibling', operator: null };
    }
  }
  return best;
}

function isOfField({ context: a }: Setting, { context: b }: Setting): boolean {
  return a.condition?.kind === 'test' && b.condition?.kind === 'test' && a.condition.field === b.condition.field;
}

function isBeside(a: Context, b: Context): boolean {
  const first = a.condition;
  const second = b.condition;
  if (a.parent !== b.parent || first?.kind !== 'test' || second?.kind !== 'test') return false;
  // Two blocks about one field are alternatives to their author; those that differ in the field hold together.
  if (first.field === second.field || first.operator.startsWith('!') || second.operator.startsWith('!')) return false;
  return !areExclusive(a, b);
}

/** The entries of the earlier list that the later one lacks; `null` where there are none or they were left out on purpose. */
function missing(earlier: Setting, later: Setting): readonly string[] | null {
  if (earlier.value.kind !== 'list' || later.value.kind !== 'list') return null;
  const before = namesOf(earlier.value);
  const after = namesOf(later.value);
  // An empty list switches off; one that gives an entry another value is a choice.
  if (before === null || after === null || before.length === 0 || after.length === 0) return null;
  if (before.some((name) => after.includes(name))) return null;
  return before;
}

/** Keys of a map, texts of a plain list; `null` when one of them is not known. */
function namesOf({ items }: ListValue): readonly string[] | null {
  const names: string[] = [];
  for (const { key, value } of items) {
    if (typeof key === 'string') names.push(key);
    else if (key === null && value.kind === 'string') names.push(value.text);
    else return null;
  }
  return names;
}

/** Whether a list answers every request itself: then nothing of another one is missed. */
function coversAll({ key, value }: Setting): boolean {
  if (value.kind !== 'list') return true;
  const names = namesOf(value);
  if (names === null) return true;
  if (key.endsWith('.server')) return names.some((name) => name === '' || name === '/');
  if (/^url\.re/.test(key)) return names.some((name) => /^(?:\^?\/?\(?\.[*+]\??\)?\$?|\^?\/?)$/.test(name));
  return (key === 'url.access-deny' || key === 'expire.url') && names.includes('');
}
