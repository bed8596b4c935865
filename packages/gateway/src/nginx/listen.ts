import type { Place } from '@fcgilint/core';
import type { Address, Directive, Socket } from '../model.ts';
import { parseAddress } from './address.ts';
import { childrenNamed } from './children.ts';
import type { Family } from './tables/inherit.ts';
import { argument, argumentsOf, placeOf, unknown } from './words.ts';

/** A socket with what only nginx's `listen` says. */
export interface NginxSocket extends Socket {
  readonly http2: boolean;
  readonly proxyProtocol: boolean;
  readonly quic: boolean;
}

/**
 * The sockets of a `server` block: one for each `listen`, one for each port of a range, and for an http server
 * without any the default `*:80` (nginx: ngx_http_core_server; `*:8000` when started without root rights).
 * `listen` of a name is an address that the system resolves when the server starts.
 */
export function socketsOf(server: Directive, family: Family): NginxSocket[] {
  const listens = childrenNamed(server.children, 'listen');
  if (listens.length === 0 && family === 'http') return [defaultSocket(server)];
  // Nearly every server has one or two.
  if (listens.length === 1) return socketsOfListen(listens[0]!, family, server);
  return listens.flatMap((listen) => socketsOfListen(listen, family, server));
}

/** The sockets of one `listen`; `server` tells of an old-style `ssl on`. */
export function socketsOfListen(listen: Directive, family: Family, server: Directive | null): NginxSocket[] {
  const [written = '', ...options] = argumentsOf(listen);
  const quic = options.includes('quic') || options.includes('http3');
  const old = server ? childrenNamed(server.children, 'ssl')[0] : undefined;
  const tls = options.includes('ssl') || quic || (old ? /^on$/i.test(argument(old, 0)?.value ?? '') : false);
  const place = placeOf(listen);
  // Field by field: to spread one object into another is slow, and there are thousands.
  return addressesOf(written, family, place).map((address) => ({
    address,
    written,
    place,
    directive: listen,
    tls,
    isDefault: options.includes('default_server') || options.includes('default'),
    dualStack: dualStack(address, options),
    udp: quic || (family === 'stream' && options.includes('udp')),
    http2: options.includes('http2'),
    proxyProtocol: options.includes('proxy_protocol'),
    quic,
  }));
}

/** Texts of addresses that were read already: thousands of servers listen on the same few. */
const known = new Map<string, readonly Address[]>();

function addressesOf(written: string, family: Family, place: Place): readonly Address[] {
  const key = family === 'http' ? written : `- ${written}`;
  let addresses = known.get(key);
  if (!addresses) {
    addresses = readAddresses(written, family, place);
    // A refused one tells its place.
    if (addresses[0]?.kind === 'unknown') return addresses;
    if (known.size > 10_000) known.clear();
    known.set(key, addresses);
  }
  return addresses;
}

function readAddresses(written: string, family: Family, place: Place): Address[] {
  const parsed = parseAddress(written, { listen: true, defaultPort: family === 'http' ? 80 : 0, uri: false });
  if (!parsed.ok) return [unknown(`the server refuses this address (${parsed.message})`, place)];
  const { address, lastPort } = parsed;
  if (address.kind === 'unix' || address.kind === 'unknown') return [address];
  const out: Address[] = [];
  for (let port = address.port; port <= lastPort; port++) out.push({ ...address, port });
  return out;
}

/** An IPv6 wildcard takes IPv6 only unless `ipv6only=off` is written (nginx: since 1.3.4). */
function dualStack(address: Address, options: readonly string[]): boolean | null {
  if (address.kind !== 'inet' || address.family !== 6 || !address.wildcard) return false;
  const option = options.find((each) => each.startsWith('ipv6only='));
  return option ? option === 'ipv6only=off' : null;
}

function defaultSocket(server: Directive): NginxSocket {
  return {
    address: { kind: 'inet', family: 4, host: '0.0.0.0', wildcard: true, port: 80 },
    written: '*:80',
    place: placeOf(server),
    directive: null,
    tls: false,
    isDefault: false,
    dualStack: false,
    udp: false,
    http2: false,
    proxyProtocol: false,
    quic: false,
  };
}
