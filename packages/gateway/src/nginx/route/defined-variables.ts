import type { Directive, Unknown } from '../../model.ts';
import { parseIpv4, parseIpv6 } from '../address.ts';
import type { NginxGateway } from '../types.ts';
import { argument, placeOf, unknown } from '../words.ts';
import { lowerAscii } from './bytes.ts';
import { inNetwork, parseNetwork } from './cidr.ts';
import { argumentBytes, argumentsBytes, wordBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import { clientAddress } from './identity.ts';
import { compilePattern } from './location-conf.ts';
import { murmurHash2 } from './murmur.ts';
import { giveUp, required } from './signal.ts';
import { matchRegex, type State } from './state.ts';

/** Variables that the configuration defines. */
export interface VariableDefinitions {
  /** `map`, `geo` and `split_clients` by variable, without the `$`. The last of two with one name counts. */
  readonly blocks: ReadonlyMap<string, Directive>;
  /** Everything that `set`, named groups and the like may fill. */
  readonly names: ReadonlySet<string>;
}

const cache = new WeakMap<NginxGateway, VariableDefinitions>();
const blockNames = new Set(['map', 'geo', 'split_clients']);

/** What a configuration defines; looked for once. */
export function variableDefinitions(gateway: NginxGateway): VariableDefinitions {
  let found = cache.get(gateway);
  if (!found) {
    found = collect(gateway);
    cache.set(gateway, found);
  }
  return found;
}

function collect(gateway: NginxGateway): VariableDefinitions {
  const blocks = new Map<string, Directive>();
  const names = new Set<string>();
  const pending: Directive[] = [];
  for (const root of gateway.tree.roots) if (root.name !== 'stream' && root.name !== 'mail') pending.push(root);
  for (let index = 0; index < pending.length; index++) {
    const directive = pending[index]!;
    const name = directive.name;
    if (blockNames.has(name)) {
      const target = directive.statement.args.at(-1);
      if (target?.kind === 'word') blocks.set(lowerAscii(target.value.replace(/^\$/, '')), directive);
      for (const line of directive.children) groupNames(line.name, names);
      continue;
    }
    if (name === 'set' || name === 'auth_request_set')
      names.add(lowerAscii((argument(directive, 0)?.value ?? '').slice(1)));
    for (const value of directive.statement.args) if (value.kind === 'word') groupNames(value.value, names);
    for (const child of directive.children) pending.push(child);
  }
  return { blocks, names };
}

/** Names of groups in what may be a regular expression. */
function groupNames(text: string, into: Set<string>): void {
  if (!text.includes('(?')) return;
  for (const match of text.matchAll(/\(\?P?['<]([A-Za-z_][A-Za-z0-9_]*)['>]/g)) into.add(lowerAscii(match[1]!));
}

/** The value of a `map`, `geo` or `split_clients` variable; `fresh` when it is computed anew each time. */
export function definedVariable(state: State, block: Directive): { value: string | Unknown; fresh: boolean } {
  for (const gap of state.gateway.tree.gaps) {
    if (gap.parent === block) return { value: unknown(gap.because, gap.place), fresh: false };
  }
  switch (block.name) {
    case 'map':
      return mapVariable(state, block);
    case 'geo':
      return { value: geoVariable(state, block), fresh: false };
    default:
      return { value: splitVariable(state, block), fresh: false };
  }
}

/** A `map` made ready (nginx: src/http/modules/ngx_http_map_module.c). */
interface MapTable {
  readonly exact: ReadonlyMap<string, Directive>;
  /** `*.x` and `.x`, without the star: longest first. */
  readonly heads: readonly { readonly suffix: string; readonly itself: boolean; readonly line: Directive }[];
  readonly tails: readonly { readonly prefix: string; readonly line: Directive }[];
  readonly regex: readonly Directive[];
  readonly fallback: Directive | null;
  readonly hostnames: boolean;
  readonly volatile: boolean;
}

const tables = new WeakMap<Directive, MapTable>();

function mapVariable(state: State, block: Directive): { value: string | Unknown; fresh: boolean } {
  let table = tables.get(block);
  if (!table) {
    table = readMap(block);
    tables.set(block, table);
  }
  const fresh = table.volatile;
  const source = evaluate(state, argumentBytes(block, 0));
  if (typeof source !== 'string') return { value: source, fresh };
  const key = table.hostnames && source.endsWith('.') ? source.slice(0, -1) : source;
  const line = findInMap(state, table, key);
  return { value: line ? evaluate(state, argumentBytes(line, 0)) : '', fresh };
}

function readMap(block: Directive): MapTable {
  const exact = new Map<string, Directive>();
  const heads: { suffix: string; itself: boolean; line: Directive }[] = [];
  const tails: { prefix: string; line: Directive }[] = [];
  const regex: Directive[] = [];
  let fallback: Directive | null = null;
  const has = (word: string): boolean =>
    block.children.some((line) => line.name === word && line.statement.args.length === 0);
  const hostnames = has('hostnames');
  for (const line of block.children) {
    if (line.statement.args.length !== 1) continue;
    let key = wordBytes(line, line.name);
    if (key === 'include') continue;
    if (key === 'default') {
      fallback ??= line;
      continue;
    }
    if (key.startsWith('~')) {
      regex.push(line);
      continue;
    }
    if (key.startsWith('\\')) key = key.slice(1);
    key = lowerAscii(key);
    if (hostnames && key.startsWith('*.')) heads.push({ suffix: key.slice(1), itself: false, line });
    else if (hostnames && key.startsWith('.')) heads.push({ suffix: key, itself: true, line });
    else if (hostnames && key.endsWith('.*')) tails.push({ prefix: key.slice(0, -1), line });
    else if (!exact.has(key)) exact.set(key, line);
  }
  heads.sort((a, b) => b.suffix.length - a.suffix.length);
  tails.sort((a, b) => b.prefix.length - a.prefix.length);
  return { exact, heads, tails, regex, fallback, hostnames, volatile: has('volatile') };
}

function findInMap(state: State, table: MapTable, source: string): Directive | null {
  const key = lowerAscii(source);
  const exact = table.exact.get(key);
  if (exact) return exact;
  // Without a key nothing but the default is looked for (ngx_http_map_find).
  for (const { suffix, itself, line } of table.heads) {
    if ((key.length > suffix.length && key.endsWith(suffix)) || (itself && key === suffix.slice(1))) return line;
  }
  for (const { prefix, line } of table.tails) if (key.length > prefix.length && key.startsWith(prefix)) return line;
  if (source !== '') {
    for (const line of table.regex) {
      const text = wordBytes(line, line.name).slice(1);
      const ignoreCase = text.startsWith('*');
      const regex = compilePattern(ignoreCase ? text.slice(1) : text, ignoreCase, line);
      if (matchRegex(state, regex, source, line)) return line;
    }
  }
  return table.fallback;
}

/** nginx: src/http/modules/ngx_http_geo_module.c: the longest network, or the first range that holds the address. */
function geoVariable(state: State, block: Directive): string | Unknown {
  const words = block.statement.args.length;
  const source = words > 1 ? required(evaluate(state, argumentBytes(block, 0))) : required(clientAddress(state));
  const lines = block.children.filter((line) => line.name !== 'include');
  if (lines.some((line) => line.name === 'proxy')) {
    if (state.headers.some((header) => header.lower === 'x-forwarded-for')) {
      return unknown('the address may come from X-Forwarded-For', placeOf(block));
    }
  }
  const ranges = lines.some((line) => line.name === 'ranges' && line.statement.args.length === 0);
  const fallback = lines.findLast((line) => line.name === 'default');
  const otherwise = fallback ? argumentBytes(fallback, 0) : '';
  return ranges ? geoRange(lines, source, otherwise) : geoNetwork(lines, source, otherwise);
}

function geoNetwork(lines: readonly Directive[], source: string, otherwise: string): string {
  let best: { length: number; value: string } | null = null;
  const deleted = new Set(lines.filter((line) => line.name === 'delete').map((line) => argument(line, 0)?.value));
  for (const line of lines) {
    const name = line.name;
    if (geoWords.has(name) || deleted.has(name)) continue;
    const network = parseNetwork(name);
    if (!network || !inNetwork(source, network)) continue;
    // Of two equal networks the later one counts.
    if (!best || network.length >= best.length) best = { length: network.length, value: argumentBytes(line, 0) };
  }
  return best?.value ?? otherwise;
}

const geoWords = new Set(['default', 'delete', 'proxy', 'proxy_recursive', 'ranges', 'volatile']);

function geoRange(lines: readonly Directive[], source: string, otherwise: string): string {
  const address = ipNumber(source);
  if (address === null) return otherwise;
  let value = otherwise;
  for (const line of lines) {
    if (geoWords.has(line.name)) continue;
    const [from, to] = line.name.split('-');
    const low = ipNumber(from ?? '');
    const high = ipNumber(to ?? from ?? '');
    if (low === null || high === null) giveUp('a range of `geo` is not modelled', placeOf(line));
    // Later ranges are laid over earlier ones.
    if (low <= address && address <= high) value = argumentBytes(line, 0);
  }
  return value;
}

/** An address as one number, IPv4 mapped into IPv6's space so that the families stay apart. */
function ipNumber(text: string): bigint | null {
  const v4 = parseIpv4(text);
  const parts = parseIpv6(v4 ? `::ffff:${v4}` : text);
  return parts ? parts.reduce((sum, part) => sum * 65536n + BigInt(part), 0n) : null;
}

/** nginx: src/http/modules/ngx_http_split_clients_module.c. */
function splitVariable(state: State, block: Directive): string | Unknown {
  const source = evaluate(state, argumentBytes(block, 0));
  if (typeof source !== 'string') return source;
  const hash = murmurHash2(source);
  let last = 0;
  for (const line of block.children) {
    const share = line.name;
    if (share === '*') return argumentsBytes(line)[0] ?? '';
    const match = /^([0-9]+)(?:\.([0-9]{1,2})[0-9]*)?%$/.exec(share);
    if (!match) return unknown('the server refuses a line of this block', placeOf(line));
    const percent = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    last = (last + Number((BigInt(percent) * 0xffffffffn) / 10000n)) >>> 0;
    if (hash < last) return argumentsBytes(line)[0] ?? '';
  }
  return '';
}
