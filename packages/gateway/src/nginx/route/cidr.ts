import { parseIpv4, parseIpv6 } from '../address.ts';

/** A network: the first `length` bits of `groups` count. */
export interface Network {
  readonly family: 4 | 6;
  readonly groups: readonly number[];
  readonly length: number;
}

/** Reads `10.0.0.0/8`, `10.0.0.1`, `2001:db8::/32`; `null` for anything else. */
export function parseNetwork(text: string): Network | null {
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const bits = slash < 0 ? null : text.slice(slash + 1);
  const v4 = parseIpv4(host);
  const family = v4 ? 4 : 6;
  const groups = v4 ? v4.split('.').map(Number) : parseIpv6(host);
  if (!groups) return null;
  const full = family === 4 ? 32 : 128;
  if (bits === null) return { family, groups, length: full };
  const mask = parseIpv4(bits);
  if (mask && family === 4) {
    const binary = mask
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
    return /^1*0*$/.test(binary) ? { family, groups, length: binary.replace(/0+$/, '').length } : null;
  }
  if (!/^[0-9]{1,3}$/.test(bits) || Number(bits) > full) return null;
  return { family, groups, length: Number(bits) };
}

/** Whether an address lies in a network. An IPv4 address written as IPv6 counts as IPv4. */
export function inNetwork(address: string, network: Network): boolean {
  const text = /^::ffff:([0-9.]+)$/i.exec(address)?.[1] ?? address;
  const v4 = parseIpv4(text);
  if ((v4 !== null) !== (network.family === 4)) return false;
  const groups = v4 ? v4.split('.').map(Number) : parseIpv6(text);
  if (!groups) return false;
  const size = network.family === 4 ? 8 : 16;
  let left = network.length;
  for (let index = 0; left > 0; index++, left -= size) {
    const shift = Math.max(0, size - left);
    if (groups[index]! >> shift !== network.groups[index]! >> shift) return false;
  }
  return true;
}
