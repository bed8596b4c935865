import { toBytes } from '../words.ts';
import { fixupRedirect, translateAlias } from './alias.ts';
import { accessStatus } from './authorize.ts';
import { directoryFixup } from './directory-index.ts';
import { applyEnv, applyRequestHeaders, applySetEnvIf } from './environment.ts';
import { fileType } from './files.ts';
import { coreFixup, findType } from './handler-choice.ts';
import { moduleLoaded } from './loaded.ts';
import { canonProxyUrl, translateProxy } from './proxy.ts';
import { Rec, stop } from './record.ts';
import { rewriteFixup, rewriteTranslate, rewriteType } from './rewrite-hooks.ts';
import { mergePath, normalizeUrlPath, splitTarget, unescapePath } from './url.ts';
import { directoryWalk, fileWalk, locationAndIfWalk, proxyWalk } from './walk.ts';

/** More requests than this inside one routing are taken for an endless loop. */
const MAXIMUM_WORK = 2000;

/**
 * Takes a request through all phases up to the handler. The answer is 0, or the status with which a phase ended it.
 * Apache: `server/request.c`, `ap_process_request_internal`.
 */
export function processRequest(r: Rec): number {
  if (++r.run.work > MAXIMUM_WORK) stop('too many subrequests are needed');
  const fileRequest = r.main !== null && r.filename !== null;
  const mergeSlashes = r.server.last('mergeslashes')?.words[0]?.toLowerCase() !== 'off';
  if (!fileRequest) {
    const normal = normalizeUrlPath(r.uri, mergeSlashes, true);
    r.uri = normal.path;
    if (!normal.ok) {
      r.step('the path of the URL is not valid');
      return 400;
    }
    const status = decodePath(r, mergeSlashes);
    if (status) return status;
    const defaults = r.perDir;
    locationAndIfWalk(r);
    checkOpaque(r);
    const translated = translate(r);
    if (translated) return translated;
    r.perDir = defaults;
  }
  r.perDir = r.server.defaults;
  if (r.method === 'TRACE' && !r.proxied) return stop('TRACE is answered by the server itself');
  if (r.proxied && r.filename?.startsWith('proxy:')) proxyWalk(r);
  else {
    const status = directoryWalk(r);
    if (status) return status;
    fileWalk(r);
  }
  locationAndIfWalk(r);
  checkOpaque(r);
  if (!r.main) applySetEnvIf(r, r.perDir.setEnvIf);
  const denied = accessStatus(r);
  if (denied) return denied;
  findType(r);
  return fixups(r);
}

function decodePath(r: Rec, mergeSlashes: boolean): number {
  const encoded = r.word('allowencodedslashes');
  const slashes = encoded === 'on' ? 'decode' : encoded === 'nodecode' ? 'keep' : 'forbid';
  const { path, status } = unescapePath(r.uri, slashes);
  r.uri = path;
  if (status) {
    r.step(status === 404 ? 'the URL contains an encoded slash or zero byte' : 'the URL contains a bad escape');
    return status;
  }
  if (slashes === 'decode') r.uri = normalizeUrlPath(path, mergeSlashes, false).path;
  return 0;
}

/** From URL to file: mod_rewrite, mod_proxy, mod_alias, mod_wsgi, then the document root. */
function translate(r: Rec): number {
  const rewritten = rewriteTranslate(r);
  if (rewritten !== null) return rewritten;
  const proxied = translateProxy(r);
  if (proxied !== null) return proxied;
  const aliased = translateAlias(r);
  if (aliased !== null) return aliased;
  return translateCore(r, r.uri);
}

/** APR: `APR_PATH_MAX`; `apr_filepath_merge` keeps four characters of it to itself. */
const LONGEST_PATH = 4096;

/** Apache: `server/core.c`, `ap_core_translate`. */
export function translateCore(r: Rec, uri: string): number {
  if (r.proxied) return 403;
  if (!uri.startsWith('/') && uri !== '*') return 400;
  const root = toBytes(r.documentRoot());
  const serverPath = r.server.last('serverpath');
  if (serverPath) stop('ServerPath is not modelled', serverPath.place);
  const below = uri.replace(/^\/+/, '');
  if (root.length + below.length + 4 > LONGEST_PATH) {
    r.step(`the document root and the URL together are longer than ${LONGEST_PATH} characters`);
    return 403;
  }
  const merged = mergePath(root, below, true);
  if (merged === null) {
    r.step('the URL leads out of the document root');
    return 403;
  }
  r.filename = merged;
  r.step(`document root ${root}: ${merged}`, r.server.last('documentroot')?.place ?? null);
  return 0;
}

/** Apache: the fixups hook: core, mod_rewrite, mod_proxy, mod_env and mod_alias, then what runs last. */
function fixups(r: Rec): number {
  coreFixup(r);
  const rewritten = rewriteFixup(r);
  if (rewritten) return rewritten;
  if (r.proxied && r.filename?.startsWith('proxy:')) {
    const status = canonProxyUrl(r);
    if (status !== null && status !== 0) return status;
  }
  applyEnv(r);
  const redirected = fixupRedirect(r);
  if (redirected) return redirected;
  for (const hook of lastHooks(r)) {
    const status = hook(r);
    if (status) return status;
  }
  return 0;
}

/** What runs last, in the order in which the modules were loaded; where that is not known, by name, as Debian loads them. */
function lastHooks(r: Rec): ((r: Rec) => number)[] {
  const hooks: [string, (r: Rec) => number][] = [
    ['dir_module', (one) => (moduleLoaded(one, 'dir_module') ? directoryFixup(one) : 0)],
    ['headers_module', applyRequestHeaders],
    ['rewrite_module', rewriteType],
  ];
  const order = r.run.gateway.modules?.map(({ name }) => name) ?? [];
  const loaded = hooks.every(([name]) => order.includes(name) || !moduleLoaded(r, name));
  if (loaded) hooks.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
  return hooks.map(([, hook]) => hook);
}

function checkOpaque(r: Rec): void {
  const [first] = r.perDir.opaque;
  if (first) stop(first.because, first.place);
}

/** Apache: `server/request.c`, `make_sub_request`. */
function subrequest(r: Rec, method: string, unparsed: string, uri: string, args: string | null): Rec {
  const sub = new Rec(r.run, r.server, method, unparsed, uri, args);
  sub.protocol = 'INCLUDED';
  sub.hostname = r.hostname;
  sub.hostPort = null;
  sub.headers = r.headers.copy();
  if (r.headers.has('Content-Length') || r.headers.has('Transfer-Encoding')) {
    for (const name of ['Content-Encoding', 'Content-Language', 'Content-Length', 'Content-Location', 'Content-MD5']) {
      sub.headers.unset(name);
    }
    for (const name of ['Content-Range', 'Content-Type', 'Expires', 'Last-Modified', 'Transfer-Encoding']) {
      sub.headers.unset(name);
    }
  }
  sub.env = r.env.copy();
  sub.main = r;
  return sub;
}

/** Looks a URL up without answering it. Apache: `ap_sub_req_lookup_uri`. */
export function lookupUri(url: string, r: Rec): Rec {
  let target = url;
  if (!url.startsWith('/')) {
    const folder = r.uri.slice(0, r.uri.lastIndexOf('/') + 1) || '/';
    target = `${escapeUri(folder)}${url}`;
  }
  const { path, query } = splitTarget(target);
  const sub = subrequest(r, 'GET', target, path, query);
  if (recursionLimit(r)) sub.status = 500;
  else {
    const status = processRequest(sub);
    if (status) sub.status = status;
  }
  return sub;
}

/** Apache: `ap_sub_req_lookup_file`. */
export function lookupFile(file: string, r: Rec): Rec {
  const base = r.filename ?? '/';
  const folder = base.slice(0, base.lastIndexOf('/') + 1) || '/';
  const path = mergePath(folder, file)!;
  const inside = path.startsWith(folder) && path.length > folder.length && !path.slice(folder.length).includes('/');
  const uri = inside && r.uri ? `${r.uri.slice(0, r.uri.lastIndexOf('/') + 1) || '/'}${path.slice(folder.length)}` : '';
  const sub = subrequest(r, 'GET', uri || file, uri, null);
  sub.filename = path;
  if (inside) sub.file = fileType(r, path);
  if (recursionLimit(r)) sub.status = 500;
  else {
    const status = processRequest(sub);
    if (status) sub.status = status;
  }
  return sub;
}

function escapeUri(text: string): string {
  let out = '';
  for (const c of text) {
    out += /[A-Za-z0-9$\-_.+!*'(),:;@&=/~]/.test(c) ? c : `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  }
  return out;
}

/** Whether one more redirect or subrequest from here is refused. Apache: `server/core.c`, `ap_is_recursion_limit_exceeded`. */
export function recursionLimit(r: Rec): boolean {
  const limits = r.server.last('limitinternalrecursion')?.words.map(Number) ?? [];
  const redirectLimit = limits[0] || 10;
  const subrequestLimit = limits[1] || redirectLimit;
  let redirects = 0;
  let subrequests = 0;
  let top = r;
  while (top.prev || top.main) {
    if (top.prev) {
      if (++redirects >= redirectLimit) return true;
      top = top.prev;
    }
    if (!top.prev && top.main) {
      if (++subrequests >= subrequestLimit) return true;
      top = top.main;
    }
  }
  return false;
}
