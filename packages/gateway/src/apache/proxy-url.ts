import type { Address, Protocol } from '../model.ts';
import { addressOf } from './addresses.ts';
import { unknown } from './directive.ts';

/** The target of ProxyPass, `SetHandler proxy:`, `RewriteRule [P]` or BalancerMember. */
export interface ProxyUrl {
  /** Lower case. */
  readonly scheme: string;
  /** `null` for schemes of no known protocol (`balancer`, `ftp`, ...). */
  readonly protocol: Protocol | null;
  readonly address: Address;
  /** Host and port as written, or `unix:/path`. */
  readonly written: string;
  /** Name of a `balancer://`. */
  readonly balancer: string | null;
  /** What follows the authority, empty without a path. */
  readonly path: string;
}

const PROTOCOLS: Readonly<Record<string, readonly [Protocol, number]>> = {
  http: ['http', 80],
  https: ['https', 443],
  ws: ['http', 80],
  wss: ['https', 443],
  h2c: ['http', 80],
  h2: ['https', 443],
  fcgi: ['fastcgi', 8000],
  scgi: ['scgi', 4000],
  uwsgi: ['uwsgi', 3031],
  ajp: ['ajp', 8009],
};

/** Default port of a scheme, as mod_proxy sees it (`proxy_util.c`, `ap_proxy_port_of_scheme`). */
export function defaultPort(scheme: string): number | null {
  return PROTOCOLS[scheme]?.[1] ?? null;
}

export function protocolOf(scheme: string): Protocol | null {
  return PROTOCOLS[scheme.toLowerCase()]?.[0] ?? null;
}

/** Takes a proxy target apart; `null` when it is none. */
export function parseProxyUrl(text: string): ProxyUrl | null {
  let rest = text;
  let socket: string | null = null;
  const uds = /^unix:([^|]*)\|(.*)$/is.exec(text);
  if (uds) {
    socket = uds[1]!;
    rest = uds[2]!;
  }
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*)(.*))?$/s.exec(rest);
  if (!match || (match[2] === undefined && !socket)) return null;
  const scheme = match[1]!.toLowerCase();
  const authority = match[2] ?? 'localhost';
  const path = match[3] ?? '';
  const protocol = protocolOf(scheme);
  if (scheme === 'balancer') {
    const address = unknown('a balancer has several members');
    return { scheme, protocol, address, written: authority, balancer: authority.toLowerCase(), path };
  }
  if (socket !== null) {
    const name = socket.includes('$') || socket.includes('%{');
    const address: Address = name ? unknown('the socket depends on the request') : { kind: 'unix', path: socket };
    return { scheme, protocol, address, written: `unix:${socket}`, balancer: null, path };
  }
  const hostPort = authority.slice(authority.lastIndexOf('@') + 1);
  const parts = /^(?:\[([0-9a-fA-F:.]+)\]|([^:]*))(?::(\d+))?$/.exec(hostPort);
  const host = parts?.[1] ?? parts?.[2] ?? '';
  const port = parts?.[3] ? Number(parts[3]) : (defaultPort(scheme) ?? 0);
  const usable = parts && host !== '' && !/[$%]/.test(host);
  const address = usable ? addressOf(host.toLowerCase(), port) : unknown('the address depends on the request');
  return { scheme, protocol, address, written: hostPort, balancer: null, path };
}
