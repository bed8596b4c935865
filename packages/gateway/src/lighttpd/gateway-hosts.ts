import type { Place } from '@fcgilint/core';
import type { Address, Unknown } from '../model.ts';
import { lowerAscii } from './bytes.ts';
import { unknown } from './context.ts';
import { canonicalIPv6, isIPv4 } from './ip.ts';
import type { GatewayHost, GatewayModule, HostOption } from './model.ts';
import { booleanOf, type ListItem, type ListValue, scalarText, shortOf } from './values.ts';

/** Modules that never look at the file system first, whatever `check-local` says. */
const neverLocal: ReadonlySet<GatewayModule> = new Set(['mod_proxy', 'mod_ajp13', 'mod_sockproxy', 'mod_wstunnel']);

const booleanOptions = [
  'check-local',
  'broken-scriptfilename',
  'fix-root-scriptname',
  'allow-x-send-file',
  'x-sendfile',
  'tcp-fin-propagate',
];
const shortOptions = [
  'port',
  'kill-signal',
  'min-procs',
  'max-procs',
  'max-load-per-proc',
  'idle-timeout',
  'disable-time',
];
const stringOptions = ['host', 'socket', 'bin-path', 'mode', 'docroot', 'strip-request-uri'];

/**
 * One back end of a gateway entry with its options and what the server takes from them.
 *
 * lighttpd: src/gw_backend.c, gw_set_defaults_backend
 */
export function gatewayHost(item: ListItem, list: ListValue, module: GatewayModule): GatewayHost {
  const options = new Map<string, HostOption>();
  let refused: string | null = null;
  for (const entry of list.items) {
    if (typeof entry.key !== 'string') {
      if (entry.key === null) refused ??= 'an option of the back end has no key';
      continue;
    }
    const namePlace = entry.keyPlace ?? entry.place;
    options.set(lowerAscii(entry.key), { name: entry.key, namePlace, value: entry.value, place: entry.place });
  }
  refused ??= wrongType(options);
  const text = (name: string): string | Unknown | null => {
    const option = options.get(name);
    const value = option ? scalarText(option.value) : null;
    return value === '' ? null : value;
  };
  const flag = (name: string): boolean | Unknown | null => {
    const option = options.get(name);
    return option ? booleanOf(option.value) : null;
  };
  const checkLocal = flag('check-local');
  const mode = text('mode');
  const binPath = text('bin-path');
  const { address, written, problem } = addressOf(options, text, binPath, item.place);
  const strip = text('strip-request-uri');
  return {
    label: typeof item.key === 'string' ? item.key : null,
    place: item.place,
    options,
    refused: refused ?? problem,
    address,
    written,
    binPath,
    checkLocal,
    checksLocal: neverLocal.has(module) ? false : (checkLocal ?? true),
    fixRootScriptname: flag('fix-root-scriptname') ?? false,
    brokenScriptfilename: flag('broken-scriptfilename') ?? false,
    stripRequestUri: typeof strip === 'string' ? strip.replace(/\/$/, '') : strip,
    docroot: text('docroot'),
    authorizer: mode !== null && typeof mode !== 'string' ? mode : mode === 'authorizer',
  };
}

function wrongType(options: ReadonlyMap<string, HostOption>): string | null {
  for (const name of booleanOptions) {
    const option = options.get(name);
    if (option && booleanOf(option.value) === null) return `"${name}" must be "enable" or "disable"`;
  }
  for (const name of shortOptions) {
    const option = options.get(name);
    if (option && shortOf(option.value) === null) return `"${name}" must be a number from 0 to 65535`;
  }
  for (const name of stringOptions) {
    const kind = options.get(name)?.value.kind;
    if (kind === 'list' || kind === 'integer') return `"${name}" must be a string`;
  }
  return null;
}

interface FoundAddress {
  readonly address: Address;
  readonly written: string;
  readonly problem: string | null;
}

function addressOf(
  options: ReadonlyMap<string, HostOption>,
  text: (name: string) => string | Unknown | null,
  binPath: string | Unknown | null,
  place: Place,
): FoundAddress {
  const host = text('host');
  const socket = text('socket');
  const portOption = options.get('port');
  const port = portOption ? shortOf(portOption.value) : null;
  const first = [host, socket, port].find((value) => typeof value === 'object' && value !== null);
  if (first) return { address: first as Unknown, written: '', problem: null };
  if (socket !== null && (host !== null || (port !== null && port !== 0))) {
    const problem = 'either "socket" or "host" and "port" may be given, not both';
    return { address: unknown(problem, place), written: socket as string, problem };
  }
  const path = socket ?? (typeof host === 'string' && host.startsWith('/') ? host : null);
  if (typeof path === 'string') {
    const problem = byteLength(path) + 1 > 106 ? 'the path of the socket is too long' : null;
    return { address: { kind: 'unix', path }, written: `unix:${path}`, problem };
  }
  if (host === null && binPath === null) {
    const problem = '"host", "socket" or "bin-path" must be given';
    return { address: unknown(problem, place), written: '', problem };
  }
  const name = (host as string | null) ?? '127.0.0.1';
  const number = (port as number | null) || 80;
  const written = name.includes(':') ? `[${name}]:${number}` : `${name}:${number}`;
  return { address: inetAddress(name, number), written, problem: null };
}

/** A host as written with a port; IP literals are recognized, all else is a name. */
export function inetAddress(host: string, port: number): Address {
  if (isIPv4(host)) return { kind: 'inet', family: 4, host, wildcard: host === '0.0.0.0', port };
  const canonical = canonicalIPv6(host);
  if (canonical !== null) return { kind: 'inet', family: 6, host: canonical, wildcard: canonical === '::', port };
  return { kind: 'name', host, port };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
