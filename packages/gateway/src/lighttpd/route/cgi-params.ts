import type { Place } from '@fcgilint/core';
import type { Param, Unknown } from '../../model.ts';
import { fromBytes } from '../bytes.ts';
import { unknown } from '../context.ts';
import { joinBytes } from './paths.ts';
import { bytesOf, type State } from './state.ts';

/** What differs between the modules that send CGI parameters. */
export interface CgiOptions {
  /** `docroot` of the back end. */
  readonly docroot: string | null;
  /** FastCGI: `broken-scriptfilename`. */
  readonly brokenScriptfilename: boolean;
  /** FastCGI: `strip-request-uri`, without a trailing slash. */
  readonly stripRequestUri: string | null;
  /** Where the back end is configured. */
  readonly place: Place;
}

/** Parameters as the application gets them. */
export interface SentParams {
  readonly params: ReadonlyMap<string, string | Unknown>;
  readonly sent: readonly Param[];
}

/**
 * The parameters of FastCGI, SCGI, uwsgi and CGI for a request that was handed over.
 *
 * lighttpd: src/http_cgi.c, http_cgi_headers
 */
export function cgiParameters(state: State, options: CgiOptions): SentParams {
  const out: [string, string | Unknown][] = [];
  const add = (name: string, value: string | Unknown): void => {
    out.push([name, typeof value === 'string' ? fromBytes(value) : value]);
  };
  const length = state.headers.get('content-length');
  add('CONTENT_LENGTH', state.savedStatus > 0 ? '0' : contentLength(length, state));
  add('QUERY_STRING', state.query ?? '');
  add('REQUEST_URI', stripped(state.originalTarget, options.stripRequestUri));
  if (state.target !== state.originalTarget) add('REDIRECT_URI', state.target);
  if (state.savedStatus === 0) add('REDIRECT_STATUS', '200');
  add('SCRIPT_NAME', state.path);
  if (state.pathInfo !== '') {
    add('PATH_INFO', state.pathInfo);
    add('PATH_TRANSLATED', joinBytes(options.docroot ?? state.baseDirectory, state.pathInfo));
  }
  if (options.docroot !== null) {
    add('SCRIPT_FILENAME', joinBytes(options.docroot, state.path));
    add('DOCUMENT_ROOT', options.docroot);
  } else {
    add(
      'SCRIPT_FILENAME',
      options.brokenScriptfilename ? joinBytes(state.physicalPath, state.pathInfo) : state.physicalPath,
    );
    add('DOCUMENT_ROOT', state.baseDirectory);
  }
  add('REQUEST_METHOD', state.method);
  add('SERVER_PROTOCOL', protocolVersion(state));
  add('SERVER_SOFTWARE', serverSoftware(state, options.place));
  add('GATEWAY_INTERFACE', 'CGI/1.1');
  add('REQUEST_SCHEME', state.request.scheme);
  if (state.request.scheme === 'https') add('HTTPS', 'on');
  addressParams(state, add, options.place);
  add('REMOTE_ADDR', state.remoteAddress);
  add('REMOTE_PORT', unknown('it is chosen by the client', null));
  for (const { name, value } of state.headers.all()) {
    const lower = name.toLowerCase();
    if (lower === 'proxy') continue;
    add(lower === 'content-type' ? 'CONTENT_TYPE' : `HTTP_${variableName(name)}`, value);
  }
  for (const [name, value] of environment(state)) add(variableName(name), value);
  const params = new Map<string, string | Unknown>();
  const sent: Param[] = [];
  for (const [name, value] of out) {
    params.set(name, value);
    sent.push({ name, value: typeof value === 'string' ? value : null, place: options.place, ifNotEmpty: false });
  }
  return { params, sent };
}

function contentLength(header: string | null, state: State): string | Unknown {
  if (state.headers.get('transfer-encoding') !== null) return unknown('the body is sent in chunks', null);
  return header === null ? '0' : String(Number(header));
}

/** Letters in upper case, digits as they are, everything else an underscore. */
function variableName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '_').toUpperCase();
}

function stripped(target: string, prefix: string | null): string {
  if (!prefix || !target.startsWith(prefix) || target[prefix.length] !== '/') return target;
  return target.slice(prefix.length);
}

function protocolVersion(state: State): string | Unknown {
  const allowed = state.core.text('server.protocol-http11');
  if (allowed !== null && !/^(?:enabled?|true|-?0*[1-9]\d*)$/i.test(allowed)) return 'HTTP/1.0';
  return state.request.scheme === 'https' ? unknown('it is negotiated with the client', null) : 'HTTP/1.1';
}

/** `server.tag`, which is the server's name and version by default; an empty one inside a condition does not count. */
function serverSoftware(state: State, place: Place): string | Unknown {
  const settings = state.gateway.evaluation.byKey.get('server.tag') ?? [];
  let tag: string | null = null;
  for (const setting of settings) {
    if (setting.value.kind === 'unknown') return setting.value;
    if (setting.value.kind !== 'string') continue;
    const holds = state.holds(setting.context);
    if (holds === false) continue;
    if (holds !== true) return holds;
    const text = bytesOf(setting.value.text, setting);
    const blank = /^[ \t\r\n]*$/.test(text);
    if (!blank) tag = text;
    else if (setting.context.index === 0) tag = '';
  }
  return tag ?? unknown('without server.tag it names the version of the server', place);
}

function addressParams(state: State, add: (name: string, value: string | Unknown) => void, place: Place): void {
  const { socket, request } = state;
  const address = socket?.address;
  let name: string | Unknown;
  if (!address || address.kind === 'unknown' || address.kind === 'name') {
    const { local } = request;
    const hidden = unknown('which socket takes the request is not known', socket?.place ?? place);
    add('SERVER_PORT', local ? String(local.port) : hidden);
    name = local ? local.address : hidden;
  } else if (address.kind === 'unix') {
    add('SERVER_PORT', '0');
    name = '';
  } else {
    add('SERVER_PORT', String(address.port));
    if (address.wildcard) {
      const own = request.local?.address;
      name = own === undefined ? unknown('the socket listens on all addresses', socket!.place) : state.asSeen(own);
    } else name = address.family === 6 ? `[${address.host}]` : address.host;
  }
  add('SERVER_ADDR', name);
  const server = state.serverName;
  // Without a host name it stays empty, although the server means to send the address.
  if (server.startsWith('[')) add('SERVER_NAME', server.replace(/\]:.*$/s, ']'));
  else add('SERVER_NAME', server.replace(/:.*$/s, ''));
}

/** What modules put into the environment: error handlers, mod_indexfile, mod_setenv; TLS adds facts of the connection. */
function environment(state: State): [string, string | Unknown][] {
  const out = new Map<string, [string, string | Unknown]>();
  const set = (name: string, value: string | Unknown): void => {
    const key = name.toLowerCase();
    out.set(key, [out.get(key)?.[0] ?? name, value]);
  };
  for (const [name, value] of state.environment) set(name, value);
  if (state.setenv) {
    for (const [key, append] of [
      ['setenv.add-environment', true],
      ['setenv.set-environment', false],
    ] as const) {
      const setting = state.setenv.get(key);
      const value = state.setenv.value(key);
      if (!setting || value?.kind !== 'list') continue;
      for (const item of value.items) {
        if (typeof item.key !== 'string') continue;
        const text = item.value.kind === 'string' ? bytesOf(item.value.text, setting) : null;
        if (text === null) {
          set(item.key, item.value.kind === 'unknown' ? item.value : unknown('it is no string', item.place));
          continue;
        }
        const before = out.get(item.key.toLowerCase())?.[1];
        const joined = append && typeof before === 'string' && before !== '' ? `${before}, ${text}` : text;
        set(item.key, joined);
      }
    }
  }
  if (state.request.scheme === 'https') {
    for (const name of ['SSL_PROTOCOL', 'SSL_CIPHER', 'SSL_CIPHER_USEKEYSIZE', 'SSL_CIPHER_ALGKEYSIZE']) {
      set(name, unknown('it is negotiated with the client', null));
    }
  }
  return [...out.values()];
}
