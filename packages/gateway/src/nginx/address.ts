import type { Address, InetAddress } from '../model.ts';

/** Parts of an address text, or why the server refuses it. */
export type ParsedAddress =
  | {
      readonly ok: true;
      readonly address: Address;
      readonly hasPort: boolean;
      readonly lastPort: number;
      readonly uri: string;
    }
  | { readonly ok: false; readonly message: string };

/** `1.2.3.4` with four decimal numbers up to 255, as ngx_inet_addr reads it. */
export function parseIpv4(text: string): string | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  const numbers: number[] = [];
  for (const part of parts) {
    if (!/^[0-9]{1,10}$/.test(part)) return null;
    const value = Number(part);
    if (value > 255) return null;
    numbers.push(value);
  }
  return numbers.join('.');
}

/** The eight groups of an IPv6 literal without brackets, or `null`. */
export function parseIpv6(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2 || text === '') return null;
  const left = groups(halves[0]!);
  const right = halves.length === 2 ? groups(halves[1]!) : [];
  if (!left || !right) return null;
  const missing = 8 - left.length - right.length;
  if (halves.length === 1) return missing === 0 ? left : null;
  if (missing < 1) return null;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

function groups(text: string): number[] | null {
  if (text === '') return [];
  const out: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const v4 = parseIpv4(part);
      if (!v4) return null;
      const [a, b, c, d] = v4.split('.').map(Number) as [number, number, number, number];
      out.push(a * 256 + b, c * 256 + d);
      continue;
    }
    if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return null;
    out.push(Number.parseInt(part, 16));
  }
  return out;
}

/** The shortest usual text of eight groups: `::1`. IPv4-mapped ones keep the dotted form, as nginx prints them. */
export function formatIpv6(parts: readonly number[]): string {
  const mapped = parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff;
  if (mapped) return `::ffff:${[parts[6]! >> 8, parts[6]! & 255, parts[7]! >> 8, parts[7]! & 255].join('.')}`;
  let start = -1;
  let length = 1;
  for (let index = 0; index < 8; index++) {
    let end = index;
    while (end < 8 && parts[end] === 0) end++;
    if (end - index > length) {
      start = index;
      length = end - index;
    }
    if (end > index) index = end;
  }
  const text = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map((part) => part.toString(16))
      .join(':');
  return start < 0 ? text(0, 8) : `${text(0, start)}::${text(start + length, 8)}`;
}

/** An internet address with its canonical text, or `null` when the host is no literal. */
export function inetAddress(host: string, port: number): InetAddress | null {
  const v4 = parseIpv4(host);
  if (v4) return { kind: 'inet', family: 4, host: v4, wildcard: v4 === '0.0.0.0', port };
  const v6 = parseIpv6(host);
  if (v6) {
    const text = formatIpv6(v6);
    return { kind: 'inet', family: 6, host: text, wildcard: text === '::', port };
  }
  return null;
}

/** What `parseAddress` allows. */
export interface AddressOptions {
  /** `listen`: a bare port, `*`, and a range of ports are allowed. */
  readonly listen: boolean;
  /** The port where none is written; 0 for none. */
  readonly defaultPort: number;
  /** A path may follow (`proxy_pass`). */
  readonly uri: boolean;
}

/**
 * Reads an address as the server does (nginx: src/core/ngx_inet.c, ngx_parse_url): `unix:/path`, `[::1]:80`,
 * `127.0.0.1:80`, `name:80`, and for `listen` also `80` and `*:80-90`.
 */
export function parseAddress(text: string, options: AddressOptions): ParsedAddress {
  if (/^unix:/i.test(text)) return parseUnix(text.slice(5), options);
  if (text.startsWith('[')) return parseBracketed(text, options);
  return parseHost(text, options);
}

function parseUnix(rest: string, options: AddressOptions): ParsedAddress {
  let path = rest;
  let uri = '';
  if (options.uri) {
    const colon = path.indexOf(':');
    if (colon >= 0) {
      uri = path.slice(colon + 1);
      path = path.slice(0, colon);
    }
  }
  if (path === '') return refused('no path in the unix domain socket');
  if (new TextEncoder().encode(path).length > 107) return refused('too long path in the unix domain socket');
  return { ok: true, address: { kind: 'unix', path }, hasPort: true, lastPort: 0, uri };
}

function parseBracketed(text: string, options: AddressOptions): ParsedAddress {
  const close = text.indexOf(']');
  if (close < 0) return refused('invalid host');
  const parts = parseIpv6(text.slice(1, close));
  let rest = text.slice(close + 1);
  let uri = '';
  if (rest.startsWith('/') || rest.startsWith('?')) {
    if (!options.uri) return refused('invalid host');
    uri = rest;
    rest = '';
  }
  let ports: Ports | null = { first: options.defaultPort, last: options.defaultPort };
  let hasPort = false;
  if (rest !== '') {
    if (!rest.startsWith(':')) return refused('invalid host');
    const slash = options.uri ? rest.search(/[/?]/) : -1;
    if (slash >= 0) {
      uri = rest.slice(slash);
      rest = rest.slice(0, slash);
    }
    ports = parsePorts(rest.slice(1), options.listen);
    if (!ports) return refused('invalid port');
    hasPort = true;
  }
  if (!parts) return refused('invalid IPv6 address');
  const host = formatIpv6(parts);
  const address: InetAddress = { kind: 'inet', family: 6, host, wildcard: host === '::', port: ports.first };
  return { ok: true, address, hasPort, lastPort: ports.last, uri };
}

function parseHost(text: string, options: AddressOptions): ParsedAddress {
  let authority = text;
  let uri = '';
  // A `?` before the port ends the host as a slash does.
  const end = text.search(/[/?]/);
  if (end >= 0) {
    if (options.listen || !options.uri) return refused('invalid host');
    uri = text.slice(end);
    authority = text.slice(0, end);
  }
  const colon = authority.indexOf(':');
  let host = colon < 0 ? authority : authority.slice(0, colon);
  let ports: Ports | null = { first: options.defaultPort, last: options.defaultPort };
  let hasPort = false;
  if (colon >= 0) {
    ports = parsePorts(authority.slice(colon + 1), options.listen);
    if (!ports) return refused('invalid port');
    hasPort = true;
  } else if (options.listen && end < 0) {
    const bare = parsePorts(authority, true);
    // What is made of digits is a port, right or wrong.
    if (!bare && /^[0-9]+(?:-[0-9]+)?$/.test(authority)) return refused('invalid port');
    if (bare) {
      ports = bare;
      hasPort = true;
      host = '*';
    }
  }
  if (host === '') return refused('no host');
  const { first, last } = ports;
  if (host === '*' && options.listen) host = '0.0.0.0';
  const inet = host.includes(':') ? null : inetAddress(host, first);
  const address: Address = inet ?? { kind: 'name', host, port: first };
  return { ok: true, address, hasPort, lastPort: last, uri };
}

interface Ports {
  readonly first: number;
  readonly last: number;
}

function parsePorts(text: string, range: boolean): Ports | null {
  const match = /^([0-9]{1,10})(?:-([0-9]{1,10}))?$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  if ((match[2] !== undefined && !range) || first < 1 || first > 65535 || last < first || last > 65535) return null;
  return { first, last };
}

function refused(message: string): ParsedAddress {
  return { ok: false, message };
}

/** Text of an address as people write it: `127.0.0.1:9000`, `[::1]:9000`, `unix:/run/app.sock`. */
export function addressText(address: Address): string {
  switch (address.kind) {
    case 'unix':
      return `unix:${address.path}`;
    case 'inet':
      return address.family === 6 ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unknown':
      return `unknown because ${address.because}`;
  }
}
