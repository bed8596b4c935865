import type { Address, Socket } from '@fcgilint/gateway';

/** A socket as far as binding goes. */
export type Bound = Pick<Socket, 'address' | 'dualStack' | 'udp'>;

/**
 * Whether the system refuses to bind both (Linux, as the three servers set their socket options): the same port and
 * transport, and one address the other's or a wildcard of its family; an IPv6 wildcard that takes IPv4 too meets
 * every address of the port. Names and unknown addresses meet nothing.
 */
export function bindsCollide(a: Bound, b: Bound): boolean {
  if (a.udp !== b.udp) return false;
  const first = a.address;
  const second = b.address;
  if (first.kind === 'unix' && second.kind === 'unix') return first.path === second.path;
  if (first.kind !== 'inet' || second.kind !== 'inet' || first.port !== second.port) return false;
  if (first.family === second.family) return first.wildcard || second.wildcard || first.host === second.host;
  return takesBoth(a) || takesBoth(b);
}

function takesBoth({ address, dualStack }: Bound): boolean {
  return address.kind === 'inet' && address.family === 6 && address.wildcard && dualStack === true;
}

/** Whether a connection to `target` reaches a listener. A wildcard as target is the machine itself. */
export function reaches(target: Address, listener: Bound): boolean {
  if (listener.udp) return false;
  const { address } = listener;
  if (target.kind === 'unix') return address.kind === 'unix' && address.path === target.path;
  if (address.kind !== 'inet') return false;
  if (target.kind === 'name')
    return (
      target.host.toLowerCase() === 'localhost' &&
      target.port === address.port &&
      isLocal(address.host, address.wildcard)
    );
  if (target.kind !== 'inet' || target.port !== address.port) return false;
  if (!isLocal(target.host, target.wildcard) && target.host !== address.host) return false;
  if (target.family === address.family)
    return address.wildcard || target.host === address.host || (target.wildcard && isLocal(address.host, false));
  return takesBoth(listener) && target.family === 4;
}

/** A loopback address or a wildcard: certainly this machine. */
function isLocal(host: string, wildcard: boolean): boolean {
  return wildcard || host === '::1' || host.startsWith('127.');
}

/** An address for people: `127.0.0.1:80`, `[::1]:80`, `unix:/run/a.sock`. */
export function showAddress(address: Address): string {
  switch (address.kind) {
    case 'inet':
      return address.family === 6 ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unix':
      return `unix:${address.path}`;
    case 'unknown':
      return 'an unknown address';
  }
}
