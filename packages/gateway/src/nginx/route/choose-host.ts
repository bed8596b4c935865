import type { Place } from '@fcgilint/core';
import { formatIpv6, parseIpv6 } from '../address.ts';
import { childrenNamed } from '../children.ts';
import type { NginxSocket } from '../listen.ts';
import { socketsOf } from '../listen.ts';
import type { NginxGateway, NginxHost } from '../types.ts';
import { lowerAscii } from './bytes.ts';
import { wordBytes } from './config-bytes.ts';
import { compilePattern } from './location-conf.ts';
import { NameTable } from './name-table.ts';

/** One address that the server listens on, with the servers that share it. */
export interface ListenAddress {
  readonly socket: NginxSocket;
  readonly hosts: readonly NginxHost[];
  readonly fallback: NginxHost;
  readonly names: NameTable;
  /** Any of its `listen`s says so. */
  readonly tls: boolean;
}

/** Addresses by port, then by host; a wildcard is `*`. */
type Ports = Map<number, Map<string, ListenAddress>>;

interface Builder {
  socket: NginxSocket;
  readonly hosts: NginxHost[];
  fallback: NginxHost;
  tls: boolean;
}

interface Sockets {
  readonly v4: Ports;
  readonly v6: Ports;
  readonly unix: ReadonlyMap<string, ListenAddress>;
  readonly first: ListenAddress | null;
  readonly firstTls: ListenAddress | null;
  readonly firstPlain: ListenAddress | null;
  /** A name or a refused address: which address it is cannot be told. */
  readonly unclear: readonly NginxSocket[];
}

const cache = new WeakMap<NginxGateway, Sockets>();

/** Groups the `listen`s of all http servers by address (nginx: ngx_http_add_listen, ngx_http_optimize_servers). */
function socketsOfGateway(gateway: NginxGateway): Sockets {
  const known = cache.get(gateway);
  if (known) return known;
  const builders = new Map<string, Builder>();
  const unclear: NginxSocket[] = [];
  for (const host of gateway.hosts) {
    if (!host.directive) continue;
    for (const socket of socketsOf(host.directive, 'http')) {
      if (socket.quic) continue;
      const key = keyOf(socket);
      if (key === null) {
        unclear.push(socket);
        continue;
      }
      const builder = builders.get(key);
      if (!builder) {
        builders.set(key, { socket, hosts: [host], fallback: host, tls: socket.tls });
        continue;
      }
      if (builder.hosts.at(-1) !== host) builder.hosts.push(host);
      if (socket.isDefault) builder.fallback = host;
      builder.tls ||= socket.tls;
      builder.socket = merged(builder.socket, socket);
    }
  }
  const v4: Ports = new Map();
  const v6: Ports = new Map();
  const unix = new Map<string, ListenAddress>();
  let first: ListenAddress | null = null;
  let firstTls: ListenAddress | null = null;
  let firstPlain: ListenAddress | null = null;
  for (const { socket, hosts, fallback, tls } of builders.values()) {
    const entry: ListenAddress = { socket, hosts, fallback, tls, names: new NameTable(hosts) };
    first ??= entry;
    if (tls) firstTls ??= entry;
    else firstPlain ??= entry;
    const { address } = socket;
    if (address.kind === 'unix') unix.set(address.path, entry);
    if (address.kind !== 'inet') continue;
    const ports = address.family === 4 ? v4 : v6;
    let hostsOfPort = ports.get(address.port);
    if (!hostsOfPort) {
      hostsOfPort = new Map();
      ports.set(address.port, hostsOfPort);
    }
    hostsOfPort.set(address.wildcard ? '*' : address.host, entry);
  }
  const sockets = { v4, v6, unix, first, firstTls, firstPlain, unclear };
  cache.set(gateway, sockets);
  return sockets;
}

/** Options of one address count for all servers on it. */
function merged(a: NginxSocket, b: NginxSocket): NginxSocket {
  return {
    ...a,
    http2: a.http2 || b.http2,
    proxyProtocol: a.proxyProtocol || b.proxyProtocol,
    dualStack: a.dualStack || b.dualStack,
  };
}

function keyOf(socket: NginxSocket): string | null {
  const { address } = socket;
  if (address.kind === 'unix') return `unix ${address.path}`;
  return address.kind === 'inet' ? `${address.family} ${address.host} ${address.port}` : null;
}

/** Why no server takes the request. */
export interface NoListener {
  readonly because: string;
  readonly place: Place | null;
}

/** The address that takes a connection to `local`; for `null` the first that is opened and speaks TLS or does not, as asked. */
export function listenAddress(
  gateway: NginxGateway,
  tls: boolean,
  local: { readonly address: string; readonly port: number } | null,
): ListenAddress | NoListener {
  const { v4, v6, unix, first, firstTls, firstPlain, unclear } = socketsOfGateway(gateway);
  if (!local) return (tls ? firstTls : firstPlain) ?? first ?? { because: 'nothing listens', place: null };
  if (local.address.startsWith('unix:')) {
    return unix.get(local.address.slice(5)) ?? { because: `nothing listens on ${local.address}`, place: null };
  }
  const groups = parseIpv6(local.address);
  const family4 = groups ? null : v4.get(local.port);
  const exact = groups ? v6.get(local.port)?.get(formatIpv6(groups)) : family4?.get(local.address);
  if (exact) return exact;
  // A name may stand for just this address.
  const named = unclear.find(({ address }) => address.kind !== 'name' || address.port === local.port);
  if (named)
    return { because: `\`listen ${named.written}\` stands for addresses that the system tells`, place: named.place };
  const wildcard = (groups ? v6.get(local.port) : family4)?.get('*');
  if (wildcard) return wildcard;
  const dual = groups ? undefined : v6.get(local.port)?.get('*');
  if (dual?.socket.dualStack) return dual;
  return { because: `nothing listens on ${local.address}:${local.port}`, place: null };
}

/** How a server was chosen. */
export interface ChosenHost {
  readonly host: NginxHost;
  readonly how: 'name' | 'wildcard' | 'regex' | 'default';
  /** The name that matched. */
  readonly name: string;
}

/**
 * The server for a host name (already normalized) on an address: exact name, longest `*.x`, longest `x.*`, first
 * regular expression, default. `onRegex` runs an expression and keeps its captures.
 */
export function chooseHost(
  address: ListenAddress,
  name: string,
  onRegex: (pattern: string, ignoreCase: boolean, host: NginxHost) => boolean,
): ChosenHost {
  // With one server names are not looked at, unless its regular expressions capture something.
  if (address.hosts.length === 1 && !hasCaptures(address.fallback)) {
    return { host: address.fallback, how: 'default', name: '' };
  }
  const found = address.names.find(name);
  if (found) return found;
  if (name !== '') {
    for (const { pattern, ignoreCase, host } of address.names.regex) {
      if (onRegex(pattern, ignoreCase, host)) return { host, how: 'regex', name: `~${pattern}` };
    }
  }
  return { host: address.fallback, how: 'default', name: '' };
}

function hasCaptures(host: NginxHost): boolean {
  let last = false;
  for (const directive of childrenNamed(host.children, 'server_name')) {
    for (const word of directive.statement.args) {
      if (word.kind !== 'word' || !word.value.startsWith('~')) continue;
      const pattern = wordBytes(directive, word.value.slice(1));
      // The last expression of the server decides.
      last = compilePattern(pattern, /[A-Z]/.test(pattern), directive).captures > 0;
    }
  }
  return last;
}

/** The name that the server compares, from a `Host` header: lower case, without port and one last dot; `null`: 400. */
export function normalizeHost(host: string): string | null {
  let dot = host.length;
  let length = host.length;
  let state: 'usual' | 'literal' | 'rest' = 'usual';
  for (let index = 0; index < host.length; index++) {
    const ch = host[index]!;
    const code = host.charCodeAt(index);
    if (ch === '.') {
      if (dot === index - 1) return null;
      dot = index;
    } else if (ch === ':') {
      if (state === 'usual') {
        length = index;
        state = 'rest';
      }
    } else if (ch === '[') {
      if (index === 0) state = 'literal';
    } else if (ch === ']') {
      if (state === 'literal') {
        length = index + 1;
        state = 'rest';
      }
    } else if (ch === '/' || code <= 32 || code === 127) {
      return null;
    }
  }
  if (dot === length - 1) length--;
  return length <= 0 ? null : lowerAscii(host.slice(0, length));
}
