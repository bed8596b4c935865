import {
  areExclusive,
  type Context,
  contextTruth,
  effectiveSetting,
  type GatewayEntry,
  type GatewayTable,
  type LighttpdGateway,
  type NameTable,
} from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { moveModule } from '../../shared/lighttpd-edits.ts';
import { NearContexts } from '../../shared/near-contexts.ts';

type Report = RuleContext['report'];

/** Where each module stands; -1 for one that is not loaded. */
function positions({ modules }: LighttpdGateway): (name: string) => number {
  const at = new Map(modules.map(({ name }, index) => [name, index]));
  return (name) => at.get(name) ?? -1;
}

/**
 * mod_access and the back ends that look at no file are asked in the same phase, in the order of the list
 * (lighttpd: src/mod_access.c, mod_access_uri_handler; src/gw_backend.c, gw_check_extension).
 */
export function bypassedAccess(gateway: LighttpdGateway, report: Report): void {
  const at = positions(gateway);
  const access = at('mod_access');
  if (access < 0) return;
  const before = gateway.gateways.filter(({ module }) => at(module) >= 0 && at(module) < access);
  if (before.length === 0) return;
  const tables = new NearContexts(before, ({ context }) => context);
  for (const rule of gateway.accessRules) {
    if (rule.refused !== null || rule.names.length === 0) continue;
    const table = tables.of(rule.context).find((each) => each.entries.some((entry) => bypasses(each, entry, rule)));
    const module = table && gateway.modules[at(table.module)];
    const place = gateway.modules[access]!.place;
    if (!table || !module?.place || !place) continue;
    const edits = moveModule(gateway, 'mod_access', firstBackend(gateway), 0);
    report({
      message: 'access',
      data: { key: rule.key, module: module.name },
      at: place,
      related: [
        { at: module.place, message: 'it is asked first' },
        { at: rule.place, message: 'the rule that has no effect there' },
      ],
      notes: ['the application gets these requests without any check, and lighttpd says nothing about it'],
      help: `list "mod_access" before "${module.name}"`,
      ...(edits ? { fix: { title: 'list mod_access first', edits } } : {}),
    });
    return;
  }
}

/** The first module of the list that answers requests. */
function firstBackend({ modules }: LighttpdGateway): string {
  return modules.find(({ name }) => /^mod_(?:fastcgi|scgi|proxy|ajp13|sockproxy|wstunnel|cgi)$/.test(name))!.name;
}

/** Whether some URL that the entry takes is one that the rule is about. */
function bypasses(table: GatewayTable, { match, hosts }: GatewayEntry, rule: NameTable): boolean {
  if (table.refused !== null || typeof match !== 'string') return false;
  if (!hosts.some((host) => host.refused === null && host.authorizer === false && host.checksLocal === false))
    return false;
  if (areExclusive(table.context, rule.context)) return false;
  const deniesAll = rule.key === 'url.access-allow' || rule.names.some(({ text }) => text === '');
  const suffix = deniesAll ? '' : rule.names.map(({ text }) => text).find((text) => typeof text === 'string');
  if (typeof suffix !== 'string') return false;
  // An entry by extension meets names that end otherwise only when all are denied.
  const isPrefix = match === '' || match.startsWith('/');
  if (!isPrefix && !deniesAll && !suffix.endsWith(match) && !match.endsWith(suffix)) return false;
  const start = isPrefix ? match.replace(/\/$/, '') : '';
  const end = isPrefix ? suffix : suffix.endsWith(match) ? suffix : match;
  return [start, ...prefixes(rule.context), ...prefixes(table.context)].some((base) => {
    const url = `${base.startsWith(start) ? base : start}/zq7${end}`;
    if (isPrefix && !url.startsWith(match)) return false;
    const truth = contextTruth({ url });
    return truth(table.context) !== false && truth(rule.context) !== false && knowsUrl(rule.context, truth);
  });
}

/** Paths that the conditions of a context name. */
function prefixes(context: Context): string[] {
  const out: string[] = [];
  for (let at: Context | null = context; at; at = at.parent) {
    const { condition } = at;
    if (condition?.kind === 'test' && condition.field === 'url' && typeof condition.text === 'string') {
      if (condition.operator === '=^' || condition.operator === '==') out.push(condition.text.replace(/\/$/, ''));
    }
  }
  return out;
}

/** Whether the conditions on the URL hold for certain. */
function knowsUrl(context: Context, truth: (context: Context) => boolean | null): boolean {
  for (let at: Context | null = context; at; at = at.parent) {
    if (at.condition?.kind === 'else') return false;
    if (at.condition?.field === 'url' && at.parent?.condition === null && truth(at) !== true) return false;
  }
  return true;
}

/** Extensions that would be run by a module behind mod_staticfile, in the phase in which files are looked at. */
export function staticFirst(gateway: LighttpdGateway, report: Report): void {
  const at = positions(gateway);
  const first = at('mod_staticfile');
  if (first < 0 || !gateway.modules[first]!.place) return;
  const suffixes: { module: string; suffix: string; context: Context; place: GatewayEntry['matchPlace'] }[] = [];
  for (const table of gateway.gateways) {
    for (const { match, matchPlace, hosts } of table.entries) {
      const late = hosts.some(({ refused, checksLocal }) => refused === null && checksLocal === true);
      if (late && typeof match === 'string') {
        suffixes.push({ module: table.module, suffix: match, context: table.context, place: matchPlace });
      }
    }
  }
  for (const { entries, context } of gateway.cgi) {
    for (const { key, keyPlace } of entries) {
      if (typeof key === 'string') suffixes.push({ module: 'mod_cgi', suffix: key, context, place: keyPlace });
    }
  }
  const last = gateway.modules.findLast(({ name }) => suffixes.some(({ module }) => module === name));
  for (const { module, suffix, context, place } of suffixes) {
    if (!suffix.startsWith('.') || at(module) < first || isExcluded(gateway, suffix, context)) continue;
    const edits = last ? moveModule(gateway, 'mod_staticfile', last.name, 1) : null;
    report({
      message: 'static',
      data: { suffix, module },
      at: gateway.modules[first]!.place!,
      related: [{ at: place, message: 'these files should be run' }],
      notes: ['whoever asks for a script gets its text, with the passwords in it'],
      help: 'list "mod_staticfile" last, or leave it out: lighttpd adds it at the end',
      ...(edits ? { fix: { title: 'list mod_staticfile last', edits } } : {}),
    });
    return;
  }
}

/** Whether mod_staticfile is told to leave the extension alone, or may be told so. */
function isExcluded({ evaluation }: LighttpdGateway, suffix: string, within: Context): boolean {
  const { setting, certain } = effectiveSetting(evaluation, 'static-file.exclude-extensions', { within });
  if (!certain) return true;
  if (!setting) return false;
  const { value } = setting;
  if (value.kind !== 'list') return true;
  return value.items.some((item) => item.value.kind !== 'string' || suffix.endsWith(item.value.text));
}
