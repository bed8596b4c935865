import type { Rec } from './record.ts';
import { constructUrl, defaultPort } from './server-name.ts';
import { escapePath } from './url.ts';
import { matchesHost } from './virtual-host.ts';

/** Schemes that make a result an absolute URL; `query`: a question mark in it starts a query. Apache: `is_absolute_uri`. */
const SCHEMES: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:ajp|balancer|fcgi|scgi|http|https|h2|h2c|ws|wss):\/\//i, true],
  [/^unix:(?:\/\/)?/i, true],
  [/^mailto:/i, true],
  [/^(?:ftp|gopher|ldap|nntp):\/\//i, false],
  [/^news:/i, false],
];

export function absoluteScheme(url: string): { length: number; query: boolean } | null {
  for (const [pattern, query] of SCHEMES) {
    const match = pattern.exec(url);
    if (match) return { length: match[0].length, query };
  }
  return null;
}

/** Puts `http://this-server` before a path. Apache: `fully_qualify_uri`. */
export function fullyQualify(r: Rec): void {
  const url = r.filename!;
  if (absoluteScheme(url)) return;
  r.filename = constructUrl(r, url.startsWith('/') ? url : `/${url}`);
}

/** Takes `http://this-server` away again. Apache: `reduce_uri`. */
export function reduceUrl(r: Rec): void {
  const { scheme } = r.run.request;
  const match = /^([a-z]+):\/\/([^/:]*)(?::([^/]*))?(.*)$/is.exec(r.filename!);
  if (!match || match[1]!.toLowerCase() !== scheme) return;
  const port = match[3] === undefined ? defaultPort(r) : Number.parseInt(match[3], 10) || 0;
  if (!matchesHost(r.server, match[2]!, port)) return;
  r.notes.set('rewrite-reduced', 'true');
  r.filename = match[4] === '' ? '/' : match[4]!;
}

/** Escapes the path of a redirect's target. Apache: `escape_absolute_uri`. */
export function escapeAbsoluteUrl(url: string): string {
  const scheme = absoluteScheme(url)?.length ?? 0;
  let at = scheme;
  if (url[scheme - 1] === '/') {
    const slash = url.indexOf('/', scheme);
    if (slash < 0 || slash + 1 >= url.length) return url;
    at = slash + 1;
  }
  return url.slice(0, at) + escapePath(url.slice(at));
}
