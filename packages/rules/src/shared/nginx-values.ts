import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, type NginxGateway, type NginxHost } from '@fcgilint/gateway/nginx';

/** Where the configuration gives a variable a value. */
interface Source {
  readonly directive: Directive;
  /** Texts that it may get; `null`: what they are is not known. */
  readonly values: readonly string[] | null;
}

const cache = new WeakMap<NginxGateway, ReadonlyMap<string, readonly Source[]>>();

/** A variable in a text: `$name` or `${name}`; captures are numbers. */
export const variablePattern = /\$(?:\{(\w+)\}|(\w+))/g;

/** More outcomes than this are not told apart. */
const manyOutcomes = 32;
const depthLimit = 5;

/**
 * What a text may become in a virtual host, as far as `set` and `map` tell: each outcome with all variables that are
 * known put in. A variable that is not known stays as it is written. `null`: too many to tell.
 */
export function possibleTexts(gateway: NginxGateway, host: NginxHost, text: string): readonly string[] | null {
  if (!text.includes('$')) return [text];
  let outcomes: readonly string[] = [text];
  for (let depth = 0; depth < depthLimit; depth++) {
    const next: string[] = [];
    let changed = false;
    for (const outcome of outcomes) {
      const expanded = expandFirst(gateway, host, outcome);
      if (expanded) changed = true;
      next.push(...(expanded ?? [outcome]));
      if (next.length > manyOutcomes) return null;
    }
    if (!changed) return outcomes;
    outcomes = [...new Set(next)];
  }
  return outcomes;
}

/** The text with its first known variable put in, once for each value; `null` when it has none. */
function expandFirst(gateway: NginxGateway, host: NginxHost, text: string): string[] | null {
  for (const match of text.matchAll(variablePattern)) {
    const values = valuesOf(gateway, host, (match[1] ?? match[2])!);
    if (!values) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return values.map((value) => before + value + after);
  }
  return null;
}

/** The values of a variable where all of them are known; `null` otherwise. */
function valuesOf(gateway: NginxGateway, host: NginxHost, name: string): readonly string[] | null {
  const sources = sourcesOf(gateway).get(name.toLowerCase());
  if (!sources) return null;
  const found: string[] = [];
  for (const { directive, values } of sources) {
    // What another server sets does not count here.
    if (directive.name !== 'map' && host.directive && !standsIn(directive, host.directive)) continue;
    if (!values || values.some((value) => mentions(value, name))) return null;
    found.push(...values);
  }
  return found.length > 0 && found.length <= manyOutcomes ? found : null;
}

function mentions(value: string, name: string): boolean {
  for (const match of value.matchAll(variablePattern)) {
    if ((match[1] ?? match[2])!.toLowerCase() === name.toLowerCase()) return true;
  }
  return false;
}

function standsIn(directive: Directive, block: Directive): boolean {
  for (let at = directive.parent; at; at = at.parent) if (at === block) return true;
  return false;
}

function sourcesOf(gateway: NginxGateway): ReadonlyMap<string, readonly Source[]> {
  let sources = cache.get(gateway);
  if (!sources) {
    sources = collect(gateway);
    cache.set(gateway, sources);
  }
  return sources;
}

/** Directives that define a variable whose values cannot be told; where the name stands among the arguments. */
const opaque: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['geo', 'last'],
  ['split_clients', 'last'],
  ['auth_request_set', 'first'],
  ['perl_set', 'first'],
  ['js_set', 'first'],
  ['js_var', 'first'],
]);

/** Variables that Lua code may change: its names, or `null` for any. */
function changedByLua(directive: Directive): string[] | null {
  if (directive.name.endsWith('_file')) return null;
  const { source, statement } = directive;
  const code = source.slice(statement);
  if (/ngx\.var\s*\[|\brequire\b/.test(code)) return null;
  const set = /^set_by_lua\w*\s+\$(\w+)/.exec(code);
  return Array.from(code.matchAll(/ngx\.var\.(\w+)/g), (match) => match[1]!.toLowerCase()).concat(
    set ? set[1]!.toLowerCase() : [],
  );
}

function collect(gateway: NginxGateway): Map<string, Source[]> {
  const found = new Map<string, Source[]>();
  let byLua: string[] | null = [];
  const add = (text: string | undefined, source: Source): void => {
    if (!text?.startsWith('$')) return;
    const name = text.slice(1).toLowerCase();
    const list = found.get(name);
    if (list) list.push(source);
    else found.set(name, [source]);
  };
  const work: Directive[] = [...gateway.tree.roots];
  while (work.length > 0) {
    const directive = work.pop()!;
    const name = directive.name;
    if (name === 'set') {
      const value = argument(directive, 1)?.value;
      add(argument(directive, 0)?.value, { directive, values: value === undefined ? null : [value] });
    } else if (name === 'map') {
      add(argument(directive, 1)?.value, { directive, values: mapValues(gateway, directive) });
      continue;
    } else if (name.includes('_by_lua')) {
      const names = changedByLua(directive);
      byLua = byLua && names ? [...byLua, ...names] : null;
    } else {
      const where = opaque.get(name);
      const words = where ? argumentsOf(directive) : [];
      if (where) add(where === 'first' ? words[0] : words.at(-1), { directive, values: null });
    }
    for (const child of directive.children) work.push(child);
  }
  if (byLua === null) return new Map();
  for (const name of byLua) found.delete(name);
  return found;
}

/** The results of a `map`; without `default` the empty text is one. */
function mapValues({ tree }: NginxGateway, map: Directive): readonly string[] | null {
  if (tree.gaps.some((gap) => gap.parent === map)) return null;
  const values: string[] = [];
  let fallback = false;
  for (const line of map.children) {
    const value = argument(line, 0)?.value;
    const key = line.name;
    // `hostnames` and `volatile` have no value; the lines of an included file stand beside its `include`.
    if (value === undefined || key === 'include') continue;
    if (key === 'default') fallback = true;
    values.push(value);
  }
  return fallback ? values : [...values, ''];
}
