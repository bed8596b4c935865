import type { Address, Gap } from '../../model.ts';
import type { DocumentTree, Outcome, Request, Trace } from '../../request.ts';
import { fromBytes, lowerAscii, toBytes } from '../bytes.ts';
import { unknown } from '../context.ts';
import type { LighttpdGateway } from '../model.ts';
import { cgiParameters } from './cgi-params.ts';
import { hostText } from './check-extension.ts';
import { parseOptions } from './parse-options.ts';
import { planOf } from './plan.ts';
import { prepare } from './prepare.ts';
import { proxyRequest } from './proxy-request.ts';
import { refusal } from './refusal.ts';
import { acceptingSocket, Headers } from './request-facts.ts';
import { requestHost } from './request-host.ts';
import { parseTarget } from './request-target.ts';
import { type Chosen, globalSettings, State, type Verdict } from './state.ts';
import { known, Stop, stop } from './stop.ts';

export interface LighttpdRouteOptions {
  /** Go on where something of the configuration could not be read, as if it were empty. Default: the outcome is unknown. */
  readonly ignoreGaps?: boolean;
}

/** Methods that the server knows; it answers 501 to others. */
const methods = new Set(
  (
    'GET HEAD QUERY POST PUT DELETE CONNECT OPTIONS TRACE ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK ' +
    'LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE MOVE ORDERPATCH PATCH PROPFIND PROPPATCH REBIND ' +
    'REPORT SEARCH UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL'
  ).split(' '),
);

/** More passes than any configuration needs: mod_rewrite gives up after 100, error handlers are called once. */
const MAXIMUM_ROUNDS = 400;

/**
 * What lighttpd does with a request (HTTP/1.1): every decision with its place, and where the request ends. Back ends
 * are taken to be up. The status 0 stands for a connection that the server closes without an answer.
 *
 * lighttpd: src/response.c, http_response_handler (1.4.69)
 */
export function routeLighttpd(
  gateway: LighttpdGateway,
  request: Request,
  documentTree: DocumentTree,
  options: LighttpdRouteOptions = {},
): Trace {
  const state = newState(gateway, request, documentTree);
  let outcome: Outcome;
  try {
    const hidden = options.ignoreGaps ? undefined : gateway.tree.gaps.find(hides);
    if (hidden) stop(hidden.because, hidden.place);
    const refused = refusal(gateway);
    if (refused) stop(`lighttpd does not start with this configuration: ${refused.because}`, refused.place);
    if (gateway.modulesUnknown) throw new Stop(gateway.modulesUnknown);
    if (state.options.unknown) throw new Stop(state.options.unknown);
    outcome = serve(state);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    outcome = error.unknown;
    state.step(`unknown because ${outcome.because}`, outcome.place);
  }
  return { steps: state.steps, outcome };
}

/** Gaps that may hold statements; damaged text is seen by the server as the parser sees it. */
function hides(gap: Gap): boolean {
  return gap.kind !== 'syntax';
}

function newState(gateway: LighttpdGateway, request: Request, tree: DocumentTree): State {
  const headers = new Headers();
  return new State({
    gateway,
    plan: planOf(gateway),
    options: parseOptions(gateway.evaluation),
    tree,
    socket: acceptingSocket(gateway, request),
    request,
    headers,
    target: toBytes(request.target),
  });
}

function serve(state: State): Outcome {
  const { request, socket } = state;
  if (!socket) stop('no socket of the configuration takes the request', null);
  if (socket.tls !== (request.scheme === 'https')) {
    stop(`the socket ${socket.written} speaks ${socket.tls ? 'TLS' : 'plain HTTP'}`, socket.place);
  }
  state.step(`the socket ${shownAddress(socket.address)} takes the request`, socket.place);
  const early = readRequest(state);
  let verdict: Verdict = 'finished';
  if (early !== null) refuse(state, early, 'before any rule is looked at');
  else verdict = prepare(state);
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    if (verdict === 'error') return { kind: 'status', status: 0, body: null };
    if (verdict !== 'come-back' && !callsErrorHandler(state)) return outcomeOf(state);
    if (comeBack(state)) verdict = prepare(state);
    else {
      refuse(state, 400, 'because of the URL that it was given');
      verdict = 'finished';
    }
  }
  return stop('the request goes round without an end', null);
}

/** Answers a request that is not processed; only what is set globally counts then. */
function refuse(state: State, status: number, why: string): void {
  state.step(`the request is answered with ${status} ${why}`, null);
  state.core = globalSettings(state.gateway.evaluation.global);
  state.release();
  state.location = null;
  state.file = null;
  state.status = status;
}

/**
 * Reads the request line and the headers; returns the status of the answer when the server refuses them.
 *
 * lighttpd: src/request.c, http_request_parse
 */
function readRequest(state: State): number | null {
  const { request, headers, options } = state;
  if (!methods.has(request.method)) {
    // Nothing but the method is read then, not even the Host header.
    state.method = '';
    state.originalTarget = '';
    return 501;
  }
  const star = request.method === 'OPTIONS' && request.target === '*';
  if (!request.target.startsWith('/') && !star) {
    if (/^https?:\/\//i.test(request.target)) stop('the target is a whole URL', null);
    state.originalTarget = '';
    return 400;
  }
  if (request.method === 'CONNECT') stop('CONNECT is not followed', null);
  if (request.host !== '') headers.append('Host', lowerAscii(toBytes(request.host)));
  let size = request.host.length;
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    if (lower === 'host') stop('the request has a second Host header', null);
    if (/[^!#$%&'*+.^_`|~0-9A-Za-z-]/.test(name) || name === '') stop('a header name is refused', null);
    const trimmed = toBytes(value).replace(/^[ \t]+|[ \t]+$/g, '');
    if (/[\0-\x08\x0a-\x1f\x7f]/.test(trimmed)) stop('a header value is refused', null);
    size += name.length + value.length;
    if (trimmed === '') continue;
    if (once.has(lower) && headers.get(name) !== null) stop(`the header ${name} comes twice`, null);
    headers.append(name, trimmed);
  }
  if (size + request.target.length > 8000) stop('the request is long', null);
  if (headers.get('upgrade') !== null) stop('the connection may be upgraded', null);
  if (headers.get('expect') !== null) stop('the header Expect is not followed', null);
  state.host = lowerAscii(toBytes(request.host));
  const parsed = star ? { target: '*', path: '*', query: null } : parseTarget(state.originalTarget, options);
  if (!parsed) return 400;
  const defaultPort = request.scheme === 'https' ? 443 : 80;
  if (request.host === '') return 400;
  const host = requestHost(state.host, options, defaultPort);
  if (host === null) return 400;
  state.host = host;
  headers.set('Host', host);
  state.target = parsed.target;
  state.path = parsed.path;
  state.query = parsed.query;
  return bodyProblem(state);
}

const once = new Set(['content-length', 'content-type', 'if-modified-since', 'if-none-match', 'http2-settings']);

function bodyProblem(state: State): number | null {
  const { headers, method } = state;
  const chunked = headers.get('transfer-encoding');
  const length = headers.get('content-length');
  if (chunked !== null && chunked.toLowerCase() !== 'chunked') return 501;
  if (length !== null && !/^\d+$/.test(length)) return 400;
  if (chunked === null && (length === null || Number(length) === 0))
    return method === 'POST' && length === null ? 411 : null;
  if (chunked !== null && length !== null) return 400;
  return /^(?:GET|HEAD)$/.test(method) && !state.options.bodyWithGet ? 400 : null;
}

/** Takes the rewritten target apart and begins again; `false` when the server refuses it. */
function comeBack(state: State): boolean {
  const parsed = parseTarget(state.target, state.options);
  if (!parsed) return false;
  state.target = parsed.target;
  state.path = parsed.path;
  state.query = parsed.query;
  state.physicalPath = '';
  return true;
}

/**
 * Calls `server.error-handler` or `server.error-handler-404` for an answer that no back end made; settles the status
 * of what they answered.
 *
 * lighttpd: src/response.c, http_response_has_error_handler, http_response_call_error_handler
 */
function callsErrorHandler(state: State): boolean {
  if (state.status === 0) state.status = state.handled ? 0 : 200;
  if (state.savedStatus > 0 && !state.handled) state.method = state.savedMethod;
  if (state.handled) return false;
  if (state.savedStatus !== 0) {
    if (state.savedStatus > 0) state.status = state.savedStatus;
    else if (state.status === 404 || state.status === 403) state.status = -state.savedStatus;
    return false;
  }
  if (state.status < 400) return false;
  const general = state.core.text('server.error-handler') || null;
  const missing = state.core.text('server.error-handler-404') || null;
  const isMissing = state.status === 404 || state.status === 403;
  const handler = general ?? (isMissing ? missing : null);
  if (handler === null) return false;
  const key = general === null ? 'server.error-handler-404' : 'server.error-handler';
  state.step(`${key}: ${state.status} is answered by ${fromBytes(handler)}`, state.core.get(key)!.namePlace);
  state.environment.set('REDIRECT_STATUS', String(state.status));
  if (general !== null) {
    state.savedStatus = state.status;
    state.savedMethod = state.method;
    state.method = 'GET';
    state.rewritePasses = -1;
    state.rewriteFinished = false;
    state.setenvDone = false;
    state.setenv = null;
  } else state.savedStatus = -state.status;
  state.target = handler;
  state.status = 0;
  state.location = null;
  state.file = null;
  return true;
}

function outcomeOf(state: State): Outcome {
  if (state.chosen) return gatewayOutcome(state, state.chosen);
  if (state.cgi) return cgiOutcome(state);
  // With a status of an error the server drops the Location field.
  if (state.location !== null && !(state.status >= 400 && state.status < 600)) {
    return { kind: 'redirect', status: state.status, location: fromBytes(state.location) };
  }
  if (state.file) return { kind: 'file', path: fromBytes(state.file.path), status: state.status };
  return { kind: 'status', status: state.status, body: null };
}

function gatewayOutcome(state: State, chosen: Chosen): Outcome {
  const { entry, host, hosts, protocol } = chosen;
  const endpoints = hosts.map(({ written }) => written);
  const common = { kind: 'gateway', protocol, endpoints } as const;
  if (protocol === 'http') {
    const { uri, params, sent } = proxyRequest(state, chosen);
    return { ...common, uri, params, sent };
  }
  if (protocol === 'ajp') {
    return { ...common, uri: fromBytes(state.target), params: new Map(), sent: [] };
  }
  const isFastcgi = protocol === 'fastcgi';
  const docroot = host.docroot === null ? null : hostText(host, 'docroot', known(host.docroot));
  const strip = host.stripRequestUri === null ? null : hostText(host, 'strip-request-uri', known(host.stripRequestUri));
  const { params, sent } = cgiParameters(state, {
    docroot,
    brokenScriptfilename: isFastcgi && known(host.brokenScriptfilename),
    stripRequestUri: isFastcgi ? strip : null,
    place: host.place,
  });
  if (protocol !== 'scgi') return { ...common, uri: null, params, sent };
  const scgi = { name: 'SCGI', value: '1', place: entry.place, ifNotEmpty: false };
  return { ...common, uri: null, params: new Map([...params, ['SCGI', '1']]), sent: [...sent, scgi] };
}

/** mod_cgi runs the file itself, or the program that is assigned to its ending. */
function cgiOutcome(state: State): Outcome {
  const { handler, place } = state.cgi!;
  const { params, sent } = cgiParameters(state, {
    docroot: null,
    brokenScriptfilename: false,
    stripRequestUri: null,
    place,
  });
  const program = handler === '' ? state.physicalPath : handler;
  return { kind: 'gateway', protocol: 'cgi', endpoints: [fromBytes(program)], uri: null, params, sent };
}

function shownAddress(address: Address): string {
  switch (address.kind) {
    case 'inet':
      return address.family === 6 ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unix':
      return `unix:${address.path}`;
    case 'unknown':
      return unknown(address.because, null).because;
  }
}
