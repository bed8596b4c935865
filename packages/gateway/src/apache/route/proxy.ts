import type { ApacheProxyPass } from '../path-rules.ts';
import { withoutSocket } from '../path-rules.ts';
import { defaultPort, parseProxyUrl, protocolOf } from '../proxy-url.ts';
import { substitute } from './alias.ts';
import { moduleLoaded } from './loaded.ts';
import { type Rec, Stop, stop } from './record.ts';
import { encodeProxyPath, hasControls, unescapeKeepSlashes } from './url.ts';

/** Length that a ProxyPass path covers, 0 for none. Unlike an Alias, the whole path must be there. Apache: `mod_proxy.c`, `alias_match`. */
export function proxyLength(path: string, alias: string): number {
  let u = 0;
  let a = 0;
  while (a < alias.length && u < path.length) {
    if (alias[a] === '/') {
      if (path[u] !== '/') return 0;
      while (alias[a] === '/') a++;
      while (path[u] === '/') u++;
    } else if (path[u++] !== alias[a++]) return 0;
  }
  if (u === path.length && a !== alias.length) return 0;
  if (alias[a - 1] !== '/' && u < path.length && path[u] !== '/') return 0;
  return u;
}

/** 0: proxied; a status; `null`: others are to find the request. Apache: `mod_proxy.c`, `proxy_trans`. */
export function translateProxy(r: Rec): number | null {
  if (r.proxied) return 0;
  if (r.server.last('proxyrequests')?.words[0]?.toLowerCase() === 'on' && /^[a-z]+:/i.test(r.unparsedUri)) {
    stop('the server is a forward proxy');
  }
  if (!r.uri.startsWith('/')) return null;
  if (r.env.has('no-proxy')) return null;
  const own = r.perDir.proxyPass;
  const entries = own ? [own, ...r.server.proxyPasses] : r.server.proxyPasses;
  for (const entry of entries) {
    const answer = tryEntry(r, entry);
    if (answer !== 'no') return answer === 'excluded' ? null : answer;
  }
  return null;
}

/** Apache: `ap_proxy_trans_match`. */
function tryEntry(r: Rec, entry: ApacheProxyPass): 'no' | 'excluded' | 0 | 500 {
  const { pattern, directive } = entry;
  let target: string;
  const useUnparsed = entry.noCanon;
  const matched = (): void => {
    if (entry.when) throw new Stop(entry.when);
    if (entry.mapping) stop(`mapping=${entry.mapping} is not modelled`, directive.place);
    if (entry.interpolate) stop('interpolate is not modelled', directive.place);
  };
  let raw = useUnparsed ? r.unparsedUri : r.uri;
  if (pattern) {
    if (pattern.kind === 'unknown') return stop(pattern.because, directive.place);
    const groups = pattern.exec(r.uri);
    if (!groups) return 'no';
    matched();
    if (entry.excluded) {
      r.step(`ProxyPassMatch ${entry.from} !`, directive.place);
      return 'excluded';
    }
    let used: readonly string[] | null = groups;
    if (useUnparsed) {
      used = pattern.exec(r.unparsedUri);
      if (!used) {
        raw = r.uri;
        used = groups;
      }
    }
    const filled = substitute(entry.real, used);
    target = filled === entry.real ? entry.real + raw : filled;
  } else {
    const length = proxyLength(r.uri, entry.from);
    if (length === 0) return 'no';
    matched();
    if (entry.excluded) {
      r.step(`ProxyPass ${entry.from} !`, directive.place);
      return 'excluded';
    }
    if (useUnparsed && proxyLength(r.unparsedUri, entry.from) !== length) raw = r.uri;
    const rest = raw.slice(length);
    target = entry.real + rest;
    // Without a slash between them the path becomes part of the host name.
    if (!/:\/\/[^/]*\//.test(entry.real) && rest !== '' && !rest.startsWith('/')) r.notes.set('glued-host', '1');
  }
  r.filename = `proxy:${target}`;
  r.handler = 'proxy-server';
  r.proxied = true;
  if (useUnparsed && raw === r.unparsedUri) r.notes.set('proxy-nocanon', '1');
  if (entry.noQuery) r.notes.set('proxy-noquery', '1');
  r.step(`${directive.directive.statement.name.value} ${entry.from}: ${target}`, directive.place);
  return 0;
}

/** Modules by scheme. */
const SCHEME_MODULES: Readonly<Record<string, string>> = {
  fcgi: 'proxy_fcgi_module',
  scgi: 'proxy_scgi_module',
  uwsgi: 'proxy_uwsgi_module',
  http: 'proxy_http_module',
  https: 'proxy_http_module',
  ajp: 'proxy_ajp_module',
  balancer: 'proxy_balancer_module',
  ws: 'proxy_wstunnel_module',
  wss: 'proxy_wstunnel_module',
  ftp: 'proxy_ftp_module',
  h2: 'proxy_http2_module',
  h2c: 'proxy_http2_module',
};

export function schemeModule(scheme: string): string | null {
  return SCHEME_MODULES[scheme] ?? null;
}

/**
 * Brings `proxy:URL` into its final form. 0, a status, or `null` when no loaded module knows the scheme. Apache:
 * `ap_proxy_canon_url` and the canon handlers of the modules.
 */
export function canonProxyUrl(r: Rec, fromHandler = false): number | null {
  const status = takeSocket(r);
  if (status) return status;
  const url = r.filename!.slice(6);
  const colon = url.indexOf(':');
  const scheme = url.slice(0, Math.max(colon, 0)).toLowerCase();
  const module = schemeModule(scheme);
  if (!module || !moduleLoaded(r, module)) return null;
  if (scheme === 'ftp' || scheme === 'h2' || scheme === 'h2c') stop(`the protocol of ${scheme}:// is not modelled`);
  const parts = /^[^:]+:\/\/([^/]*)(?:\/(.*))?$/s.exec(url);
  if (!parts) return 400;
  const net = netloc(parts[1]!);
  if (!net) return 400;
  const { host, port } = net;
  const raw = parts[2] ?? '';
  const isHttp = scheme === 'http' || scheme === 'https' || scheme === 'ws' || scheme === 'wss';
  // mod_proxy_fcgi takes the path of a file as it is.
  const asIs = (r.notes.has('proxy-nocanon') && scheme !== 'scgi') || (fromHandler && scheme === 'fcgi');
  let path = raw;
  let search: string | null = null;
  if (!asIs) {
    const keep = r.word('allowencodedslashes') === 'nodecode';
    const encoded = encodeProxyPath(raw, keep);
    if (encoded === null) return 400;
    path = encoded;
    if (isHttp || scheme === 'ajp') search = r.args;
  }
  if (scheme === 'balancer') {
    r.filename = `proxy:balancer://${host}/${raw}`;
    return 0;
  }
  if (scheme === 'fcgi') {
    if (asIs && unsafeForFcgi(r, path)) return 403;
  } else if (path === raw && hasControls(path)) return 403;
  if (search !== null && hasControls(search)) return 403;
  const shown = port !== null && port !== defaultPort(scheme) ? `:${port}` : '';
  r.filename = `proxy:${scheme}://${host}${shown}/${path}${search === null ? '' : `?${search}`}`;
  if (scheme === 'fcgi') splitFcgiPathInfo(r, host, shown, path);
  if (scheme === 'scgi' && r.env.has('proxy-scgi-pathinfo')) r.pathInfo = `/${path}`;
  return 0;
}

/** Control characters, and for PHP-FPM, which splits there, question marks. Apache: AH10414. */
function unsafeForFcgi(r: Rec, path: string): boolean {
  const fpm = (r.word('proxyfcgibackendtype') ?? 'fpm') === 'fpm';
  const unsafe = /[\x00-\x1f\x7f]/.test(path) || (fpm && path.includes('?'));
  if (unsafe) r.step('the path for the FastCGI back end has control characters or a question mark');
  return unsafe;
}

/** Host in lower case (IPv6 in brackets) and port. APR: `apr_parse_addr_port`. */
function netloc(authority: string): { host: string; port: number | null } | null {
  const text = authority.slice(authority.lastIndexOf('@') + 1);
  const match = /^(\[[0-9a-fA-F:.]+\]|.*?)(?::(\d+))?$/s.exec(text)!;
  let host = match[1]!.toLowerCase();
  if (host === '' && match[2] === undefined) return null;
  if (match[2] !== undefined && Number(match[2]) > 65_535) return null;
  if (host.includes(':') && !host.startsWith('[')) host = `[${host}]`;
  return { host, port: match[2] === undefined ? null : Number(match[2]) };
}

/** `unix:/path|scheme://...`: notes the socket. Apache: `fixup_uds_filename`. */
function takeSocket(r: Rec): number {
  const url = r.filename!.slice(6);
  const bar = url.indexOf('|');
  if (!/^unix:/i.test(url) || bar < 0) {
    r.notes.delete('uds-path');
    return 0;
  }
  const socket = url.slice(5, bar);
  const origin = url.slice(bar + 1);
  const colon = origin.indexOf(':');
  // Two slashes would start a host name.
  if (colon < 0 || socket === '' || /^\/\/[^/]/.test(socket)) {
    r.step('the path of the socket is not valid');
    return 400;
  }
  r.notes.set('uds-path', socket.startsWith('//') ? socket.slice(2) : socket);
  const after = origin.slice(colon + 1);
  if (after === '') r.filename = `proxy:${origin}//localhost`;
  else if (after.startsWith('/') && !after.startsWith('//')) {
    r.filename = `proxy:${origin.slice(0, colon)}://localhost${after}`;
  } else if (/^\/\/(?:\/|$)/.test(after)) r.filename = `proxy:${origin.slice(0, colon)}://localhost${after.slice(2)}`;
  else r.filename = `proxy:${origin}`;
  return 0;
}

/** The variable proxy-fcgi-pathinfo. Apache: `mod_proxy_fcgi.c`, `proxy_fcgi_canon`. */
function splitFcgiPathInfo(r: Rec, host: string, port: string, path: string): void {
  const value = r.env.get('proxy-fcgi-pathinfo');
  if (value === undefined) return;
  if (typeof value !== 'string') throw new Stop(value);
  switch (value.toLowerCase()) {
    case 'full':
      stop('proxy-fcgi-pathinfo=full looks for the file on the disk of the back end');
      break;
    case 'first-dot':
    case 'last-dot': {
      const dot = /^first/i.test(value) ? path.indexOf('.') : path.lastIndexOf('.');
      const slash = dot < 0 ? -1 : path.indexOf('/', dot);
      if (slash >= 0) r.pathInfo = unescapeKeepSlashes(path.slice(slash));
      break;
    }
    default:
      r.pathInfo = `/${/^unescape$/i.test(value) ? unescapeKeepSlashes(path) : path}`;
  }
  r.filename = `proxy:fcgi://${host}${port}/${path}`;
}

/** Where a proxied request goes: addresses as text, and what the balancer's member puts before the path. */
export interface ProxyTarget {
  readonly scheme: string;
  readonly endpoints: readonly string[];
  /** For a balancer: the URL of its first member. */
  readonly member: string | null;
  /** Whether a ProxyPass or a balancer defined a worker for it. */
  readonly worker: boolean;
}

/**
 * The worker that ProxyPass defined for a URL, with its socket: the longest name that the URL begins with, host and port
 * in full. Apache: `proxy_util.c`, `ap_proxy_get_worker_ex`.
 */
function findWorker(r: Rec, url: string): { readonly socket: string | null } | null {
  let best: { length: number; socket: string | null } | null = null;
  const least = /^[^:]+:\/\/[^/]*/.exec(url)?.[0].length ?? 0;
  const entries = [...r.server.proxyPasses, ...sectionWorkers(r)];
  for (const { url: written, excluded, pattern } of entries) {
    if (excluded || /^balancer:/i.test(written)) continue;
    const name = workerName(withoutSocket(written) ?? '');
    if (name.length < least || name.length > url.length || (best && best.length >= name.length)) continue;
    const matches = pattern && /\$\d/.test(name) ? templateMatches(name, url) : url.startsWith(name);
    if (matches) best = { length: name.length, socket: /^unix:([^|]*)\|/i.exec(written)?.[1] ?? null };
  }
  return best;
}

/** Workers that Location sections define by ProxyPass, and Proxy sections by parameters. */
function sectionWorkers(r: Rec): Pick<ApacheProxyPass, 'url' | 'excluded' | 'pattern'>[] {
  const found: Pick<ApacheProxyPass, 'url' | 'excluded' | 'pattern'>[] = [];
  for (const { settings } of r.server.locationSections) if (settings.proxyPass) found.push(settings.proxyPass);
  for (const { directive, directives, pattern, glob } of r.server.proxySections) {
    const [url, ...parameters] = directive?.byteWords ?? [];
    if (url === undefined || pattern || glob) continue;
    const defines = parameters.length > 0 || directives.some(({ name }) => name === 'proxyset');
    if (defines) found.push({ url, excluded: false, pattern: null });
  }
  return found;
}

/** Scheme and host in lower case, without the default port. Apache: `ap_proxy_define_worker_ex`. */
function workerName(url: string): string {
  const match = /^([^:]+):\/\/([^/]*)(.*)$/s.exec(url);
  if (!match) return '\0';
  const scheme = match[1]!.toLowerCase();
  const authority = match[2]!.toLowerCase().replace(new RegExp(`:${defaultPort(scheme) ?? 0}$`), '');
  return `${scheme}://${authority}${match[3]!}`;
}

/** `$1` in the name of a pattern's worker stands for any text. Apache: `ap_proxy_strcmp_ematch`. */
function templateMatches(name: string, url: string): boolean {
  const parts = name.split(/(?:\$\d)+/);
  const last = parts.pop()!;
  if (!url.startsWith(parts[0] ?? '')) return false;
  let at = parts[0]?.length ?? 0;
  for (const part of parts.slice(1)) {
    const next = url.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return last === '' || url.slice(at).endsWith(last);
}

/** The back end of `url` (without `proxy:`). */
export function proxyTargetOf(r: Rec, url: string): ProxyTarget | 400 | 500 | 503 {
  const match = /^([^:]+):\/\/([^/?#]*)/.exec(url);
  if (!match) return 500;
  const scheme = match[1]!.toLowerCase();
  if (scheme === 'balancer') return balancerTarget(r, match[2]!.toLowerCase());
  const found = findWorker(r, url);
  const worker = found !== null;
  const socket = found?.socket ?? r.notes.get('uds-path');
  if (socket) return { scheme, endpoints: [`unix:${socket}`], member: null, worker };
  const net = netloc(match[2]!);
  const host = net?.host ?? '';
  if (match[2]!.startsWith('[') && !match[2]!.includes(']')) return 400;
  // What is no host name fails when it is looked up.
  if (r.notes.has('glued-host') && !/^[0-9.]+$|^\[/.test(host)) {
    r.step(`the path was put to the host name without a slash: there is no host ${host}`);
    return 500;
  }
  if (!net || (host.startsWith('[') && !/^\[[0-9a-f:.]+\]$/.test(host)) || !/^(?:[a-z0-9._-]+|\[.*\])$/.test(host))
    return 500;
  return { scheme, endpoints: [`${host}:${net.port ?? defaultPort(scheme) ?? 0}`], member: null, worker };
}

function balancerTarget(r: Rec, name: string): ProxyTarget | 500 | 503 {
  const members = r.server.balancerMembers(name);
  const endpoints: string[] = [];
  const seen = new Set<string>();
  for (const { url, directive } of members) {
    if (directive.when) throw new Stop(directive.when);
    const parsed = parseProxyUrl(url);
    if (!parsed || !protocolOf(parsed.scheme))
      return stop('a member of the balancer has no known protocol', directive.place);
    seen.add(`${parsed.scheme} ${parsed.path}`);
    const host = parsed.written.startsWith('unix:') ? parsed.written : `${parsed.written.toLowerCase()}`;
    endpoints.push(host.startsWith('unix:') || /:\d+$/.test(host) ? host : `${host}:${defaultPort(parsed.scheme)}`);
  }
  if (endpoints.length === 0) {
    const exists = r.server.hasBalancer(name);
    r.step(`the balancer ${name} ${exists ? 'has no member' : 'is not defined'}`);
    return exists ? 503 : 500;
  }
  if (seen.size > 1) return stop('the members of the balancer differ in protocol or path');
  const scheme = parseProxyUrl(members[0]!.url)!.scheme;
  return { scheme, endpoints, member: members[0]!.url, worker: true };
}
