import type { Directive } from '../model.ts';
import type { DocumentTree, Request, Step, Trace } from '../request.ts';
import { checkAccess } from './route/access.ts';
import { fromBytes, toBytes } from './route/bytes.ts';
import { chooseHost, type ListenAddress, listenAddress, normalizeHost } from './route/choose-host.ts';
import { otherContent, staticContent } from './route/content.ts';
import { escapeUri } from './route/escape.ts';
import { bodyLimit, findLocation, isInternal, noteLocation } from './route/find-location.ts';
import { compilePattern, flagOf, serverConf } from './route/location-conf.ts';
import { passRequest } from './route/pass.ts';
import { cycle } from './route/redirects.ts';
import { readHeaders } from './route/request-headers.ts';
import { parseTarget } from './route/request-target.ts';
import { special } from './route/responses.ts';
import { runScript } from './route/rewrite-script.ts';
import { giveUp, UnknownSignal } from './route/signal.ts';
import { execRegex, goOn, matchRegex, type NginxRouteOptions, note, type State, type Verdict } from './route/state.ts';
import { tryFiles } from './route/try-files.ts';
import { updateLocation } from './route/update-location.ts';
import type { NginxGateway, NginxHost } from './types.ts';
import { placeOf, unknown } from './words.ts';

export type { NginxRouteOptions } from './route/state.ts';

/** nginx: NGX_HTTP_MAX_URI_CHANGES. */
const URI_CHANGES = 10;

/** The way of a request through nginx. */
export interface NginxTrace extends Trace {
  /** The locations that took it, in order: more than one after rewrites, `try_files`, `index` or error pages. */
  readonly locations: readonly Directive[];
}

/**
 * What nginx 1.22 does with a request, decision by decision: the server by address and name, its rewrite directives,
 * the location, its rewrite directives, access, `try_files`, and the content, with internal redirects and error pages.
 * The outcome is `unknown` wherever the way depends on what the configuration and the document tree do not tell; a
 * single parameter that cannot be known is unknown by itself. Never throws.
 */
export function routeNginx(
  gateway: NginxGateway,
  request: Request,
  documents: DocumentTree,
  options: NginxRouteOptions = {},
): NginxTrace {
  const steps: Step[] = [];
  const locations: Directive[] = [];
  try {
    return { steps, locations, outcome: run(gateway, request, documents, options, steps, locations) };
  } catch (signal) {
    if (!(signal instanceof UnknownSignal)) throw signal;
    return { steps, locations, outcome: signal.unknown };
  }
}

function run(
  gateway: NginxGateway,
  request: Request,
  documents: DocumentTree,
  options: NginxRouteOptions,
  steps: State['steps'],
  locations: State['locations'],
): Trace['outcome'] {
  const entry: ReturnType<typeof entrance> = options.host
    ? { address: null, host: options.host }
    : entrance(gateway, request);
  if ('because' in entry) return unknown(entry.because, entry.place);
  const server = serverConf(gateway, entry.host);
  const state: State = {
    gateway,
    request,
    documents,
    options,
    steps,
    locations,
    host: entry.host,
    socket: entry.address?.socket ?? null,
    server,
    conf: server,
    uri: '',
    args: '',
    unparsed: '',
    quoted: false,
    plus: false,
    hostName: '',
    headers: [],
    method: toBytes(request.method),
    internal: false,
    validLocation: true,
    validUnparsed: true,
    uriChanged: false,
    changesLeft: URI_CHANGES + 1,
    inErrorPage: false,
    errorStatus: 0,
    addUriToAlias: false,
    handler: null,
    captures: null,
    matches: 0,
    variables: new Map(),
    split: null,
    location: null,
    proxy: null,
  };
  let verdict = acceptRequest(state, entry.address);
  if (verdict.next === 'continue') verdict = { next: 'restart' };
  // The server counts changes of the URI, so this ends.
  while (verdict.next !== 'end') verdict = verdict.next === 'restart' ? serverPhase(state) : locationPhase(state);
  return verdict.outcome;
}

interface Entrance {
  /** `null` for a fragment of a server, and where the server is given. */
  readonly address: ListenAddress | null;
  readonly host: NginxHost;
}

function entrance(gateway: NginxGateway, request: Request): Entrance | ReturnType<typeof unknown> {
  const [first] = gateway.hosts;
  if (!first) return unknown('there is no server');
  if (!first.directive) return { address: null, host: first };
  const address = listenAddress(gateway, request.scheme === 'https', request.local);
  if ('because' in address) return unknown(address.because, address.place);
  return { address, host: address.fallback };
}

/** Request line and headers, and with them the server (nginx: src/http/ngx_http_request.c). */
function acceptRequest(state: State, address: ListenAddress | null): Verdict {
  const { request } = state;
  if (address) note(state, address.socket.place, `${address.socket.written} takes the connection`);
  if (!/^[A-Z_-]+$/.test(state.method)) return refused(state, 'the method is not valid', 400);
  if (address && request.scheme === 'https') selectByServerName(state, address);
  // The host is not known yet: the default server of the address (or the one of the TLS handshake) says how.
  const target = parseTarget(toBytes(request.target), flagOf(state.conf, 'merge_slashes', true));
  if (!target) return refused(state, 'the request target is not valid', 400);
  state.uri = target.uri;
  state.args = target.args;
  state.unparsed = target.unparsed;
  state.quoted = target.quoted;
  state.plus = target.plus;
  state.validUnparsed = !target.emptyPath;
  // An absolute target tells the host, but the header must be valid all the same.
  if (target.host !== null) {
    const fromTarget = normalizeHost(target.host);
    if (fromTarget === null) return refused(state, 'the host in the request target is not valid', 400);
    if (address) selectHost(state, address, fromTarget);
    state.hostName = fromTarget;
  }
  const name = normalizeHost(toBytes(request.host));
  if (name === null) {
    // An error page gets no headers beyond this one.
    if (request.host !== '') state.headers = readHeaders(state, state.server, true) ?? [];
    return refused(state, request.host === '' ? 'there is no Host header' : 'the host is not valid', 400);
  }
  if (target.host === null) {
    if (address) selectHost(state, address, name);
    state.hostName = name;
  }
  const headers = readHeaders(state, state.server);
  if (!headers) return refused(state, 'a header is not valid', 400);
  state.headers = headers;
  if (state.method === 'CONNECT' || state.method === 'TRACE') return special(state, 405);
  if (address) return checkTls(state, address);
  return goOn;
}

function refused(state: State, why: string, status: number): Verdict {
  note(state, null, why);
  return special(state, status);
}

function selectHost(state: State, address: ListenAddress, name: string): void {
  const chosen = chooseHost(address, name, (pattern, ignoreCase, host) =>
    matchRegex(state, compilePattern(pattern, ignoreCase, host.directive), name, host.directive),
  );
  const { host, how } = chosen;
  if (how !== 'name') {
    for (const each of address.hosts) {
      if (each.names.some((one) => one.kind === 'unknown')) giveUp('`$hostname` may be the name', each.place);
    }
    const gap = state.gateway.tree.gaps.find((each) => each.parent !== null && each.parent === host.directive?.parent);
    if (gap) giveUp(gap.because, gap.place);
  }
  state.host = host;
  state.server = serverConf(state.gateway, host);
  state.conf = state.server;
  const text = fromBytes(name);
  if (address.hosts.length === 1) note(state, host.directive, `the only server of this address takes ${text}`);
  else if (how === 'default') note(state, host.directive, `the default server takes ${text}`);
  else note(state, host.directive, `the server takes ${text} for its name ${fromBytes(chosen.name)}`);
}

/** The name in the TLS handshake chooses a server before there is a request; clients send none for an address. */
function selectByServerName(state: State, address: ListenAddress): void {
  const name = normalizeHost(toBytes(state.request.host));
  if (name === null || !/[a-z]/.test(name) || name.startsWith('[')) return;
  const { host } = chooseHost(
    address,
    name,
    (pattern, ignoreCase, each) =>
      execRegex(compilePattern(pattern, ignoreCase, each.directive), name, each.directive) !== null,
  );
  state.host = host;
  state.server = serverConf(state.gateway, host);
  state.conf = state.server;
}

function checkTls(state: State, address: ListenAddress): Verdict {
  const secure = state.request.scheme === 'https';
  if (address.tls && !secure) {
    note(state, address.socket.place, 'a plain request came to a TLS port');
    return special(state, 497);
  }
  if (!address.tls && secure) giveUp('the port does not speak TLS', address.socket.place);
  if (secure) {
    for (const name of ['ssl_verify_client', 'ssl_reject_handshake']) {
      const directive = state.gateway.effective(state.host.directive, name).directives[0];
      if (directive) giveUp(`\`${name}\` decides during the TLS handshake`, placeOf(directive));
    }
  }
  return goOn;
}

/** From the server's rewrite directives on. */
function serverPhase(state: State): Verdict {
  giveUpOnGaps(state, state.server.block);
  foreignScript(state);
  state.validLocation = true;
  const verdict = state.server.kind === 'server' ? runScript(state, state.server) : goOn;
  return verdict.next === 'continue' ? findPhase(state) : verdict;
}

function findPhase(state: State): Verdict {
  state.handler = null;
  state.uriChanged = false;
  const found = findLocation(state);
  noteLocation(state);
  if (!state.internal && isInternal(state)) {
    note(state, state.conf.block, 'the location is internal');
    return special(state, 404);
  }
  const { conf } = state;
  updateLocation(state, conf);
  const tooLarge = checkBody(state);
  if (tooLarge) return tooLarge;
  if (found === 'redirect') {
    state.location = escapeUri(conf.name, 'uri') + (state.args === '' ? '' : `?${state.args}`);
    note(state, conf.block, 'only the slash at the end is missing');
    return special(state, 301);
  }
  return { next: 'location' };
}

function checkBody(state: State): Verdict | null {
  const length = state.headers.find((header) => header.lower === 'content-length')?.value;
  if (length === undefined || !/^[0-9]+$/.test(length)) return null;
  const limit = bodyLimit(state.conf);
  if (limit === null) giveUp('the server refuses the value of `client_max_body_size`');
  if (limit === 0 || Number(length) <= limit) return null;
  note(state, state.conf.block, `the body is larger than ${limit} bytes`);
  return special(state, 413);
}

/** From the location's rewrite directives on. */
function locationPhase(state: State): Verdict {
  giveUpOnGaps(state, state.conf.block);
  foreignScript(state);
  // Outside of any location the server's directives do not run a second time.
  if (state.conf.kind !== 'server') {
    const verdict = runScript(state, state.conf);
    if (verdict.next !== 'continue') return verdict;
  }
  if (state.uriChanged) {
    state.changesLeft--;
    if (state.changesLeft === 0) return cycle(state, `processing "${fromBytes(state.uri)}"`);
    state.conf = state.server;
    return findPhase(state);
  }
  for (const phase of [checkAccess, tryFiles]) {
    const verdict = phase(state);
    if (verdict.next !== 'continue') return verdict;
  }
  const handler = state.handler?.handler;
  if (!handler) return staticContent(state);
  const name = handler.name;
  return name.endsWith('_pass') ? passRequest(state, name) : otherContent(state, name);
}

/** What an unread include of a block may hold can change everything. */
function giveUpOnGaps(state: State, block: NginxHost['directive']): void {
  const { tree, fragment } = state.gateway;
  for (const gap of tree.gaps) {
    const everywhere = gap.parent === null && (fragment || gap.kind === 'syntax' || gap.kind === 'template');
    if (!everywhere && (gap.parent === null || gap.parent !== block)) continue;
    throw new UnknownSignal(unknown(gap.because, gap.place));
  }
}

/** Directives of other modules that run among the rewrite directives. */
const foreignNames = /^(rewrite_by_lua|set_by_lua|eval$|more_set_input_headers|encrypted_session)/;

function foreignScript(state: State): void {
  for (const child of state.conf.children) {
    const name = child.name;
    if (foreignNames.test(name)) giveUp(`what \`${name}\` does is not modelled`, placeOf(child));
  }
}
