import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxGateway, type NginxUpstream, parsePass } from '@fcgilint/gateway/nginx';
import { type NginxPass, passesOf } from './nginx-passes.ts';
import { possibleTexts } from './nginx-values.ts';

const cache = new WeakMap<NginxGateway, ReadonlyMap<NginxUpstream, readonly NginxPass[]>>();

/** The pass directives that name each group, those included whose variables may hold its name. Groups without any are absent. */
export function usesOfUpstreams(gateway: NginxGateway): ReadonlyMap<NginxUpstream, readonly NginxPass[]> {
  let uses = cache.get(gateway);
  if (!uses) {
    uses = collect(gateway);
    cache.set(gateway, uses);
  }
  return uses;
}

function collect(gateway: NginxGateway): Map<NginxUpstream, NginxPass[]> {
  const uses = new Map<NginxUpstream, NginxPass[]>();
  if (gateway.upstreams.size === 0) return uses;
  for (const pass of passesOf(gateway)) {
    for (const text of possibleTexts(gateway, pass.host, pass.word.value) ?? []) {
      const upstream = groupIn(gateway, pass.name, text);
      if (!upstream) continue;
      const list = uses.get(upstream);
      if (!list) uses.set(upstream, [pass]);
      else if (list.at(-1) !== pass) list.push(pass);
    }
  }
  return uses;
}

/** The group that a pass names, a variable in its path left out; `null` for an address or a name of another kind. */
export function groupIn(gateway: NginxGateway, name: string, text: string): NginxUpstream | null {
  const literal = /^[^$]*/.exec(text)![0];
  // A variable right behind the name may be a part of it.
  const end =
    literal.length === text.length ? literal : /^https?:\/\/[^/?]+(?=[/?])|.*(?=\$request_uri)/i.exec(text)?.[0];
  if (!end || end.includes('$')) return null;
  const target = parsePass(name, end);
  if ('kind' in target || target.hasPort || target.address.kind !== 'name') return null;
  return gateway.upstreams.get(target.address.host.toLowerCase()) ?? null;
}

const words = new WeakMap<NginxGateway, ReadonlySet<string>>();

/**
 * Whether a name stands anywhere in the configuration as a word of its own, in lower case: in the value of a `set`, in a
 * `map`, in Lua code. The names of the groups themselves do not count.
 */
export function isMentioned(gateway: NginxGateway, name: string): boolean {
  let found = words.get(gateway);
  if (!found) {
    found = collectWords(gateway);
    words.set(gateway, found);
  }
  return found.has(name.toLowerCase());
}

function collectWords({ tree }: NginxGateway): Set<string> {
  const found = new Set<string>();
  const add = (text: string): void => {
    for (const match of text.toLowerCase().matchAll(/[\w.-]+/g)) found.add(match[0]);
  };
  const work: Directive[] = [...tree.roots];
  while (work.length > 0) {
    const directive = work.pop()!;
    const name = directive.name;
    if (name === 'log_format' || name === 'upstream') continue;
    const { args, block } = directive.statement;
    for (const value of args) if (value.kind === 'word') add(value.value);
    if (block?.raw) add(directive.source.slice(block));
    // The lines of a `map` have the pattern as their name; that is no use of a group.
    for (const child of directive.children) work.push(child);
  }
  return found;
}

/** The `server` directives of a group. */
export function serversOf({ directive }: NginxUpstream): readonly Directive[] {
  return directive.children.filter((child) => child.name === 'server' && argument(child, 0) !== null);
}

/** A group whose name differs by `-`, `_` and case alone, or by a letter or two where nobody else uses it. */
export function misspeltUpstream(nginx: NginxGateway, host: string): string | null {
  const names = [...nginx.upstreams.keys()];
  const same = names.filter((name) => plain(name) === plain(host));
  if (same.length === 1) return same[0]!;
  const uses = usesOfUpstreams(nginx);
  const unused = names.filter((name) => !uses.has(nginx.upstreams.get(name)!));
  const near = unused.filter((name) => isNear(name, host.toLowerCase()));
  return near.length === 1 ? near[0]! : null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_.]/g, '');
}

/** One letter more, less, other or two swapped, in names of five letters and more; names that differ by a digit are two names. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const restShort = short.slice(start, short.length - end);
  const restLong = long.slice(start, long.length - end);
  if (restLong.length <= 1) return true;
  return (
    restShort.length === 2 && restLong.length === 2 && restShort[0] === restLong[1] && restShort[1] === restLong[0]
  );
}
