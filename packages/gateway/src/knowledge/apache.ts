import { cell, cells, makeTable, type Table } from './table.ts';
import { apacheDirectives } from './tables/apache-directives.ts';

/** How httpd takes a directive's arguments apart (`include/http_config.h`, `enum cmd_how`). */
export type ArgumentKind =
  | 'RAW'
  | 'TAKE1'
  | 'TAKE2'
  | 'TAKE12'
  | 'TAKE3'
  | 'TAKE23'
  | 'TAKE123'
  | 'TAKE13'
  | 'ITERATE'
  | 'ITERATE2'
  | 'FLAG'
  | 'NO_ARGS'
  | 'ARGV';

/** What is known of a directive in one module. */
export interface ApacheDirective {
  /** Usual spelling. */
  readonly name: string;
  readonly module: string;
  /** The project that a third-party module belongs to; `null`: httpd itself. */
  readonly source: string | null;
  /** server virtualhost directory location files if proxy htaccess. */
  readonly contexts: readonly string[];
  readonly arguments: ArgumentKind | null;
  /** Least and most arguments; `null` as most: no limit. */
  readonly counts: readonly [number, number | null] | null;
  /** AllowOverride classes, any of which admits it in .htaccess. */
  readonly override: readonly string[];
  /** Written `<Name>`. */
  readonly section: boolean;
  readonly thirdParty: boolean;
  /** Contexts were measured, not derived. */
  readonly measured: boolean;
  readonly nameOnly: boolean;
  /** Known from documentation only: contexts and counts are not certain. */
  readonly documented: boolean;
  readonly since: string | null;
  readonly deprecatedSince: string | null;
  readonly removedIn: string | null;
  readonly replacement: string | null;
}

export interface ApacheKnowledge {
  readonly dialect: 'apache';
  readonly directives: Table<ApacheDirective>;
}

let table: Table<ApacheDirective> | undefined;

/** The directives of httpd 2.4 and of known third-party modules; names ignore case. */
export function apacheTable(): Table<ApacheDirective> {
  table ??= makeTable(apacheDirectives, parse, (name) => name.toLowerCase());
  return table;
}

function parse(fields: readonly string[]): ApacheDirective {
  const flags = cell(fields, 7) ?? '';
  const counts = cell(fields, 5)?.split('..');
  return {
    name: fields[0]!,
    module: fields[1]!,
    source: cell(fields, 2),
    contexts: cells(fields, 3),
    arguments: cell(fields, 4) as ArgumentKind | null,
    counts: counts ? [Number(counts[0]), counts[1] ? Number(counts[1]) : null] : null,
    override: cells(fields, 6),
    section: flags.includes('s'),
    thirdParty: flags.includes('t'),
    measured: flags.includes('v'),
    nameOnly: flags.includes('n'),
    documented: flags.includes('x'),
    since: cell(fields, 9),
    deprecatedSince: cell(fields, 10),
    removedIn: cell(fields, 11),
    replacement: cell(fields, 12),
  };
}

/** What is known of the language, for rules. */
export function apacheKnowledge(): ApacheKnowledge {
  return { dialect: 'apache', directives: apacheTable() };
}
