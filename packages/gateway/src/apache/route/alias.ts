import type { ApacheRedirect } from '../path-rules.ts';
import { type Rec, Stop, stop } from './record.ts';
import { constructUrl } from './server-name.ts';
import { escapePath, isUrl, mergePath } from './url.ts';
import { expandText } from './variables.ts';

/**
 * Length of the part of a URL path that an alias covers, 0 for none: whole segments, doubled slashes counting as one.
 * Apache: `mod_alias.c`, `alias_matches`.
 */
export function aliasLength(path: string, alias: string): number {
  let u = 0;
  let a = 0;
  while (a < alias.length) {
    if (alias[a] === '/') {
      if (path[u] !== '/') return 0;
      while (alias[a] === '/') a++;
      while (path[u] === '/') u++;
    } else if (path[u++] !== alias[a++]) return 0;
  }
  if (alias.at(-1) !== '/' && u < path.length && path[u] !== '/') return 0;
  return u;
}

/** `$1` in a target. Apache: `server/util.c`, `ap_pregsub`. */
export function substitute(template: string, groups: readonly string[]): string {
  return template.replace(/\$([0-9])|\\(.)/gs, (_, digit: string | undefined, escaped: string | undefined) =>
    digit !== undefined ? (groups[Number(digit)] ?? '') : escaped!,
  );
}

/** Redirects, then aliases. 0: the file is found; a status; `null`: others are to find it. Apache: `translate_alias_redir`. */
export function translateAlias(r: Rec): number | null {
  if (!r.uri.startsWith('/')) return null;
  const redirected = tryRedirect(r) ?? tryRedirects(r, r.server.redirects);
  if (redirected) return finishRedirect(r, redirected);
  const local = locationAlias(r);
  if (local !== null) {
    r.filename = local;
    return 0;
  }
  for (const alias of [...r.server.aliases, ...r.server.wsgiAliases]) {
    const target = aliasTarget(r, alias);
    if (target === null) continue;
    if (alias.when) throw new Stop(alias.when);
    if (alias.handler) {
      r.handler = alias.handler;
      r.notes.set('alias-forced-type', alias.handler);
    }
    r.filename = serverRelative(r, target);
    r.step(`${alias.directive.directive.statement.name.value} ${alias.from}: ${r.filename}`, alias.directive.place);
    return 0;
  }
  return null;
}

function aliasTarget(r: Rec, alias: Rec['server']['aliases'][number]): string | null {
  if (alias.pattern) {
    if (alias.pattern.kind === 'unknown') return stop(alias.pattern.because, alias.directive.place);
    const groups = alias.pattern.exec(r.uri);
    return groups && substitute(alias.to, groups);
  }
  const length = aliasLength(r.uri, alias.from);
  if (length === 0) return null;
  if (alias.handler === 'wsgi-script') return alias.from === '/' ? alias.to + r.uri : alias.to + r.uri.slice(length);
  r.contextPrefix = alias.from;
  r.contextRoot = alias.to;
  return alias.to + r.uri.slice(length);
}

/** Alias with one argument, in a Location. */
function locationAlias(r: Rec): string | null {
  const directive = r.perDir.alias;
  if (!directive) return null;
  if (directive.when) throw new Stop(directive.when);
  if (directive.byteWords.length > 1) return stop('an Alias with two arguments in a Location', directive.place);
  if (r.word('aliaspreservepath') === 'on') stop('AliasPreservePath is not modelled', directive.place);
  const target = expandText(r, directive.byteWords[0] ?? '');
  if (directive.name === 'scriptalias') {
    r.handler = 'cgi-script';
    r.notes.set('alias-forced-type', 'cgi-script');
  }
  r.step(`${directive.directive.statement.name.value} in a Location: ${target}`, directive.place);
  return serverRelative(r, target);
}

function serverRelative(r: Rec, path: string): string {
  if (path.startsWith('/')) return mergePath('/', path)!;
  const root = r.run.gateway.evaluation.serverRoot;
  if (root === null) return stop('ServerRoot is not known');
  return mergePath(root, path)!;
}

interface Redirected {
  readonly status: number;
  readonly location: string;
}

/** Redirect without a path, in a Location. Apache: `try_redirect`. */
function tryRedirect(r: Rec): Redirected | null {
  const { redirect } = r.perDir;
  if (!redirect) return null;
  if (redirect.directive.when) throw new Stop(redirect.directive.when);
  r.step('Redirect', redirect.directive.place);
  if (redirect.to === null) return { status: redirect.status, location: '' };
  return { status: redirect.status, location: escapeTarget(expandText(r, redirect.to)) };
}

function tryRedirects(r: Rec, redirects: readonly ApacheRedirect[]): Redirected | null {
  for (const redirect of redirects) {
    let location: string | null = null;
    if (redirect.pattern) {
      if (redirect.pattern.kind === 'unknown') return stop(redirect.pattern.because, redirect.directive.place);
      const groups = redirect.pattern.exec(r.uri);
      if (groups) location = redirect.to === null ? '' : escapeTarget(substitute(redirect.to, groups));
    } else {
      const length = aliasLength(r.uri, redirect.from);
      if (length > 0) {
        r.contextPrefix = redirect.from;
        r.contextRoot = redirect.to;
        location = (redirect.to ?? '') + escapePath(r.uri.slice(length));
      }
    }
    if (location === null) continue;
    if (redirect.when) throw new Stop(redirect.when);
    r.step(`${redirect.directive.directive.statement.name.value} ${redirect.from}`, redirect.directive.place);
    return { status: redirect.status, location };
  }
  return null;
}

/** Escapes a target but for its query and fragment. */
function escapeTarget(url: string): string {
  const match = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url)!;
  return escapePath(match[1]!) + (match[2] ?? '') + (match[3] ?? '');
}

function finishRedirect(r: Rec, { status, location }: Redirected): number {
  if (status < 300 || status > 399) return status;
  let target = location;
  if (r.word('redirectrelative') !== 'on' || !target.startsWith('/')) {
    if (target.startsWith('/')) target = constructUrl(r, target);
    if (!isUrl(target)) return 500;
  }
  if (r.args !== null && !target.includes('?')) target += `?${r.args}`;
  r.location = target;
  return status;
}

/** Redirects of Directory sections and .htaccess files. Apache: `fixup_redir`. */
export function fixupRedirect(r: Rec): number {
  const redirected = tryRedirect(r) ?? tryRedirects(r, r.perDir.redirects);
  return redirected ? finishRedirect(r, redirected) : 0;
}
