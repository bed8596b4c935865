import type { Gateway, Request, Socket, VirtualHost } from '@fcgilint/gateway';
import type { VirtualHostAddress } from '@fcgilint/gateway/apache';
import { isAddress, type Question } from './settings.ts';

/** A request, and what of it was not asked for but taken for granted. */
export interface BuiltRequest {
  readonly request: Request;
  readonly assumed: readonly ('scheme' | 'host' | 'local' | 'client')[];
  /** Why no connection comes about; `null` when one does, or may. */
  readonly refused: string | null;
}

/** Addresses kept for documentation (RFC 5737, RFC 3849): what is computed from them is seen to be an example. */
const example = {
  server: { 4: '192.0.2.80', 6: '2001:db8::80' },
  client: { 4: '203.0.113.7', 6: '2001:db8:1::7' },
} as const;

/**
 * The request that a client would send to this server. A path alone goes to the first socket and asks for the first
 * host that has a plain name. The address of the server is the one that the configuration, the URL's host or
 * `--listen` names, else an example.
 */
export function buildRequest(question: Question, gateway: Gateway, complete: boolean): BuiltRequest {
  const assumed: BuiltRequest['assumed'][number][] = [];
  const { origin, target } = question.url;
  const sockets = listening(gateway);
  const first = sockets[0];
  const hostHeader = question.headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  if (!origin) assumed.push('scheme');
  const scheme = origin?.scheme ?? (first?.tls ? 'https' : 'http');
  const name = origin?.name ?? (hostHeader === undefined ? firstName(gateway) : hostHeader.replace(/:[0-9]+$/, ''));
  const port = question.listen?.port ?? origin?.port ?? portOf(first) ?? (scheme === 'https' ? 443 : 80);
  const ownPort = port === (scheme === 'https' ? 443 : 80);
  if (!origin && hostHeader === undefined) assumed.push('host');
  const host = hostHeader ?? origin?.host ?? (ownPort ? name : `${name}:${port}`);

  let local: Request['local'] = question.listen;
  let refused: string | null = null;
  if (!local) {
    assumed.push('local');
    const address = addressOfHost(gateway, name, port) ?? serverAddress(sockets, name, port);
    local = { address: address ?? (isAddress(name) ? name : example.server[4]), port };
    if (address === null && complete && sockets.length > 0 && sockets.every((one) => portOf(one) !== null)) {
      const ports = [...new Set(sockets.map(portOf))].join(', ');
      refused = `nothing of this configuration listens at port ${port}; it opens ${ports}`;
    }
  }
  let remoteAddress = question.client;
  if (remoteAddress === null) {
    assumed.push('client');
    remoteAddress = clientOf(local.address);
  }
  const headers = question.headers.filter(([header]) => header.toLowerCase() !== 'host');
  const request: Request = { method: question.method, target, scheme, host, local, remoteAddress, headers };
  return { request, assumed, refused };
}

/** The sockets that take HTTP requests. */
function listening(gateway: Gateway): readonly Socket[] {
  const all =
    'httpSockets' in gateway ? (gateway.httpSockets as readonly Socket[]) : (gateway.sockets as readonly Socket[]);
  return all.filter(({ udp }) => !udp);
}

function portOf(socket: Socket | undefined): number | null {
  return socket && 'port' in socket.address ? socket.address.port : null;
}

/** The first host name that can be asked for as it is. */
function firstName(gateway: Gateway): string {
  for (const { names } of gateway.hosts) {
    for (const { kind, written } of names) {
      const name = plainName(written);
      if (kind === 'exact' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(name)) return name;
    }
  }
  return 'localhost';
}

/**
 * The address that the host of this name is bound to: clients find it by name service. `null` when there is no such
 * host, and when it takes requests at any address.
 */
function addressOfHost(gateway: Gateway, name: string, port: number): string | null {
  let found: string | null = null;
  for (const host of gateway.hosts) {
    if (!host.names.some(({ kind, written }) => kind === 'exact' && plainName(written) === name.toLowerCase()))
      continue;
    for (const address of boundTo(host, port)) {
      if (address === null) return null;
      if (isAddress(address)) found ??= address;
    }
  }
  return found;
}

/** Addresses of a host at a port; `null` among them: any. Apache binds hosts by `<VirtualHost>`, not by socket. */
function boundTo(host: VirtualHost, port: number): (string | null)[] {
  if ('addresses' in host) {
    const addresses = host.addresses as readonly VirtualHostAddress[];
    return addresses.filter((one) => one.port === 0 || one.port === port).map((one) => one.host);
  }
  return host.sockets.flatMap(({ address }) =>
    address.kind === 'inet' && address.port === port ? [address.wildcard ? null : address.host] : [],
  );
}

/** A host name without the scheme and port that Apache's ServerName may have. */
function plainName(written: string): string {
  return written
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/:[0-9]+$/, '')
    .toLowerCase();
}

/** An address of the server at which the port is open, a wildcard's before others; `null` when it is open at none. */
function serverAddress(sockets: readonly Socket[], name: string, port: number): string | null {
  const asked = /^(?:.+\.)?localhost$/i.test(name) ? '127.0.0.1' : isAddress(name) ? name : null;
  let any: string | null = null;
  let bound: string | null = null;
  for (const socket of sockets) {
    const { address, dualStack } = socket;
    if (portOf(socket) !== port) continue;
    if (address.kind === 'name') {
      bound ??= address.host === 'localhost' ? '127.0.0.1' : (asked ?? example.server[4]);
    } else if (address.kind === 'inet') {
      const family = address.family === 6 && dualStack !== true ? 6 : 4;
      if (asked !== null && (address.host === asked || (address.wildcard && takes(family, dualStack, asked)))) {
        return asked;
      }
      if (address.wildcard) any ??= example.server[family];
      else bound ??= address.host;
    }
  }
  return any ?? bound;
}

function takes(family: 4 | 6, dualStack: boolean | null, address: string): boolean {
  return dualStack === true || address.includes(':') === (family === 6);
}

/** Who talks to a server at this address: itself when it is the loopback. */
function clientOf(address: string): string {
  if (address.startsWith('127.')) return '127.0.0.1';
  if (address === '::1') return '::1';
  return example.client[address.includes(':') ? 6 : 4];
}
