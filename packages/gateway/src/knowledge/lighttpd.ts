import { cell, cells, makeTable, type Table } from './table.ts';
import { lighttpdKeys } from './tables/lighttpd-keys.ts';

export type LighttpdType =
  | 'string'
  | 'short'
  | 'int'
  | 'bool'
  | 'list-of-strings'
  | 'map-of-strings'
  | 'map-of-arrays'
  | 'map'
  | 'array';

/** What is known of a configuration key. */
export interface LighttpdKey {
  readonly name: string;
  readonly modules: readonly string[];
  readonly type: LighttpdType | null;
  /** `global`: ignored in blocks; `socket`: global or in a `$SERVER["socket"]` block; `conditional`: anywhere. */
  readonly scope: 'global' | 'socket' | 'conditional' | null;
  readonly since: string | null;
  readonly deprecatedSince: string | null;
  readonly removedIn: string | null;
  readonly lastIn: string | null;
  readonly replacement: string | null;
  readonly aliasOf: string | null;
}

export interface LighttpdKnowledge {
  readonly dialect: 'lighttpd';
  readonly keys: Table<LighttpdKey>;
  readonly hostOptions: ReadonlyMap<string, LighttpdType>;
}

let table: Table<LighttpdKey> | undefined;

/** The configuration keys of lighttpd 1.4; the case of names does not matter. */
export function lighttpdTable(): Table<LighttpdKey> {
  table ??= makeTable(lighttpdKeys, parse, (name) => name.toLowerCase());
  return table;
}

function parse(fields: readonly string[]): LighttpdKey {
  return {
    name: fields[0]!,
    modules: cells(fields, 1),
    type: cell(fields, 2) as LighttpdType | null,
    scope: cell(fields, 3) as LighttpdKey['scope'],
    since: cell(fields, 4),
    deprecatedSince: cell(fields, 5),
    removedIn: cell(fields, 6),
    lastIn: cell(fields, 7),
    replacement: cell(fields, 8),
    aliasOf: cell(fields, 9),
  };
}

/** Options of one host in `fastcgi.server`, `scgi.server`, `proxy.server` and their kin (lighttpd: src/gw_backend.c). */
export const hostOptions: ReadonlyMap<string, LighttpdType> = new Map([
  ['allow-x-send-file', 'bool'],
  ['bin-copy-environment', 'list-of-strings'],
  ['bin-environment', 'map-of-strings'],
  ['bin-path', 'string'],
  ['broken-scriptfilename', 'bool'],
  ['check-local', 'bool'],
  ['connect-timeout', 'int'],
  ['disable-time', 'short'],
  ['docroot', 'string'],
  ['fix-root-scriptname', 'bool'],
  ['host', 'string'],
  ['idle-timeout', 'short'],
  ['kill-signal', 'short'],
  ['listen-backlog', 'int'],
  ['max-load-per-proc', 'short'],
  ['max-procs', 'short'],
  ['min-procs', 'short'],
  ['mode', 'string'],
  ['port', 'short'],
  ['read-timeout', 'int'],
  ['socket', 'string'],
  ['strip-request-uri', 'string'],
  ['tcp-fin-propagate', 'bool'],
  ['upgrade', 'bool'],
  ['write-timeout', 'int'],
  ['x-sendfile', 'bool'],
  ['x-sendfile-docroot', 'list-of-strings'],
]);

/** What is known of the language, for rules. */
export function lighttpdKnowledge(): LighttpdKnowledge {
  return { dialect: 'lighttpd', keys: lighttpdTable(), hostOptions };
}
