import type { Address, Matcher, Protocol, Route, Target, Unknown } from '@fcgilint/gateway';

const protocols: Readonly<Record<Protocol, string>> = {
  fastcgi: 'FastCGI',
  scgi: 'SCGI',
  uwsgi: 'uwsgi',
  http: 'HTTP',
  https: 'HTTPS',
  ajp: 'AJP',
  cgi: 'CGI',
  wsgi: 'WSGI',
  grpc: 'gRPC',
  memcached: 'memcached',
};

/** A protocol as people write it. */
export function protocolLabel(protocol: string): string {
  return Object.hasOwn(protocols, protocol) ? protocols[protocol as Protocol] : protocol;
}

/** `*:80`, `[::]:80`, `127.0.0.1:9000`, `localhost:9000`, `unix:/run/app.sock`. */
export function addressLabel(address: Address): string {
  switch (address.kind) {
    case 'inet': {
      const host = address.family === 6 ? `[${address.host}]` : address.wildcard ? '*' : address.host;
      return `${host}:${address.port}`;
    }
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unix':
      return `unix:${address.path}`;
    case 'unknown':
      return 'an unknown address';
  }
}

/** What a route matches, in the notation of nginx, which is the shortest. */
export function matcherLabel(matcher: Matcher): string {
  switch (matcher.kind) {
    case 'any':
      return 'everything else';
    case 'exact':
      return `= ${matcher.path}`;
    case 'prefix':
      return matcher.path === '' ? 'every path' : `${matcher.beatsRegex ? '^~ ' : ''}${matcher.path}`;
    case 'suffix':
      return matcher.text === '' ? 'every path' : `*${matcher.text}`;
    case 'regex':
      return `${matcher.negated ? '!' : ''}~${matcher.caseSensitive ? '' : '*'} ${matcher.source}`;
    case 'named':
      return matcher.name.startsWith('@') ? matcher.name : `@${matcher.name}`;
    case 'condition':
      return `${matcher.field} ${matcher.operator} ${text(matcher.value)}`.replace(/ {2,}/g, ' ').trim();
    case 'unknown':
      return 'unknown';
  }
}

/** Where a route leads, a back end left out: it is a part of its own. */
export function targetLabel(route: Route): string {
  const { target } = route;
  switch (target.kind) {
    case 'static':
      return staticLabel(target, fallbackOf(route));
    case 'gateway':
      return protocolLabel(target.protocol);
    case 'rewrite':
      return target.to === '-' ? 'left as it is' : `rewritten to ${target.to}`;
    case 'redirect':
      return `redirect ${target.status} to ${target.to}`;
    case 'deny':
      return `denied (${target.status})`;
    case 'error':
      return `answered with ${target.status}`;
    case 'unknown':
      return `unknown because ${target.because}`;
  }
}

function staticLabel({ root, mode }: Extract<Target, { kind: 'static' }>, fallback: string | null): string {
  const files = root === null ? 'files' : typeof root === 'string' ? `files in ${root}` : 'files in an unknown folder';
  const alias = mode === 'alias' && typeof root === 'string' ? ' (alias)' : '';
  return `${files}${alias}${fallback === null ? '' : `, else ${fallback}`}`;
}

/** nginx: the last word of try_files. */
function fallbackOf(route: Route): string | null {
  const tryFiles =
    'tryFiles' in route ? (route.tryFiles as { statement: Route['directive']['statement'] } | null) : null;
  const last = tryFiles?.statement.args.at(-1);
  return last?.kind === 'word' ? last.value : null;
}

function text(value: string | Unknown): string {
  return typeof value === 'string' ? value : 'something unknown';
}
