import { type NginxVariable, nginxVariable, nginxVariableNames, type VariableFamily } from './nginx-variables.ts';
import { cell, cells, makeTable, type Table } from './table.ts';
import { nginxDirectives } from './tables/nginx-directives.ts';

/** What is known of a directive in one module. */
export interface NginxDirective {
  readonly name: string;
  readonly module: string;
  /** The project that a third-party module belongs to; `null`: nginx itself. */
  readonly source: string | null;
  /** main events http server location if-in-server if-in-location limit_except upstream stream stream-server stream-upstream mail mail-server ... any. */
  readonly contexts: readonly string[];
  /** Allowed numbers of arguments; `null`: unknown. */
  readonly counts: { readonly exact: readonly number[] } | { readonly minimum: number } | null;
  readonly block: boolean;
  readonly lua: boolean;
  readonly thirdParty: boolean;
  readonly commercial: boolean;
  /** Accepted, ignored, and warned about. */
  readonly obsolete: boolean;
  /** Taken from documentation, not measured. */
  readonly documented: boolean;
  /** flag integer size offset time-ms time-s string enum enum-list ... custom; `null`: unknown. */
  readonly valueType: string | null;
  /** For enums. */
  readonly values: readonly string[];
  readonly inherit: 'override' | 'list' | 'handler' | 'script' | 'none' | 'global' | 'block' | null;
  /** What a second one in the same block does. */
  readonly repeat: 'error' | 'append' | 'last-wins-or-custom' | null;
  readonly since: string | null;
  readonly deprecatedSince: string | null;
  readonly removedIn: string | null;
  readonly replacement: string | null;
}

export interface NginxKnowledge {
  readonly dialect: 'nginx';
  readonly directives: Table<NginxDirective>;
  /** The variable of a name in lower case, without `$`, or `null`. */
  variable(name: string, family: VariableFamily): NginxVariable | null;
  /** Names of variables, for suggestions. */
  variableNames(family: VariableFamily): IterableIterator<string>;
}

let table: Table<NginxDirective> | undefined;

/** The directives of nginx 1.22 to 1.31 and of known third-party modules; names are case-sensitive. */
export function nginxTable(): Table<NginxDirective> {
  table ??= makeTable(nginxDirectives, parse);
  return table;
}

function parse(fields: readonly string[]): NginxDirective {
  const flags = cell(fields, 5) ?? '';
  return {
    name: fields[0]!,
    module: fields[1]!,
    source: cell(fields, 2),
    contexts: cells(fields, 3),
    counts: parseCounts(cell(fields, 4)),
    block: flags.includes('b'),
    lua: flags.includes('l'),
    thirdParty: flags.includes('t'),
    commercial: flags.includes('c'),
    obsolete: flags.includes('o'),
    documented: flags.includes('x'),
    valueType: cell(fields, 6),
    values: cells(fields, 7, '|'),
    inherit: cell(fields, 8) as NginxDirective['inherit'],
    repeat: cell(fields, 9) as NginxDirective['repeat'],
    since: cell(fields, 10),
    deprecatedSince: cell(fields, 11),
    removedIn: cell(fields, 12),
    replacement: cell(fields, 13),
  };
}

function parseCounts(text: string | null): NginxDirective['counts'] {
  if (text === null) return null;
  if (text.endsWith('+')) return { minimum: Number(text.slice(0, -1)) };
  return { exact: text.split(',').map(Number) };
}

/** What is known of the language, for rules. */
export function nginxKnowledge(): NginxKnowledge {
  return { dialect: 'nginx', directives: nginxTable(), variable: nginxVariable, variableNames: nginxVariableNames };
}
