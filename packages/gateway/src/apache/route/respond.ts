import type { Unknown } from '../../model.ts';
import type { Outcome } from '../../request.ts';
import { OPTION } from '../options.ts';
import type { Table } from '../table.ts';
import { fromBytes } from '../words.ts';
import { applyServerSetEnvIf } from './environment.ts';
import { DIRECTORY_TYPE } from './handler-choice.ts';
import { moduleKnown, moduleLoaded } from './loaded.ts';
import { fcgiParams, paramsOf, scgiParams, scriptParams, uwsgiParams, wsgiParams } from './params.ts';
import { processRequest, recursionLimit } from './process.ts';
import { canonProxyUrl, proxyTargetOf, schemeModule } from './proxy.ts';
import { Rec, Stop, stop } from './record.ts';
import { escapePath, isUrl, splitTarget } from './url.ts';
import { expandText } from './variables.ts';

/** Processes a request to its end. Apache: `modules/http/http_request.c`, `ap_process_async_request`. */
export function finish(r: Rec): Outcome {
  const status = processRequest(r);
  return status ? die(r, status) : handle(r);
}

/** A new request inside the server for another URL. Apache: `internal_internal_redirect`, `ap_internal_redirect`. */
function internalRedirect(r: Rec, url: string): Outcome {
  if (recursionLimit(r)) {
    r.step('too many internal redirects');
    return die(r, 500);
  }
  const { path, query } = splitTarget(url);
  const next = new Rec(r.run, r.server, r.method, url, path, query);
  next.hostname = r.hostname;
  next.hostPort = r.hostPort;
  next.protocol = r.protocol;
  next.headers = r.headers;
  next.status = r.status;
  next.prev = r;
  next.main = r.main;
  next.ended = r.ended;
  if (next.status >= 300 && next.status <= 399) next.location = r.location;
  for (const [name, value] of r.env) next.env.set(`REDIRECT_${name}`, value);
  next.env.set('REDIRECT_STATUS', String(r.status));
  applyServerSetEnvIf(next);
  return finish(next);
}

/** Answers an error or a redirect, by ErrorDocument where one is set. Apache: `ap_die_r`. */
export function die(r: Rec, status: number): Outcome {
  const recursive = r.status !== 200;
  if (recursive) {
    r.status = status;
    let first = r;
    while (first.prev && first.prev.status !== 200) first = first.prev;
    return plain(first, first.status, null);
  }
  const directive = r.perDir.errorDocuments.get(status);
  if (directive?.when) throw new Stop(directive.when);
  r.status = status;
  const written = directive?.byteWords[1];
  if (!directive || written === undefined || /^default$/i.test(written)) return plain(r, status, null);
  const isMessage = written.includes(' ') || !(written.startsWith('/') || isUrl(written));
  const text = expandText(r, isMessage ? `"${written}` : written);
  r.step(`ErrorDocument ${status}: ${text}`, directive.place);
  if (isMessage) return plain(r, status, fromBytes(text.slice(1)));
  if (isUrl(text)) {
    if (status === 401) return plain(r, status, null);
    return { kind: 'redirect', status: 302, location: fromBytes(text) };
  }
  if (!text.startsWith('/')) return plain(r, status, null);
  r.env.set('REQUEST_METHOD', r.method);
  const { method } = r;
  r.method = 'GET';
  const outcome = internalRedirect(r, text);
  r.method = method;
  return outcome;
}

function plain(r: Rec, status: number, body: string | null): Outcome {
  if (status >= 300 && status <= 399 && status !== 304 && r.location !== null) {
    return { kind: 'redirect', status, location: fromBytes(r.location) };
  }
  return { kind: 'status', status, body };
}

/** Runs the handler. Apache: `server/config.c`, `ap_invoke_handler`. */
function handle(r: Rec): Outcome {
  const proxied = proxyHandler(r);
  if (proxied !== null) return typeof proxied === 'number' ? die(r, proxied) : proxied;
  const handler = r.handler ?? r.contentType?.replace(/ *;.*$/s, '') ?? 'default-handler';
  if (handler === 'redirect-handler' && r.filename?.startsWith('redirect:')) {
    const target = r.filename.slice(9);
    return internalRedirect(r, r.args === null ? target : `${target}?${r.args}`);
  }
  const script = scriptHandler(r, handler);
  if (script !== null) return typeof script === 'number' ? die(r, script) : script;
  const listing = autoindex(r, handler);
  if (listing !== null) return typeof listing === 'number' ? die(r, listing) : listing;
  if (
    /^server-(?:status|info)$/.test(handler) ||
    /^(?:ldap|balancer-manager|heartbeat|lua-script|send-as-is|type-map|imap-file|server-parsed)/.test(handler)
  ) {
    const module = {
      'server-status': 'status_module',
      'server-info': 'info_module',
      'balancer-manager': 'proxy_balancer_module',
    }[handler];
    if (!module || moduleKnown(r, module) !== false) stop(`the handler ${handler} is not modelled`);
  }
  const action = actionHandler(r);
  if (action !== null) return typeof action === 'number' ? die(r, action) : action;
  return serveFile(r);
}

/** Apache: `server/core.c`, `default_handler`. */
function serveFile(r: Rec): Outcome {
  r.run.bodyGone = true;
  switch (r.method) {
    case 'GET':
    case 'HEAD':
    case 'POST':
      break;
    case 'OPTIONS':
      return { kind: 'status', status: r.status, body: null };
    case 'PUT':
    case 'DELETE':
    case 'PATCH':
    case 'TRACE':
    case 'CONNECT':
      return die(r, 405);
    default:
      return die(r, /^(?:PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK)$/.test(r.method) ? 405 : 501);
  }
  if (r.file !== 'file') {
    r.step(r.file === 'none' ? `there is no file ${r.filename}` : `${r.filename} is a folder`);
    return die(r, 404);
  }
  if (r.acceptPathInfo !== 'on' && r.pathInfo) {
    r.step(`${r.filename} is a file and takes no path info ${r.pathInfo}`);
    return die(r, 404);
  }
  for (const name of ['Range', 'If-Modified-Since', 'If-None-Match', 'If-Match', 'If-Unmodified-Since']) {
    if (r.headers.has(name)) stop(`the header ${name} asks for a part of a file, or for a file that has changed`);
  }
  return { kind: 'file', path: fromBytes(r.filename!), status: r.status };
}

/** A folder without an index file. Apache: `mod_autoindex.c`, `handle_autoindex`. */
function autoindex(r: Rec, handler: string): Outcome | number | null {
  if (handler !== DIRECTORY_TYPE && handler !== 'default-handler') return null;
  if (r.file !== 'directory' || (r.method !== 'GET' && r.method !== 'HEAD')) return null;
  const loaded = moduleKnown(r, 'autoindex_module');
  if (loaded === false) return null;
  if (loaded === null) return stop('it is not known whether mod_autoindex is loaded');
  if ((r.options() & OPTION.Indexes) !== 0) {
    r.step('a listing of the folder');
    return { kind: 'status', status: r.status, body: null };
  }
  r.step('there is no index file, and Options Indexes is off');
  return 403;
}

/** Apache: `mod_actions.c`, `action_handler`. */
function actionHandler(r: Rec): Outcome | number | null {
  if (r.perDir.actions.size === 0) return null;
  const name = r.handler ?? r.contentType?.replace(/ *;.*$/s, '') ?? null;
  const action = name === null ? undefined : r.perDir.actions.get(name.toLowerCase());
  if (!action) {
    // A type that mod_mime knows from its types file may have an action.
    const types = [...r.perDir.actions.keys()].some((key) => key.includes('/'));
    if (r.handler === null && types && r.file === 'file') stop('the type of the file is not known');
    return null;
  }
  if (action.directive.when) throw new Stop(action.directive.when);
  if (!action.virtual && r.file === 'none') return 404;
  r.env.set('HANDLER', name!);
  r.step(`Action ${name}: ${action.script}`, action.directive.place);
  return internalRedirect(r, `${action.script}${escapePath(r.uri)}${r.args === null ? '' : `?${r.args}`}`);
}

/** mod_cgi(d), mod_fcgid and mod_wsgi: an outcome, a status, or `null` for other handlers. */
function scriptHandler(r: Rec, handler: string): Outcome | number | null {
  const isCgi = handler === 'cgi-script' || handler === 'application/x-httpd-cgi';
  const isFcgid = handler === 'fcgid-script';
  const isWsgi = handler === 'wsgi-script';
  if (isCgi && !moduleLoaded(r, 'cgid_module') && !moduleLoaded(r, 'cgi_module')) return null;
  if (isFcgid && !moduleLoaded(r, 'fcgid_module')) return null;
  if (isWsgi && !moduleLoaded(r, 'wsgi_module')) return null;
  if (!isCgi && !isFcgid && !isWsgi) return null;
  const forced = r.notes.get('alias-forced-type');
  const aliased = forced === 'cgi-script' || (isWsgi && forced === 'wsgi-script');
  if ((r.options() & OPTION.ExecCGI) === 0 && !aliased) {
    r.step('a script needs Options ExecCGI');
    return 403;
  }
  const wrapper = isFcgid ? wrapperOf(r) : null;
  if (wrapper?.directive.when) throw new Stop(wrapper.directive.when);
  if (isFcgid && r.acceptPathInfo === 'off' && r.pathInfo) return 404;
  if (!wrapper?.virtual) {
    if (r.file === 'none') return 404;
    if (r.file === 'directory') return 403;
  }
  if (!isFcgid && r.acceptPathInfo === 'off' && r.pathInfo) return 404;
  if (r.filename?.startsWith('redirect:') && !wrapper) {
    r.step(`${r.filename} is no program`);
    return 500;
  }
  const place = wrapper?.directive.place ?? null;
  r.step(wrapper ? `mod_fcgid hands it to ${wrapper.command}` : `${handler} runs ${r.filename}`, place);
  if (isWsgi) return gateway('wsgi', [fromBytes(r.filename!)], wsgiParams(r), null);
  const command = fromBytes(wrapper?.command ?? r.filename!);
  return gateway(isFcgid ? 'fastcgi' : 'cgi', [command], scriptParams(r, isFcgid), null);
}

function wrapperOf(r: Rec): NonNullable<ReturnType<Rec['perDir']['wrappers']['get']>> | null {
  const dot = r.filename!.lastIndexOf('.');
  const own = dot < 0 ? undefined : r.perDir.wrappers.get(r.filename!.slice(dot));
  return own ?? r.perDir.wrappers.get('') ?? null;
}

/** mod_proxy: an outcome, a status, or `null` when it does not take the request. Apache: `mod_proxy.c`, `proxy_handler`. */
function proxyHandler(r: Rec): Outcome | number | null {
  if (r.filename === null) return null;
  if (!r.proxied && r.handler?.startsWith('proxy:')) {
    if (!moduleLoaded(r, 'proxy_module')) return null;
    const before = r.filename;
    r.proxied = true;
    r.filename = r.handler + r.filename;
    const status = canonProxyUrl(r, true);
    if (status !== 0) {
      r.filename = before;
      r.proxied = false;
      return status;
    }
  } else if (!r.proxied || !r.filename.startsWith('proxy:')) return null;
  let url = r.filename.slice(6);
  if (!url.includes(':')) return 400;
  const target = proxyTargetOf(r, url);
  if (typeof target === 'number') return target;
  const { scheme, endpoints, member, worker } = target;
  // The default worker keeps no connections, which it tells by a variable that back ends get to see.
  if (!worker) r.env.set('proxy-nokeepalive', '1');
  if (member !== null) {
    const status = enterBalancer(r, url, member, endpoints.length > 1);
    if (status) return status;
    url = r.filename.slice(6);
  }
  const module = schemeModule(scheme);
  if (!module || !moduleLoaded(r, module)) {
    r.step(`no module for ${scheme}:// is loaded`);
    return 500;
  }
  r.step(`mod_proxy hands it to ${scheme}://${endpoints.join(', ')}`);
  switch (scheme) {
    case 'fcgi':
      return gateway('fastcgi', endpoints, fcgiParams(r), null);
    case 'scgi':
      return gateway('scgi', endpoints, scgiParams(r), null);
    case 'uwsgi': {
      const params = uwsgiParams(r);
      return params ? gateway('uwsgi', endpoints, params, null) : 500;
    }
    case 'http':
    case 'https':
    case 'ajp': {
      const uri = url.slice(url.indexOf(':') + 3).replace(/^[^/]*/, '');
      const none = { params: new Map<string, string | Unknown>(), sent: [] };
      return { kind: 'gateway', protocol: scheme, endpoints, uri: fromBytes(uri === '' ? '/' : uri), ...none };
    }
    default:
      return stop(`the protocol of ${scheme}:// is not modelled`);
  }
}

/**
 * Goes on with the member of a balancer: its URL takes the place of `balancer://name`. The answer is 0 or a status. Apache:
 * `mod_proxy_balancer.c`, `proxy_balancer_pre_request`, `balancer_fixup`.
 */
function enterBalancer(r: Rec, url: string, member: string, several: boolean): number {
  const [balancer = '', path = ''] = /^([^:]+:\/\/[^/]*)(.*)$/s.exec(url)?.slice(1) ?? [];
  const because = 'the balancer has several members';
  r.env.set('BALANCER_NAME', balancer);
  r.env.set('BALANCER_WORKER_NAME', several ? { kind: 'unknown', because, place: null } : member);
  r.env.set('BALANCER_WORKER_ROUTE', r.server.balancerRoute(member));
  r.filename = `proxy:${member}${path}`;
  return canonProxyUrl(r) ?? 0;
}

function gateway(
  protocol: 'fastcgi' | 'scgi' | 'uwsgi' | 'cgi' | 'wsgi',
  endpoints: readonly string[],
  table: Table,
  uri: string | null,
): Outcome {
  return { kind: 'gateway', protocol, endpoints, params: paramsOf(table), uri, sent: [] };
}
