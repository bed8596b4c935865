import type { Place, SourceText } from '@fcgilint/core';
import type { Address, Unknown } from '../model.ts';
import type { Context, Evaluation, Setting } from './context.ts';
import { unknown } from './context.ts';
import { inetAddress } from './gateway-hosts.ts';
import type { LighttpdSocket } from './model.ts';
import { settingText } from './tables.ts';
import { booleanOf, shortOf } from './values.ts';

/** The listening sockets and the port that those without a port of their own get. */
export interface Sockets {
  readonly sockets: readonly LighttpdSocket[];
  readonly port: number | Unknown;
}

/**
 * The sockets that the server opens: each `$SERVER["socket"] == ...` in file order, then server.bind and server.port,
 * unless one of the former has that address already. Without either of the two it is port 80 of all addresses, placed
 * at the start of the main text.
 *
 * lighttpd: src/network.c, network_init, network_server_init, network_host_parse_addr
 */
export function listeningSockets(evaluation: Evaluation, main: SourceText): Sockets {
  const { global } = evaluation;
  const port = globalPort(global);
  const sockets: LighttpdSocket[] = [];
  const seen = new Set<string>();
  const add = (socket: LighttpdSocket): void => {
    const key = addressKey(socket.address);
    if (key !== null) {
      if (seen.has(key)) return;
      seen.add(key);
    }
    sockets.push(socket);
  };
  for (const context of evaluation.contexts) {
    const { condition } = context;
    if (condition?.kind !== 'test' || condition.field !== 'socket' || condition.operator !== '==') continue;
    const { text: asWritten } = condition.written;
    const address = socketAddress(asWritten, context, global, condition.valuePlace);
    const written = typeof asWritten === 'string' ? asWritten : '';
    add(socketOf(address, written, condition.place, context, global));
  }
  const bind = global.settings.get('server.bind');
  const portSetting = global.settings.get('server.port');
  const host = settingText(bind) ?? '';
  const text =
    typeof host !== 'string' ? host : typeof port !== 'number' ? port : /^[/\\]/.test(host) ? host : `${host}:${port}`;
  const from = bind ?? portSetting;
  const place = from ? from.assignments[0]!.place : { source: main, start: 0, end: 0 };
  const address = socketAddress(text, global, global, place);
  const socket = socketOf(address, typeof text === 'string' ? text : '', place, global, global);
  add({ ...socket, directive: from ? from.assignments[0]!.directive : null });
  return { sockets, port };
}

/** `server.port`, else 443 with a global `ssl.engine`, else 80. */
function globalPort(global: Context): number | Unknown {
  const { settings } = global;
  const setting = settings.get('server.port');
  const port = setting ? shortOf(setting.value) : null;
  if (port !== null && port !== 0) return port;
  const tls = settings.get('ssl.engine');
  const on = tls ? booleanOf(tls.value) : false;
  if (typeof on === 'object' && on !== null) return on;
  return on ? 443 : 80;
}

/** The address that the server binds for a text such as `:80`, `[::]:443`, `*:80`, `/run/x.sock`. */
export function socketAddress(text: string | Unknown, context: Context, global: Context, place: Place): Address {
  if (typeof text !== 'string') return text;
  if (text === '') return unknown('the address is empty', place);
  if (/^[/\\]/.test(text)) return { kind: 'unix', path: text };
  let host: string;
  let number: number | Unknown = globalPort(global);
  let rest = '';
  let v6 = flag('server.use-ipv6', context, global) === true;
  if (text.startsWith('[')) {
    const bracket = text.indexOf(']');
    if (bracket < 0) return unknown('the address has no closing bracket', place);
    v6 = true;
    host = text.slice(1, bracket);
    rest = text.slice(bracket + 1);
  } else {
    const colon = text.lastIndexOf(':');
    host = colon < 0 ? text : text.slice(0, colon);
    rest = colon < 0 ? '' : text.slice(colon);
  }
  if (rest.startsWith(':')) {
    number = Number.parseInt(rest.slice(1), 10);
    if (!(number > 0 && number <= 65535)) return unknown('the port is out of range', place);
  }
  if (typeof number !== 'number') return number;
  if (host === '*') return inetAddress('0.0.0.0', number);
  if (host === '') return inetAddress(v6 ? '::' : '0.0.0.0', number);
  return inetAddress(host, number);
}

function socketOf(address: Address, written: string, place: Place, context: Context, global: Context): LighttpdSocket {
  return {
    address,
    written,
    place,
    directive: context.blocks[0] ?? null,
    tls: flag('ssl.engine', context, global) === true,
    isDefault: false,
    dualStack: dualStack(address, context, global),
    udp: false,
    context,
  };
}

/**
 * Whether an IPv6 socket takes IPv4 too: `server.v4mapped` decides, else `server.set-v6only`, which is on by default;
 * off, it leaves the choice to the kernel.
 */
function dualStack(address: Address, context: Context, global: Context): boolean | null {
  if (address.kind !== 'inet' || address.family !== 6) return null;
  const mapped = flag('server.v4mapped', context, global);
  if (mapped !== null) return mapped;
  return flag('server.set-v6only', context, global) === false ? null : false;
}

/** A boolean of the socket's own context, else of the global scope; `null` when unset or unknown. */
function flag(key: string, context: Context, global: Context): boolean | null {
  const setting: Setting | undefined = context.settings.get(key) ?? global.settings.get(key);
  const value = setting ? booleanOf(setting.value) : null;
  return typeof value === 'boolean' ? value : null;
}

function addressKey(address: Address): string | null {
  switch (address.kind) {
    case 'inet':
      return address.family === 6 ? `[${address.host}]:${address.port}` : `${address.host}:${address.port}`;
    case 'name':
      return `${address.host}:${address.port}`;
    case 'unix':
      return address.path;
    case 'unknown':
      return null;
  }
}

/** The server's own text of an address, as `$SERVER["socket"]` conditions see it; `null` for names and unknown ones. */
export function socketToken(address: Address): string | null {
  return address.kind === 'name' ? null : addressKey(address);
}
