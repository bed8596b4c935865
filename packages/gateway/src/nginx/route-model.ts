import type { Directive, Matcher, Target } from '../model.ts';
import { childrenNamed } from './children.ts';
import { locationHead } from './location.ts';
import { isHandler, scriptNames, targetOf } from './target.ts';
import type { NginxGateway, NginxRoute } from './types.ts';
import { argumentsOf, placeOf } from './words.ts';

/** The locations of a block in file order, with those inside them. */
export function routesAmong(gateway: NginxGateway, children: readonly Directive[]): readonly NginxRoute[] {
  const open: LazyRoute[] = [];
  const routes = routesIn(gateway, children, open);
  // No recursion: locations may be nested to any depth.
  for (let at = 0; at < open.length; at++) {
    const route = open[at]!;
    route.routes = routesIn(gateway, route.directive.children, open);
  }
  return routes;
}

/** The locations of a block; those that hold others are added to `open`. */
function routesIn(gateway: NginxGateway, children: readonly Directive[], open: LazyRoute[]): readonly NginxRoute[] {
  const locations = childrenNamed(children, 'location');
  return locations.length === 0 ? noRoutes : locations.map((location) => locationRoute(gateway, location, open));
}

function locationRoute(gateway: NginxGateway, location: Directive, open: LazyRoute[]): NginxRoute {
  const head = locationHead(location);
  const kind = head?.kind ?? 'prefix';
  const name = head?.name ?? '';
  let matcher: Matcher;
  if (!head) {
    matcher = { kind: 'unknown', because: 'the server refuses these words' };
  } else if (kind === 'exact') {
    matcher = { kind, path: name };
  } else if (kind === 'named') {
    matcher = { kind, name };
  } else if (kind === 'regex') {
    matcher = { kind, source: name, caseSensitive: !head.ignoreCase, negated: false };
  } else {
    matcher = { kind, path: name, boundary: false, beatsRegex: head.beatsRegex };
  }
  return new LazyRoute(gateway, kind, name, matcher, location, location, location.children, open);
}

/** What a server does where no location matches. `place` shows it: the server, or the first directive of a fragment. */
export function fallbackRoute(
  gateway: NginxGateway,
  server: Directive | null,
  children: readonly Directive[],
  shown: Directive,
): NginxRoute {
  return new LazyRoute(gateway, 'fallback', '', { kind: 'any' }, server, shown, children, null);
}

const noRoutes: readonly NginxRoute[] = [];
const noConditions: readonly Matcher[] = [];
const noScript: readonly Directive[] = [];

/** What a directive does for the way of a request. */
type Part = 'location' | 'script' | 'try_files' | 'access' | 'handler' | 'other';

/** By name: the same few stand in thousands of blocks. */
const parts = new Map<string, Part>();

function partOf(name: string): Part {
  let part: Part = 'other';
  if (name === 'location' || name === 'try_files') part = name;
  else if (name === 'allow' || name === 'deny') part = 'access';
  else if (scriptNames.has(name)) part = 'script';
  else if (isHandler(name)) part = 'handler';
  if (parts.size > 10_000) parts.clear();
  parts.set(name, part);
  return part;
}

/**
 * A route whose target is worked out when first asked for; all else is found in one walk over its block. A class: a large
 * configuration has tens of thousands.
 */
class LazyRoute implements NginxRoute {
  readonly kind: NginxRoute['kind'];
  readonly name: string;
  readonly matcher: Matcher;
  readonly directive: Directive;
  /** Set by `routesAmong`. */
  routes: readonly NginxRoute[];
  readonly script: readonly Directive[];
  readonly tryFiles: Directive | null;
  readonly handler: Directive | null;
  readonly #access: Directive | null;
  readonly #gateway: NginxGateway;
  readonly #block: Directive | null;
  #target: Target | null;

  constructor(
    gateway: NginxGateway,
    kind: NginxRoute['kind'],
    name: string,
    matcher: Matcher,
    block: Directive | null,
    shown: Directive,
    children: readonly Directive[],
    open: LazyRoute[] | null,
  ) {
    let script: Directive[] | null = null;
    let tryFiles: Directive | null = null;
    let handler: Directive | null = null;
    let access: Directive | null = null;
    let nested = false;
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
      const part = parts.get(child.name) ?? partOf(child.name);
      if (part === 'other') continue;
      if (part === 'handler') handler = child;
      else if (part === 'location') nested = true;
      else if (part === 'try_files') tryFiles ??= child;
      else if (part === 'access') access ??= child;
      else if (script) script.push(child);
      else script = [child];
    }
    this.kind = kind;
    this.name = name;
    this.matcher = matcher;
    this.directive = shown;
    this.routes = noRoutes;
    this.script = script ?? noScript;
    this.tryFiles = tryFiles;
    this.handler = handler;
    this.#access = access;
    this.#gateway = gateway;
    this.#block = block;
    this.#target = null;
    if (nested) open?.push(this);
  }

  get conditions() {
    return noConditions;
  }

  get place() {
    return placeOf(this.directive);
  }

  get target(): Target {
    this.#target ??= targetOf(this.#gateway, this.#block, this.script, this.#access, this.handler);
    return this.#target;
  }

  get errorPages(): readonly Directive[] {
    return this.#gateway.effective(this.#block, 'error_page').directives;
  }

  get index(): readonly string[] {
    const { directives } = this.#gateway.effective(this.#block, 'index');
    return directives.length > 0 ? directives.flatMap(argumentsOf) : ['index.html'];
  }
}
