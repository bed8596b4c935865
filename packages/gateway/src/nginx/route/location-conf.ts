import type { Directive } from '../../model.ts';
import { Regex, UnsupportedRegex } from '../../regex/index.ts';
import { childrenNamed } from '../children.ts';
import { locationHead } from '../location.ts';
import { handlerOf, scriptNames } from '../target.ts';
import { type NginxGateway, type NginxHost, passProtocols } from '../types.ts';
import { argument, hasVariable, placeOf } from '../words.ts';
import { wordBytes } from './config-bytes.ts';
import { giveUp } from './signal.ts';

/** What the server keeps for a `server`, `location`, `if` or `limit_except` block, as far as routing needs it. */
export interface LocationConf {
  readonly gateway: NginxGateway;
  readonly host: NginxHost;
  /** `null` for a fragment of a server. */
  readonly block: Directive | null;
  readonly children: readonly Directive[];
  readonly kind: 'server' | 'prefix' | 'exact' | 'regex' | 'named' | 'if' | 'limit_except';
  /** The location's text in bytes; `if` and `limit_except` have that of the location around them. */
  readonly name: string;
  readonly beatsRegex: boolean;
  /** Regex of the location. */
  readonly pattern: { readonly source: string; readonly ignoreCase: boolean } | null;
  /** Content handler that stands in the block itself. */
  readonly handler: Directive | null;
  readonly script: readonly Directive[];
  readonly levels: Levels;
  /** The location around an `if` or `limit_except`. */
  readonly outer: LocationConf | null;
}

/** The locations inside a block, ready to be searched. */
export interface Levels {
  readonly exact: ReadonlyMap<string, LocationConf>;
  readonly prefix: ReadonlyMap<string, LocationConf>;
  /** Lengths of the prefixes, longest first. */
  readonly lengths: readonly number[];
  readonly regex: readonly LocationConf[];
  readonly named: ReadonlyMap<string, LocationConf>;
}

const serverConfs = new WeakMap<NginxHost, LocationConf>();
const innerConfs = new WeakMap<Directive, LocationConf>();

/** The settings of a server outside of its locations. */
export function serverConf(gateway: NginxGateway, host: NginxHost): LocationConf {
  let conf = serverConfs.get(host);
  if (!conf) {
    // The inside of a location is run as one.
    const kind = gateway.tree.context === 'location' && !host.directive ? 'prefix' : 'server';
    conf = makeConf(gateway, host, host.directive, host.children, kind, '', null);
    serverConfs.set(host, conf);
  }
  return conf;
}

/** The settings of an `if` or `limit_except` inside a location. */
export function innerConf(outer: LocationConf, block: Directive): LocationConf {
  let conf = innerConfs.get(block);
  if (!conf) {
    const kind = block.name === 'if' ? 'if' : 'limit_except';
    conf = makeConf(outer.gateway, outer.host, block, block.children, kind, outer.name, outer);
    innerConfs.set(block, conf);
  }
  return conf;
}

function makeConf(
  gateway: NginxGateway,
  host: NginxHost,
  block: Directive | null,
  children: readonly Directive[],
  kind: LocationConf['kind'],
  name: string,
  outer: LocationConf | null,
  rest: Partial<Pick<LocationConf, 'beatsRegex' | 'pattern'>> = {},
): LocationConf {
  let levels: Levels | null = null;
  let script: readonly Directive[] | null = null;
  const conf: LocationConf = {
    gateway,
    host,
    block,
    children,
    kind,
    name,
    beatsRegex: rest.beatsRegex ?? false,
    pattern: rest.pattern ?? null,
    handler: handlerOf(children),
    get script() {
      script ??= children.filter((child) => scriptNames.has(child.name));
      return script;
    },
    get levels() {
      levels ??= buildLevels(conf);
      return levels;
    },
    outer,
  };
  return conf;
}

function buildLevels(outer: LocationConf): Levels {
  const exact = new Map<string, LocationConf>();
  const prefix = new Map<string, LocationConf>();
  const regex: LocationConf[] = [];
  const named = new Map<string, LocationConf>();
  for (const location of childrenNamed(outer.children, 'location')) {
    const head = locationHead(location);
    if (!head) giveUp('the server refuses the words of a location', placeOf(location));
    const name = wordBytes(location, head.name);
    const rest = {
      beatsRegex: head.beatsRegex,
      pattern: head.kind === 'regex' ? { source: name, ignoreCase: head.ignoreCase } : null,
    };
    const conf = makeConf(outer.gateway, outer.host, location, location.children, head.kind, name, null, rest);
    if (head.kind === 'regex') regex.push(conf);
    else {
      const map = head.kind === 'exact' ? exact : head.kind === 'named' ? named : prefix;
      // Of two named locations with one name the first counts; two equal prefixes are refused by the server.
      if (!map.has(name)) map.set(name, conf);
    }
  }
  const lengths = [...new Set([...prefix.keys()].map((name) => name.length))].sort((a, b) => b - a);
  return { exact, prefix, lengths, regex, named };
}

/**
 * Whether the server adds a slash to a URI that lacks just that: a pass directive in a location that ends in one.
 * `scgi_pass` and `uwsgi_pass` with variables do not (nginx: ngx_http_scgi_pass returns before it notes the slash).
 */
export function redirectsToSlash(conf: LocationConf): boolean {
  return conf.name.endsWith('/') && conf.children.some(notesSlash);
}

function notesSlash(directive: Directive): boolean {
  const name = directive.name;
  if (!passProtocols.has(name)) return false;
  return (name !== 'scgi_pass' && name !== 'uwsgi_pass') || !hasVariable(argument(directive, 0)?.value ?? '');
}

const regexes = new Map<string, Regex | UnsupportedRegex>();
const regexLimit = 20_000;

/** Compiles a pattern of bytes once. Gives up when it is not modelled. */
export function compilePattern(pattern: string, ignoreCase: boolean, directive: Directive | null): Regex {
  const key = `${ignoreCase ? 'i' : '-'}${pattern}`;
  let regex = regexes.get(key);
  if (!regex) {
    try {
      regex = Regex.compile(pattern, { ignoreCase });
    } catch (error) {
      if (!(error instanceof UnsupportedRegex)) throw error;
      regex = error;
    }
    if (regexes.size >= regexLimit) regexes.clear();
    regexes.set(key, regex);
  }
  if (regex instanceof UnsupportedRegex) {
    giveUp(`the regular expression \`${pattern}\` is not modelled: ${regex.message}`, directive && placeOf(directive));
  }
  return regex;
}

/** The value of a directive that takes one word, in the block's own words or inherited; `null` when unset. */
export function settingOf(conf: LocationConf, name: string): string | null {
  const directive = inForce(conf, name)[0];
  return directive ? (argument(directive, 0)?.value ?? '') : null;
}

/** Whether a flag is on. */
export function flagOf(conf: LocationConf, name: string, otherwise: boolean): boolean {
  const value = settingOf(conf, name);
  return value === null ? otherwise : value.toLowerCase() === 'on';
}

/**
 * The directives in force. Gives up where something that could not be read may change them. What encloses a fragment
 * is taken to be empty here; see `rootOf` and `paramsInForce` for what must not be guessed.
 */
export function inForce(conf: LocationConf, name: string): readonly Directive[] {
  const { directives, because } = conf.gateway.effective(conf.block, name);
  if (because?.place) giveUp(because.because, because.place);
  return directives;
}
