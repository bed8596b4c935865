import type { Gap } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge, VariableFamily } from '@fcgilint/gateway/knowledge';
import type { NginxGateway } from '@fcgilint/gateway/nginx';
import { placesOf } from './nginx-directives.ts';

/** What a whole configuration defines by name, looked for when first asked. */
export interface Definitions {
  /** The whole configuration is here: what it does not define is not defined. */
  readonly complete: boolean;
  /** Something of a module that is not known here may define more. */
  readonly foreign: boolean;
  /** Whether the configuration defines the variable (lower case, without `$`). */
  variable(name: string, family: VariableFamily): boolean;
  /** Whether there is a group of this name, compared as the server does. */
  upstream(name: string, family: VariableFamily): boolean;
  /** Names of `log_format`, those of the server itself included, with the place of the first. */
  logFormat(name: string, family: VariableFamily): boolean;
  /** Whether a directive that makes zones names this one (`limit_req_zone`, `proxy_cache_path`, ...). */
  zone(name: string, directive: string): boolean;
}

/** Modules of nginx itself that may be loaded and define nothing beyond the tables. */
const ownModules =
  /ngx_(?:stream|mail|http_geoip|stream_geoip|http_image_filter|http_perl|http_xslt_filter)_module\.so$/;

/** Directives of nginx itself that define a variable, and where its name stands. */
const definers: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['set', 'first'],
  ['map', 'last'],
  ['geo', 'last'],
  ['split_clients', 'last'],
  ['perl_set', 'first'],
  ['auth_request_set', 'first'],
  ['js_set', 'first'],
  ['js_var', 'first'],
]);

const zoneMakers = /^(?:limit_req_zone|limit_conn_zone|(?:proxy|fastcgi|scgi|uwsgi)_cache_path)$/;

/** Files that come with the server and define nothing by name. */
const shipped = /(?:^|\/)(?:mime\.types|fastcgi_params|fastcgi\.conf|scgi_params|uwsgi_params)$/;

function isHarmless({ kind, path }: Gap): boolean {
  return kind === 'missing-include' && path !== null && shipped.test(path);
}

class Found {
  readonly variables = { http: new Set<string>(), stream: new Set<string>() };
  readonly upstreams = { http: new Set<string>(), stream: new Set<string>() };
  readonly logFormats = { http: new Set<string>(['combined']), stream: new Set<string>() };
  readonly zones = new Map<string, Set<string>>();
  foreign = false;
}

const cache = new WeakMap<NginxGateway, Definitions>();

/** The definitions of a configuration; kept. */
export function definitionsOf(gateway: NginxGateway, knowledge: NginxKnowledge): Definitions {
  let known = cache.get(gateway);
  if (!known) {
    let found: Found | null = null;
    const all = (): Found => {
      found ??= collect(gateway, knowledge);
      return found;
    };
    known = {
      complete: gateway.tree.context === 'main' && gateway.tree.gaps.every(isHarmless),
      get foreign() {
        return all().foreign;
      },
      variable: (name, family) => all().variables[family].has(name),
      upstream: (name, family) => all().upstreams[family].has(name.toLowerCase()),
      logFormat: (name, family) => all().logFormats[family].has(name.toLowerCase()),
      zone: (name, directive) => all().zones.get(directive)?.has(name) ?? false,
    };
    cache.set(gateway, known);
  }
  return known;
}

function collect(gateway: NginxGateway, knowledge: NginxKnowledge): Found {
  const found = new Found();
  for (const { name, known, entries, directives } of placesOf(gateway.tree, knowledge)) {
    const family = known.length === 1 ? familyOf(known[0]!) : entries[0] ? familyOf(entries[0]) : 'http';
    const into = found.variables[family];
    const definer = definers.get(name);
    const foreign = !definer && isForeign(entries.length > 0 ? entries : known);
    const makesZone = zoneMakers.test(name);
    if (foreign) found.foreign = true;
    for (const directive of directives) {
      const words = directive.statement.args as readonly { readonly value: string }[];
      if (definer) define(into, (definer === 'first' ? words[0] : words.at(-1))?.value);
      else if (foreign) {
        // Which of its words are names of variables is not known: all that look like one.
        for (const word of words) define(into, word.value);
        for (const line of directive.children) define(into, line.name);
      }
      for (const word of words) groupNames(word.value, into);
      if (name === 'map') for (const line of directive.children) groupNames(line.name, into);
      const first = words[0]?.value;
      if (first === undefined) continue;
      if (name === 'upstream') found.upstreams[family].add(first.toLowerCase());
      else if (name === 'log_format') found.logFormats[family].add(first.toLowerCase());
      else if (name === 'load_module') found.foreign ||= !ownModules.test(first);
      else if (makesZone) addZone(found, name, family, words);
    }
  }
  return found;
}

function addZone(
  found: Found,
  name: string,
  family: VariableFamily,
  words: readonly { readonly value: string }[],
): void {
  const key = `${family} ${name}`;
  let names = found.zones.get(key);
  if (!names) {
    names = new Set();
    found.zones.set(key, names);
  }
  for (const { value } of words) {
    const match = /^(?:keys_)?zone=([^:]*):/.exec(value);
    if (match) names.add(match[1]!);
  }
}

function define(into: Set<string>, text: string | undefined): void {
  if (text?.startsWith('$')) into.add(text.slice(1).toLowerCase());
}

/** Named groups in what may be a regular expression become variables (nginx: ngx_http_regex_compile). */
function groupNames(text: string, into: Set<string>): void {
  if (!text.includes('(?')) return;
  for (const match of text.matchAll(/\(\?P?['<]([A-Za-z_][A-Za-z0-9_]*)['>]/g)) into.add(match[1]!.toLowerCase());
}

function isForeign(known: readonly NginxDirective[]): boolean {
  return known.every((entry) => entry.thirdParty || entry.documented || entry.commercial);
}

/** Whether a directive belongs to `stream`; all others share the variables of `http`, or have none. */
export function familyOf(entry: NginxDirective): VariableFamily {
  return entry.module.startsWith('ngx_stream') ? 'stream' : 'http';
}
