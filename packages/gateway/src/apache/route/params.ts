import { Table, type TableValue } from '../table.ts';
import { fromBytes, toBytes } from '../words.ts';
import { lookupUri } from './process.ts';
import { type Rec, Stop } from './record.ts';
import { serverName, serverPort } from './server-name.ts';
import { escapeHtml, escapePath, unescapePath } from './url.ts';
import { expandText, serverAdmin, testExpression } from './variables.ts';

function unknownValue(because: string): TableValue {
  return { kind: 'unknown', because, place: null };
}

/** `HTTP_...` of a header, `null` for names that are not passed on (`server/util_script.c`, `http2env`). */
function headerVariable(name: string): string | null {
  if (/[^A-Za-z0-9-]/.test(name)) return null;
  return `HTTP_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Apache: `server/util_script.c`, `ap_add_common_vars`. */
function addCommonVariables(r: Rec): void {
  const e = new Table();
  const passAuth = r.word('cgipassauth') === 'on';
  for (const [name, value] of r.headers) {
    switch (name.toLowerCase()) {
      case 'content-type':
        e.set('CONTENT_TYPE', value);
        continue;
      case 'content-length':
        e.set('CONTENT_LENGTH', value);
        continue;
      case 'proxy':
        continue;
      case 'authorization':
      case 'proxy-authorization':
        if (!passAuth) continue;
    }
    const variable = headerVariable(name);
    if (variable !== null) e.set(variable, value);
  }
  const { environment } = r.run;
  e.set('PATH', r.env.get('PATH') ?? environment?.get('PATH') ?? unknownValue('the PATH of the server is not known'));
  const libraries = r.env.get('LD_LIBRARY_PATH') ?? environment?.get('LD_LIBRARY_PATH');
  if (libraries !== undefined) e.set('LD_LIBRARY_PATH', libraries);
  const signature = r.word('serversignature');
  e.set(
    'SERVER_SIGNATURE',
    (signature === null && !r.run.assumed) || signature === 'off'
      ? ''
      : unknownValue('the version of the server is not known'),
  );
  const tokens = r.server.last('servertokens')?.words[0]?.toLowerCase();
  const short = tokens === 'prod' || tokens === 'productonly';
  e.set('SERVER_SOFTWARE', short ? 'Apache' : unknownValue('the version of the server is not known'));
  e.set('SERVER_NAME', escapeHtml(serverName(r)));
  e.set('SERVER_ADDR', r.run.localAddress);
  e.set('SERVER_PORT', String(serverPort(r)));
  const lookups = r.word('hostnamelookups');
  if (lookups !== null && lookups !== 'off') e.set('REMOTE_HOST', unknownValue('the name of the client is not known'));
  e.set('REMOTE_ADDR', r.run.request.remoteAddress);
  e.set('DOCUMENT_ROOT', toBytes(r.documentRoot()));
  e.set('REQUEST_SCHEME', r.run.request.scheme);
  e.set('CONTEXT_PREFIX', r.contextPrefix);
  e.set('CONTEXT_DOCUMENT_ROOT', toBytes(r.contextDocumentRoot()));
  e.set('SERVER_ADMIN', r.run.assumed ? unknownValue('the server configuration is not known') : serverAdmin(r));
  const filename = r.filename ?? '';
  e.set('SCRIPT_FILENAME', r.notes.has('proxy-noquery') ? filename.replace(/\?.*$/s, '') : filename);
  e.set('REMOTE_PORT', unknownValue('the port of the client is not known'));
  if (r.prev) {
    if (r.word('qualifyredirecturl') === 'on')
      e.set('REDIRECT_URL', unknownValue('QualifyRedirectURL is not modelled'));
    else e.set('REDIRECT_URL', r.prev.uri);
    if (r.prev.args !== null) e.set('REDIRECT_QUERY_STRING', r.prev.args);
  }
  r.env.overlay(e);
}

/** Apache: `server/util_script.c`, `ap_add_cgi_vars`. */
function addCgiVariables(r: Rec): void {
  const { env } = r;
  env.set('GATEWAY_INTERFACE', 'CGI/1.1');
  env.set('SERVER_PROTOCOL', r.protocol);
  env.set('REQUEST_METHOD', r.method);
  env.set('QUERY_STRING', r.args ?? '');
  const rule = r.setting('cgivar')?.words ?? [];
  const current = rule[0]?.toUpperCase() === 'REQUEST_URI' && rule[1]?.toLowerCase() === 'current-uri';
  env.set('REQUEST_URI', current ? r.uri : toBytes(r.run.request.target));
  if (!r.pathInfo) {
    env.set('SCRIPT_NAME', r.uri);
    return;
  }
  env.set('SCRIPT_NAME', r.uri.slice(0, pathInfoStart(r.uri, r.pathInfo)));
  env.set('PATH_INFO', r.pathInfo);
  const translated = lookupUri(escapePath(r.pathInfo), r);
  if (translated.filename !== null) env.set('PATH_TRANSLATED', translated.filename + (translated.pathInfo ?? ''));
}

/** Where the path info begins in a URL path: they are compared from the end. Apache: `ap_find_path_info`. */
function pathInfoStart(uri: string, pathInfo: string): number {
  let u = uri.length;
  let p = pathInfo.length;
  while (u > 0 && p > 0 && uri[u - 1] === pathInfo[p - 1]) {
    u--;
    p--;
    if (pathInfo[p] === '/') while (u > 0 && uri[u - 1] === '/') u--;
  }
  // The last character that differs is passed over, like the rest of its segment.
  if (u > 0 && p > 0) u--;
  else if (u > 0 && p === 0) u--;
  while (u < uri.length && uri[u] !== '/') u++;
  return u;
}

/** The environment of mod_cgi, mod_cgid and mod_fcgid: names get underscores for all but letters and digits. */
export function scriptParams(r: Rec, fcgid: boolean): Table {
  addCommonVariables(r);
  addCgiVariables(r);
  if (fcgid) {
    for (const pass of [...(r.server.main?.named('fcgidpassheader') ?? []), ...r.server.named('fcgidpassheader')]) {
      for (const name of pass.words) {
        const value = r.headers.get(name);
        if (value === undefined) continue;
        r.env.set(name, pass.when ?? value);
        r.env.set(`HTTP_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`, pass.when ?? value);
      }
    }
    for (const name of ['KEEP_ALIVE', 'TE', 'TRAILER', 'TRANSFER_ENCODING', 'UPGRADE']) r.env.unset(`HTTP_${name}`);
    r.env.set('HTTP_CONNECTION', 'close');
    // It counts the body itself when the client did not tell its length.
    if (!r.headers.has('Content-Length')) {
      r.env.set(
        'CONTENT_LENGTH',
        r.headers.has('Transfer-Encoding') ? unknownValue('the length of the body is not known') : '0',
      );
    }
  }
  const out = new Table();
  for (const [name, value] of r.env) out.set(name.replace(/^[0-9]/, '_').replace(/[^A-Za-z0-9]/g, '_'), value);
  return out;
}

/** Parameters of mod_proxy_fcgi. Apache: `mod_proxy_fcgi.c`, `send_environment`. */
export function fcgiParams(r: Rec): Table {
  const backend = r.word('proxyfcgibackendtype') ?? 'fpm';
  const fpm = backend === 'fpm';
  let stripped: string | null = null;
  const filename = r.filename ?? '';
  if (filename.startsWith('proxy:balancer://')) stripped = filename.slice(17);
  if (!fpm) {
    if (filename.startsWith('proxy:fcgi://')) stripped = filename.slice(13);
    if (stripped !== null && r.args) {
      const mark = stripped.indexOf('?');
      if (mark >= 0 && stripped.slice(mark + 1) === r.args) stripped = stripped.slice(0, mark);
    }
  }
  if (stripped !== null) r.filename = stripped.slice(Math.max(0, stripped.indexOf('/')));
  // The length is counted anew.
  if (r.run.bodyGone && r.headers.has('Content-Length')) r.headers.set('Content-Length', '0');
  addCommonVariables(r);
  addCgiVariables(r);
  applyFcgiSetEnvIf(r);
  return r.env;
}

/** ProxyFCGISetEnvIf. Apache: `mod_proxy_fcgi.c`, `fix_cgivars`. */
function applyFcgiSetEnvIf(r: Rec): void {
  for (const directive of r.perDir.fcgiEnv) {
    const [condition = '', name = '', value = ''] = directive.byteWords;
    const state = { groups: null as readonly string[] | null };
    if (!testExpression(r, condition, state)) continue;
    if (directive.when) throw new Stop(directive.when);
    if (name.startsWith('!')) r.env.unset(name.slice(1));
    else r.env.set(name, expandText(r, value, state));
  }
}

/** Parameters of mod_proxy_scgi: CONTENT_LENGTH and SCGI first. */
export function scgiParams(r: Rec): Table {
  addCommonVariables(r);
  addCgiVariables(r);
  const out = new Table();
  out.set('CONTENT_LENGTH', r.headers.get('Content-Length') ?? '0');
  out.set('SCGI', '1');
  for (const [name, value] of r.env) {
    if (name === 'GATEWAY_INTERFACE' || name === 'CONTENT_LENGTH' || name === 'SCGI') continue;
    out.set(name, value);
  }
  return out;
}

/**
 * Parameters of mod_proxy_uwsgi, `null` when it answers 500: PATH_INFO is the path of the target URL, decoded, and is taken off
 * the script name by its length. Apache: `mod_proxy_uwsgi.c`, `uwsgi_handler`, `uwsgi_send_headers`.
 */
export function uwsgiParams(r: Rec): Table | null {
  const url = r.filename!;
  const slash = url.indexOf('/', 'proxy:uwsgi://'.length);
  let path = '/';
  if (slash >= 0) {
    const decoded = unescapePath(url.slice(slash), 'forbid');
    if (decoded.status) return null;
    r.filename = url.slice(0, slash) + decoded.path;
    path = decoded.path.replace(/^\/+/, '/');
  }
  if (!r.env.has('PATH_INFO')) r.env.set('PATH_INFO', path);
  addCommonVariables(r);
  addCgiVariables(r);
  const authorization = r.headers.get('Authorization');
  if (authorization !== undefined) r.env.set('HTTP_AUTHORIZATION', authorization);
  const name = r.env.get('SCRIPT_NAME');
  const info = r.env.get('PATH_INFO');
  if (typeof name === 'string' && typeof info === 'string') {
    if (info !== '/') {
      // A length below zero leaves the name as it is.
      if (info.length <= name.length) r.env.set('SCRIPT_NAME', name.slice(0, name.length - info.length));
    } else if (name === '/') r.env.set('SCRIPT_NAME', '');
  }
  return r.env;
}

/** What mod_wsgi gives an application: no Authorization unless asked for, SCRIPT_NAME and PATH_INFO always. */
export function wsgiParams(r: Rec): Table {
  addCommonVariables(r);
  addCgiVariables(r);
  const authorization = r.headers.get('Authorization');
  if (authorization !== undefined && r.word('wsgipassauthorization') === 'on')
    r.env.set('HTTP_AUTHORIZATION', authorization);
  if (!r.env.has('PATH_INFO')) r.env.set('PATH_INFO', '');
  if (r.env.get('SCRIPT_NAME') === '/') r.env.set('SCRIPT_NAME', '');
  return r.env;
}

/** A table as the outcome shows it: text again where it was bytes. */
export function paramsOf(table: Table): Map<string, TableValue> {
  const map = new Map<string, TableValue>();
  for (const [name, value] of table) map.set(fromBytes(name), typeof value === 'string' ? fromBytes(value) : value);
  return map;
}
