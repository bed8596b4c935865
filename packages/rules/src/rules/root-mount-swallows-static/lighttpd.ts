import type { Place } from '@fcgilint/core';
import {
  type Context,
  contextTruth,
  type GatewayEntry,
  type GatewayTable,
  type LighttpdCondition,
  type LighttpdGateway,
  matchPattern,
  type TextTable,
} from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { NearContexts } from '../../shared/near-contexts.ts';

/** Something that lighttpd was told to serve from the disk. */
interface StaticPart {
  readonly path: string;
  readonly context: Context;
  readonly place: Place;
}

/** Root prefixes against aliases and folders of their own: the back end is asked before the URL is mapped to a file. */
export function checkLighttpd(gateway: LighttpdGateway, { report }: RuleContext): void {
  const parts = staticParts(gateway);
  if (parts.length === 0) return;
  const near = new NearContexts(parts, ({ context }) => context);
  for (const table of gateway.rewrites) rewritten(gateway, table, near.of(table.context), report);
  for (const table of gateway.gateways) {
    if (table.refused !== null) continue;
    for (const entry of table.entries) {
      if (!isRoot(entry)) continue;
      const swallowed = near.of(table.context).filter((part) => swallows(gateway, table, part));
      const [first] = swallowed;
      if (!first) continue;
      report({
        message: 'lighttpd',
        data: { key: String(entry.match), path: swallowed.map(({ path }) => path).join(', ') },
        at: entry.matchPlace,
        ...(swallowed.every((part) => isFromOutside(part, table)) ? { confidence: 'low' as const } : {}),
        related: swallowed
          .slice(0, 3)
          .map(({ place, path }) => ({ at: place, message: `${path} was meant to come from here` })),
        notes: [
          `${table.key} is asked before lighttpd looks at alias.url and the document root; the key "" does the same as "/", and "check-local" => "enable" hands over files as well`,
        ],
        help: `put the back end into a condition that leaves them out: $HTTP["url"] !~ "^(${swallowed.map(({ path }) => escapeRegex(path)).join('|')})" { ... }`,
      });
    }
  }
}

function isRoot({ match, hosts }: GatewayEntry): boolean {
  return (
    (match === '/' || match === '') && hosts.some(({ authorizer, refused }) => authorizer === false && refused === null)
  );
}

/** Aliases, and conditions on a URL prefix that set a document root of their own. */
function staticParts({ aliases, evaluation }: LighttpdGateway): StaticPart[] {
  const parts: StaticPart[] = [];
  for (const { entries, context, refused } of aliases) {
    if (refused !== null) continue;
    for (const { key, keyPlace } of entries) {
      if (typeof key === 'string' && key.length > 1 && key.startsWith('/'))
        parts.push({ path: key, context, place: keyPlace });
    }
  }
  for (const setting of evaluation.byKey.get('server.document-root') ?? []) {
    const { condition } = setting.context;
    if (condition?.kind !== 'test' || condition.field !== 'url' || condition.operator !== '=^') continue;
    if (typeof condition.text !== 'string' || condition.text.length < 2) continue;
    parts.push({ path: condition.text, context: setting.context, place: condition.place });
  }
  return parts;
}

/** Whether a file below the path goes to the back ends of this table, for every request that both apply to. */
function swallows({ evaluation }: LighttpdGateway, table: GatewayTable | TextTable, part: StaticPart): boolean {
  if (!together(table.context, part.context)) return false;
  const truth = contextTruth({ url: `${part.path.replace(/\/?$/, '/')}a.css` });
  if (!urlHolds(table.context, truth) || !urlHolds(part.context, truth)) return false;
  // A later setting of the same key replaces the whole table where its condition holds.
  const others = evaluation.byKey.get(table.key) ?? [];
  return !others.some(({ context }) => context.index > table.context.index && truth(context) !== false);
}

/** Rewrites that send everything to a back end: they come before lighttpd looks at the file system. */
function rewritten(
  gateway: LighttpdGateway,
  table: TextTable,
  parts: readonly StaticPart[],
  report: RuleContext['report'],
): void {
  if (table.refused !== null || table.key.endsWith('-if-not-file')) return;
  for (const part of parts) {
    const path = `${part.path.replace(/\/?$/, '/')}a.css`;
    // The first pattern that matches counts; one that cannot be run may be it.
    const first = table.entries.find(({ key }) => typeof key !== 'string' || matchPattern(key, path) !== null);
    if (!first || typeof first.key !== 'string' || typeof first.text !== 'string') continue;
    if (!['/zq7', '/zq/7.css'].every((other) => matchPattern(first.key as string, other) !== null)) continue;
    if (!leadsToBackend(gateway, first.text) || !swallows(gateway, table, part)) continue;
    report({
      message: 'rewritten',
      data: { pattern: first.key, path: part.path },
      at: first.keyPlace,
      related: [{ at: part.place, message: `${part.path} was meant to come from here` }],
      notes: ['rewrites are done before lighttpd looks at alias.url and the document root'],
      help: `use url.rewrite-if-not-file, or put "^${escapeRegex(part.path)}" => "" before it, which leaves these URLs alone`,
    });
    return;
  }
}

/** Whether a rewritten URL begins with the prefix of a back end. */
function leadsToBackend({ gateways }: LighttpdGateway, target: string): boolean {
  return gateways.some(({ entries }) =>
    entries.some(
      ({ match }) => typeof match === 'string' && match.length > 1 && match.startsWith('/') && target.startsWith(match),
    ),
  );
}

/** Of the conditions that do not look at the URL, one side's contain the other's: some request meets all of them. */
function together(a: Context, b: Context): boolean {
  const first = otherConditions(a);
  const second = otherConditions(b);
  return [...first].every((context) => second.has(context)) || [...second].every((context) => first.has(context));
}

function otherConditions(context: Context): Set<Context> {
  const found = new Set<Context>();
  for (let at: Context | null = context; at; at = at.parent) if (at.condition && !isUrl(at.condition)) found.add(at);
  return found;
}

/**
 * Whether a part holds for hosts or sockets that the back end is not for: then it may be meant for those alone, as the
 * aliases are that a distribution adds.
 */
function isFromOutside({ context }: StaticPart, table: GatewayTable): boolean {
  return otherConditions(context).size < otherConditions(table.context).size;
}

function isUrl(condition: LighttpdCondition): boolean {
  return condition.kind === 'test' && condition.field === 'url';
}

/** Whether all conditions on the URL hold for certain, those of branches before it included. */
function urlHolds(context: Context, truth: (context: Context) => boolean | null): boolean {
  if (truth(context) === false) return false;
  for (let at: Context | null = context; at; at = at.parent) {
    for (let before = at.previous; before; before = before.previous)
      if (before.condition && isUrl(before.condition) && truth(before) !== false) return false;
    if (at.condition && isUrl(at.condition) && truth(at) !== true && !hasOtherAround(at)) return false;
  }
  return true;
}

/** A condition within one on something else than the URL is undecided because of that one. */
function hasOtherAround(context: Context): boolean {
  return otherConditions(context).size > 0;
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
