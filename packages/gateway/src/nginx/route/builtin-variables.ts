import type { Unknown } from '../../model.ts';
import { unknown } from '../words.ts';
import { parseBasicUser } from './basic-auth.ts';
import { toBytes } from './bytes.ts';
import { execSplit } from './fastcgi-split.ts';
import { clientAddress, localAddress, peerAddress, serverName } from './identity.ts';
import { mapUri, rootOf } from './paths.ts';
import type { CachedVariable, State } from './state.ts';

/** Computes a variable. `fresh` ones are computed anew whenever they are used. */
type Getter = (state: State) => string | Unknown;

const kept: Readonly<Record<string, Getter>> = {
  host: (state) => state.hostName || serverName(state),
  hostname: (state) => state.options.hostname ?? unknown('the name of the machine is not known'),
  http_host: (state) => headerValue(state, 'host'),
  http_cookie: (state) => joined(state, 'cookie', '; '),
  http_x_forwarded_for: (state) => joined(state, 'x-forwarded-for', ', '),
  https: (state) => (state.request.scheme === 'https' ? 'on' : ''),
  http2: (state) => (mayBeHttp2(state) ? unknown('the client chooses the protocol version') : ''),
  http3: () => '',
  nginx_version: (state) => state.options.version ?? unknown('the version of the server is not known'),
  proxy_add_x_forwarded_for: (state) => {
    const before = joined(state, 'x-forwarded-for', ', ');
    const client = clientAddress(state);
    return before === '' || typeof before !== 'string' || typeof client !== 'string'
      ? typeof before === 'string'
        ? client
        : before
      : `${before}, ${client}`;
  },
  proxy_protocol_addr: (state) => proxyProtocol(state),
  proxy_protocol_port: (state) => proxyProtocol(state),
  proxy_protocol_server_addr: (state) => proxyProtocol(state),
  proxy_protocol_server_port: (state) => proxyProtocol(state),
  realip_remote_addr: peerAddress,
  remote_addr: clientAddress,
  remote_user: (state) => parseBasicUser(state)?.user ?? '',
  request: (state) =>
    mayBeHttp2(state)
      ? unknown('the client chooses the protocol version')
      : `${toBytes(state.request.method)} ${toBytes(state.request.target)} HTTP/1.1`,
  request_completion: () => '',
  request_uri: (state) => state.unparsed,
  scheme: (state) => state.request.scheme,
  server_addr: (state) => localAddress(state).address,
  server_name: serverName,
  server_port: (state) => localAddress(state).port,
  server_protocol: (state) => (mayBeHttp2(state) ? unknown('the client chooses the protocol version') : 'HTTP/1.1'),
  content_length: (state) => headerValue(state, 'content-length'),
  content_type: (state) => headerValue(state, 'content-type'),
};

const fresh: Readonly<Record<string, Getter>> = {
  args: (state) => state.args,
  query_string: (state) => state.args,
  is_args: (state) => (state.args === '' ? '' : '?'),
  uri: (state) => state.uri,
  document_uri: (state) => state.uri,
  document_root: (state) => rootOf(state).path,
  request_filename: (state) => {
    const mapped = mapUri(state);
    if (mapped === 'error') return '';
    return 'kind' in mapped ? mapped : mapped.path;
  },
  request_method: (state) => state.method,
  fastcgi_script_name: (state) => execSplit(state).name,
  fastcgi_path_info: (state) => execSplit(state).info,
  proxy_host: (state) => state.proxy?.host ?? '',
  proxy_port: (state) => state.proxy?.port ?? '',
  // TLS facts of a plain connection are empty.
  ssl_protocol: tlsOnly,
  ssl_cipher: tlsOnly,
  ssl_client_verify: tlsOnly,
  ssl_client_s_dn: tlsOnly,
  ssl_client_cert: tlsOnly,
  ssl_server_name: tlsOnly,
  ssl_session_id: tlsOnly,
  ssl_session_reused: tlsOnly,
};

/** A variable that the server defines, or `null` for a name that it does not know. */
export function builtinVariable(state: State, name: string): CachedVariable | null {
  const getter = kept[name];
  if (getter && Object.hasOwn(kept, name)) return { value: getter(state), fresh: false };
  const again = fresh[name];
  if (again && Object.hasOwn(fresh, name)) return { value: again(state), fresh: true };
  if (name.startsWith('arg_')) return { value: argumentOf(state.args, name.slice(4)), fresh: true };
  if (name.startsWith('http_')) return { value: headerVariable(state, name.slice(5)), fresh: false };
  if (name.startsWith('cookie_')) return { value: cookie(state, name.slice(7)), fresh: false };
  if (name.startsWith('upstream_') && !name.startsWith('upstream_cache')) return { value: '', fresh: true };
  return null;
}

/** Header values for `$http_name`. Of several the first counts before nginx 1.23, later all joined. */
function headerVariable(state: State, name: string): string | Unknown {
  const found = state.headers.filter((header) => header.lower.replaceAll('-', '_') === name);
  if (found.length > 1)
    return unknown(`the header is sent ${found.length} times, and what counts depends on the version`);
  return found[0]?.value ?? '';
}

function headerValue(state: State, lower: string): string {
  return state.headers.find((header) => header.lower === lower)?.value ?? '';
}

function joined(state: State, lower: string, separator: string): string {
  return state.headers
    .filter((header) => header.lower === lower)
    .map((header) => header.value)
    .join(separator);
}

/**
 * `$arg_name`: names are compared without regard to case, values are not decoded. The server searches backwards from
 * nothing: the first `name=` at the start or after `&` (nginx: ngx_http_arg).
 */
function argumentOf(args: string, name: string): string {
  if (name === '') return '';
  for (const pair of args.split('&')) {
    if (pair.length > name.length && pair[name.length] === '=' && pair.slice(0, name.length).toLowerCase() === name) {
      return pair.slice(name.length + 1);
    }
  }
  return '';
}

/** `$cookie_name` (nginx: ngx_http_parse_multi_header_lines). */
function cookie(state: State, name: string): string {
  for (const header of state.headers) {
    if (header.lower !== 'cookie') continue;
    for (const pair of header.value.split(/[;,]/)) {
      const match = /^ *([^=]*?) *= *(.*)$/s.exec(pair);
      if (match && match[1]!.toLowerCase() === name) return cookieValue(header.value, pair, match[2]!);
    }
  }
  return '';
}

/** A cookie's value goes on to the next semicolon, over commas. */
function cookieValue(header: string, pair: string, value: string): string {
  const start = header.indexOf(pair) + pair.length - value.length;
  const end = header.indexOf(';', start);
  return header.slice(start, end < 0 ? header.length : end);
}

function mayBeHttp2(state: State): boolean {
  if (state.request.scheme !== 'https') return false;
  return state.socket?.http2 === true || state.gateway.effective(state.host.directive, 'http2').directives.length > 0;
}

function proxyProtocol(state: State): string | Unknown {
  return state.socket?.proxyProtocol ? unknown('the PROXY protocol tells it') : '';
}

function tlsOnly(state: State): string | Unknown {
  return state.request.scheme === 'https' ? unknown('it depends on the TLS connection') : '';
}
