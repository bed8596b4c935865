import type { Directive, Matcher, Target } from '../model.ts';
import { childrenNamed } from './children.ts';
import { locationHead } from './location.ts';
import { scriptNames, targetOf } from './target.ts';
import type { NginxGateway, NginxRoute } from './types.ts';
import { argumentsOf, nameOf, placeOf } from './words.ts';

/** The locations of a block in file order. */
export function routesAmong(gateway: NginxGateway, children: readonly Directive[]): NginxRoute[] {
  return childrenNamed(children, 'location').map((location) => locationRoute(gateway, location));
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
  return makeRoute(gateway, head?.kind ?? 'prefix', head?.name ?? '', matcher, location, location, location.children);
}

/** What a server does where no location matches. `place` shows it: the server, or the first directive of a fragment. */
export function fallbackRoute(
  gateway: NginxGateway,
  server: Directive | null,
  children: readonly Directive[],
  shown: Directive,
): NginxRoute {
  return makeRoute(gateway, 'fallback', '', { kind: 'any' }, server, shown, children);
}

/** A route whose parts are computed when first asked for. */
function makeRoute(
  gateway: NginxGateway,
  kind: NginxRoute['kind'],
  name: string,
  matcher: Matcher,
  block: Directive | null,
  shown: Directive,
  children: readonly Directive[],
): NginxRoute {
  let target: Target | null = null;
  let routes: readonly NginxRoute[] | null = null;
  return {
    kind,
    name,
    matcher,
    conditions: [],
    directive: shown,
    get place() {
      return placeOf(shown);
    },
    get target() {
      target ??= targetOf(gateway, block, children);
      return target;
    },
    get routes() {
      routes ??= kind === 'fallback' ? [] : routesAmong(gateway, children);
      return routes;
    },
    get script() {
      return children.filter((child) => scriptNames.has(nameOf(child)));
    },
    get tryFiles() {
      return childrenNamed(children, 'try_files')[0] ?? null;
    },
    get errorPages() {
      return gateway.effective(block, 'error_page').directives;
    },
    get index() {
      const { directives } = gateway.effective(block, 'index');
      return directives.length > 0 ? directives.flatMap(argumentsOf) : ['index.html'];
    },
  };
}
