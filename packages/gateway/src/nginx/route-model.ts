import type { Directive, Matcher, Target } from '../model.ts';
import { childrenNamed, childrenNamedAny } from './children.ts';
import { locationHead } from './location.ts';
import { scriptNames, targetOf } from './target.ts';
import type { NginxGateway, NginxRoute } from './types.ts';
import { argumentsOf, placeOf } from './words.ts';

/** The locations of a block in file order. */
export function routesAmong(gateway: NginxGateway, children: readonly Directive[]): readonly NginxRoute[] {
  const locations = childrenNamed(children, 'location');
  return locations.length === 0 ? noRoutes : locations.map((location) => locationRoute(gateway, location));
}

function locationRoute(gateway: NginxGateway, location: Directive): NginxRoute {
  const head = locationHead(location);
  let matcher: Matcher;
  if (!head) {
    matcher = { kind: 'unknown', because: 'the server refuses these words' };
  } else if (head.kind === 'exact') {
    matcher = { kind: 'exact', path: head.name };
  } else if (head.kind === 'named') {
    matcher = { kind: 'named', name: head.name };
  } else if (head.kind === 'regex') {
    matcher = { kind: 'regex', source: head.name, caseSensitive: !head.ignoreCase, negated: false };
  } else {
    matcher = { kind: 'prefix', path: head.name, boundary: false, beatsRegex: head.beatsRegex };
  }
  return new LazyRoute(
    gateway,
    head?.kind ?? 'prefix',
    head?.name ?? '',
    matcher,
    location,
    location,
    location.children,
  );
}

/** What a server does where no location matches. `place` shows it: the server, or the first directive of a fragment. */
export function fallbackRoute(
  gateway: NginxGateway,
  server: Directive | null,
  children: readonly Directive[],
  shown: Directive,
): NginxRoute {
  return new LazyRoute(gateway, 'fallback', '', { kind: 'any' }, server, shown, children);
}

const noRoutes: readonly NginxRoute[] = [];
const noConditions: readonly Matcher[] = [];

/** A route whose parts are computed when first asked for. A class: a large configuration has tens of thousands. */
class LazyRoute implements NginxRoute {
  readonly kind: NginxRoute['kind'];
  readonly name: string;
  readonly matcher: Matcher;
  readonly conditions = noConditions;
  readonly directive: Directive;
  readonly #gateway: NginxGateway;
  readonly #block: Directive | null;
  readonly #children: readonly Directive[];
  #target: Target | null = null;
  #routes: readonly NginxRoute[] | null = null;

  constructor(
    gateway: NginxGateway,
    kind: NginxRoute['kind'],
    name: string,
    matcher: Matcher,
    block: Directive | null,
    shown: Directive,
    children: readonly Directive[],
  ) {
    this.kind = kind;
    this.name = name;
    this.matcher = matcher;
    this.directive = shown;
    this.#gateway = gateway;
    this.#block = block;
    this.#children = children;
  }

  get place() {
    return placeOf(this.directive);
  }

  get target(): Target {
    this.#target ??= targetOf(this.#gateway, this.#block, this.#children);
    return this.#target;
  }

  get routes(): readonly NginxRoute[] {
    this.#routes ??= this.kind === 'fallback' ? noRoutes : routesAmong(this.#gateway, this.#children);
    return this.#routes;
  }

  get script(): readonly Directive[] {
    return childrenNamedAny(this.#children, scriptNames);
  }

  get tryFiles(): Directive | null {
    return childrenNamed(this.#children, 'try_files')[0] ?? null;
  }

  get errorPages(): readonly Directive[] {
    return this.#gateway.effective(this.#block, 'error_page').directives;
  }

  get index(): readonly string[] {
    const { directives } = this.#gateway.effective(this.#block, 'index');
    return directives.length > 0 ? directives.flatMap(argumentsOf) : ['index.html'];
  }
}
