import type { Edit, Place } from '@fcgilint/core';
import { suggest } from '@fcgilint/gateway/knowledge';
import type { GatewayEntry, GatewayHost, GatewayTable, LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { isIgnored } from './lighttpd-keys.ts';

/** An entry of `fastcgi.server` and its kin, with one of its back ends. */
export interface HostOfEntry {
  readonly table: GatewayTable;
  readonly entry: GatewayEntry;
  readonly host: GatewayHost;
}

/**
 * The back ends that lighttpd asks as responders, of entries that it accepts. Where `server.modules` is known not to
 * load the module, the whole table is ignored by the server and left out here.
 */
export function responders(gateway: LighttpdGateway): HostOfEntry[] {
  const out: HostOfEntry[] = [];
  for (const table of gateway.gateways) {
    if (table.refused !== null || isIgnored(gateway, table.module)) continue;
    for (const entry of table.entries) {
      for (const host of entry.hosts) {
        if (host.refused === null && host.authorizer === false) out.push({ table, entry, host });
      }
    }
  }
  return out;
}

/**
 * An edit that gives a back end an option: replaces its value, or adds it behind the last option in the same layout.
 * `null` where the list cannot be edited in one place (it is built from variables).
 */
export function setOption(host: GatewayHost, name: string, value: string): Edit | null {
  const existing = host.options.get(name);
  if (existing) {
    if (existing.value.kind === 'unknown') return null;
    const { source, start, end } = existing.value.place;
    return { source, start, end, text: `"${value}"` };
  }
  const options = [...host.options.values()].filter((option) => within(host.place, option.place));
  const last = options.at(-1);
  if (!last || options.length !== host.options.size) return null;
  const { source, end } = last.place;
  const line = source.position(last.place.start);
  const own = source.lineText(line.line).slice(0, line.column - 1);
  const separator = /^\s*$/.test(own) && options.length > 1 ? `,\n${own}` : ', ';
  return { source, start: end, end, text: `${separator}"${name}" => "${value}"` };
}

/** Whether an option stands there under a name that is nearly its own: then that is the mistake. */
export function isMisspelt({ options }: GatewayHost, name: string): boolean {
  if (options.has(name)) return false;
  return [...options.keys()].some((other) => suggest(other.replaceAll('_', '-'), [name]) !== null);
}

function within(outer: Place, inner: Place): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a back end runs PHP, which finds its script by SCRIPT_FILENAME and needs no routing by PATH_INFO. */
export function runsPhp(host: GatewayHost): boolean {
  const texts = [host.binPath, host.written, host.label];
  return texts.some((text) => typeof text === 'string' && /php|hhvm/i.test(text));
}
