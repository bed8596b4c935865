import {
  contextTruth,
  type GatewayEntry,
  type GatewayTable,
  isWithin,
  type LighttpdGateway,
} from '@fcgilint/gateway/lighttpd';

/** An entry, the one that takes its URLs, and what decides between them. */
export interface Shadowed {
  readonly entry: GatewayEntry;
  readonly by: GatewayEntry;
  readonly why: 'module' | 'entry' | 'early';
}

/** More entries than people write by hand; comparing all pairs of them would take long. */
const MAXIMUM_ENTRIES = 400;

/**
 * Entries that others hide: of those that look at no file the first in the order of modules and entries takes the
 * request, and then those that do.
 *
 * lighttpd: src/gw_backend.c, gw_check_extension
 */
export function* shadowed(gateway: LighttpdGateway): Generator<Shadowed> {
  const order = new Map(gateway.modules.map(({ name }, index) => [name, index]));
  const tables = gateway.gateways
    .filter(({ refused, module }) => refused === null && order.has(module))
    .sort((a, b) => order.get(a.module)! - order.get(b.module)!);
  if (tables.reduce((sum, { entries }) => sum + entries.length, 0) > MAXIMUM_ENTRIES) return;
  for (const table of tables) {
    const rivals = rivalsOf(table, tables);
    for (const entry of table.entries) {
      const phase = phaseOf(entry);
      const urls = samples(entry).filter((url) => contextTruth({ url })(table.context) !== false);
      if (phase === null || urls.length === 0) continue;
      const [first, ...others] = urls.map((url) => taker(entry, phase, rivals, url));
      if (!first || others.some((other) => other !== first)) continue;
      yield { entry, by: first, why: whyFirst(entry, first) };
    }
  }
}

function whyFirst(entry: GatewayEntry, by: GatewayEntry): Shadowed['why'] {
  if (by.table === entry.table) return 'entry';
  return phaseOf(by) === phaseOf(entry) ? 'module' : 'early';
}

/** For each module the table that counts where this one does: the last of the contexts that hold then. */
function rivalsOf(table: GatewayTable, tables: readonly GatewayTable[]): readonly GatewayTable[] {
  return tables.filter((other) => {
    if (!isWithin(table.context, other.context)) return false;
    return !tables.some(
      (later) =>
        later.module === other.module &&
        later !== other &&
        later.context.index > other.context.index &&
        isWithin(table.context, later.context),
    );
  });
}

/** The entry that takes a URL before this one does. */
function taker(
  entry: GatewayEntry,
  phase: 'early' | 'late',
  rivals: readonly GatewayTable[],
  url: string,
): GatewayEntry | null {
  for (const round of ['early', 'late'] as const) {
    for (const table of rivals) {
      const found = table.entries.find(
        (candidate) => candidate === entry || typeof candidate.match !== 'string' || takes(candidate.match, url),
      );
      if (!found) continue;
      if (found === entry) {
        if (round === phase) return null;
        continue;
      }
      if (typeof found.match !== 'string') return null;
      const its = phaseOf(found);
      // Authorizers and unknown ones let the request go on, or may.
      if (its === null) return null;
      // Within one table only the first that fits is looked at, in both phases.
      if (its === round || found.table === entry.table) return found;
    }
    if (round === phase) return null;
  }
  return null;
}

function takes(match: string, url: string): boolean {
  return match.startsWith('/') ? url.startsWith(match) : url.endsWith(match);
}

/** `early`: it looks at no file. `null`: not known, or its back ends differ. */
function phaseOf({ hosts }: GatewayEntry): 'early' | 'late' | null {
  const usable = hosts.length > 0 && hosts.every(({ refused, authorizer }) => refused === null && authorizer === false);
  if (!usable) return null;
  if (hosts.every(({ checksLocal }) => checksLocal === false)) return 'early';
  return hosts.every(({ checksLocal }) => checksLocal === true) ? 'late' : null;
}

/** URLs that an entry is for. */
function samples({ match }: GatewayEntry): string[] {
  if (typeof match !== 'string' || match === '' || match === '/') return [];
  if (!match.startsWith('/')) return [`/zq7${match}`, `/zq/7/x${match}`];
  return [match, `${match.replace(/\/$/, '')}/zq7`, `${match}zq7.html`];
}
