import type { Address } from '../model.ts';
import { type ApacheDirective, unknown } from './directive.ts';

/** An address as `Listen` and `<VirtualHost>` write it. Apache: APR `apr_parse_addr_port`, `server/vhost.c`. */
export interface ParsedAddress {
  /** Without brackets; `null`: only a port was given. */
  readonly host: string | null;
  readonly port: number | null;
  /** `:*` or `*` alone. */
  readonly anyPort: boolean;
}

export function parseAddress(written: string): ParsedAddress | null {
  if (/^\d+$/.test(written)) return { host: null, port: Number(written), anyPort: false };
  let text = written;
  let anyPort = false;
  if (text === '*') return { host: '*', port: null, anyPort: true };
  if (text.endsWith(':*')) {
    anyPort = true;
    text = text.slice(0, -2);
  }
  const match = /^(?:\[([0-9a-fA-F:.]+)(?:%\w+)?\]|([^:[\]]+))(?::(\d+))?$/.exec(text);
  if (!match) return null;
  const host = match[1] ?? match[2]!;
  return { host, port: match[3] === undefined ? null : Number(match[3]), anyPort };
}

/** A numeric address, `*` or a name, as an `Address`. */
export function addressOf(host: string, port: number): Address {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    return { kind: 'inet', family: 4, host, wildcard: host === '0.0.0.0', port };
  }
  if (host.includes(':')) {
    const canonical = canonicalIpv6(host);
    return { kind: 'inet', family: 6, host: canonical, wildcard: canonical === '::', port };
  }
  return { kind: 'name', host, port };
}

/** Shortest lower-case form of an IPv6 address (an embedded IPv4 address is kept as two groups). */
export function canonicalIpv6(text: string): string {
  let source = text.toLowerCase();
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(source);
  if (dotted) {
    const [a, b, c, d] = dotted.slice(2).map(Number) as [number, number, number, number];
    source = `${dotted[1]}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const [head = '', tail] = source.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right].map((g) => g.replace(/^0+(?=.)/, ''));
  let best = [0, 0];
  for (let i = 0; i < groups.length; i++) {
    let length = 0;
    while (groups[i + length] === '0') length++;
    if (length > best[1]!) best = [i, length];
  }
  const [start = 0, length = 0] = best;
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** An address of a `<VirtualHost>`. */
export interface VirtualHostAddress {
  readonly written: string;
  /** `null`: `*` or `_default_`. */
  readonly host: string | null;
  /** 0: every port. `null`: not known. */
  readonly port: number | null;
  readonly address: Address;
}

/** `defaultPort`: that of the main server's ServerName, 0 without one. */
export function virtualHostAddresses(section: ApacheDirective, defaultPort: number): VirtualHostAddress[] {
  return section.words.map((written) => {
    const parsed = section.when ? null : parseAddress(written);
    if (!parsed || parsed.host === null) {
      return {
        written,
        host: written,
        port: null,
        address: section.when ?? unknown(`${written} is no address`, section.place),
      };
    }
    const port = parsed.anyPort ? 0 : (parsed.port ?? defaultPort);
    const any = parsed.host === '*' || /^_default_$/i.test(parsed.host);
    const address = addressOf(any ? '0.0.0.0' : parsed.host, port);
    const wildcard = any || (address.kind === 'inet' && address.wildcard);
    return { written, host: wildcard ? null : address.kind === 'inet' ? address.host : parsed.host, port, address };
  });
}
