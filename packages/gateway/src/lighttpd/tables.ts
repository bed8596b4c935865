import type { Place } from '@fcgilint/core';
import type { Backend, Protocol, Unknown } from '../model.ts';
import { conditionsOf, type Setting } from './context.ts';
import { gatewayHost } from './gateway-hosts.ts';
import type {
  GatewayEntry,
  GatewayHost,
  GatewayModule,
  GatewayTable,
  NameTable,
  TextEntry,
  TextTable,
} from './model.ts';
import { type ListItem, scalarText } from './values.ts';

/** What the keys of the gateway modules are called and speak. */
export const gatewayModules: readonly {
  readonly module: GatewayModule;
  readonly key: string;
  readonly protocol: Protocol;
}[] = [
  { module: 'mod_fastcgi', key: 'fastcgi.server', protocol: 'fastcgi' },
  { module: 'mod_scgi', key: 'scgi.server', protocol: 'scgi' },
  { module: 'mod_proxy', key: 'proxy.server', protocol: 'http' },
  { module: 'mod_ajp13', key: 'ajp13.server', protocol: 'ajp' },
  { module: 'mod_sockproxy', key: 'sockproxy.server', protocol: 'http' },
  { module: 'mod_wstunnel', key: 'wstunnel.server', protocol: 'http' },
];

function base(setting: Setting): {
  key: string;
  setting: Setting;
  context: Setting['context'];
  conditions: ReturnType<typeof conditionsOf>;
  place: Place;
} {
  const { key, context } = setting;
  return { key, setting, context, conditions: conditionsOf(context), place: setting.assignments[0]!.place };
}

/** A map of strings (`T_CONFIG_ARRAY_KVSTRING`): alias.url, url.redirect, url.rewrite*, cgi.assign. */
export function textTable(setting: Setting): TextTable {
  const entries: TextEntry[] = [];
  let refused: string | null = null;
  if (setting.value.kind === 'list') {
    for (const item of setting.value.items) {
      if (item.key === null) refused ??= `${setting.key} must be a list of key => string`;
      else if (item.value.kind === 'list' || item.value.kind === 'integer') {
        refused ??= `${setting.key} must be a list of key => string`;
      } else {
        const text: string | Unknown = item.value.kind === 'string' ? item.value.text : item.value;
        const textPlace = item.value.place ?? item.place;
        entries.push({ key: item.key, keyPlace: item.keyPlace ?? item.place, text, textPlace, place: item.place });
      }
    }
  } else if (setting.value.kind !== 'unknown') refused = `${setting.key} must be a list`;
  return { ...base(setting), entries, refused };
}

/** A plain list of strings (`T_CONFIG_ARRAY_VLIST`): url.access-deny, index-file.names. */
export function nameTable(setting: Setting): NameTable {
  const names: { text: string | Unknown; place: Place }[] = [];
  let refused: string | null = null;
  if (setting.value.kind === 'list') {
    for (const item of setting.value.items) {
      if (item.key !== null || item.value.kind === 'list' || item.value.kind === 'integer') {
        refused ??= `${setting.key} must be a list of strings`;
      } else {
        names.push({ text: item.value.kind === 'string' ? item.value.text : item.value, place: item.place });
      }
    }
  } else if (setting.value.kind !== 'unknown') refused = `${setting.key} must be a list`;
  return { ...base(setting), names, refused };
}

/**
 * `fastcgi.server` and its like: match key, back ends, options.
 *
 * lighttpd: src/gw_backend.c, gw_set_defaults_backend
 */
export function gatewayTable(setting: Setting, module: GatewayModule, protocol: Protocol): GatewayTable {
  const entries: GatewayEntry[] = [];
  const table = { ...base(setting), module, protocol, entries, refused: null as string | null };
  if (setting.value.kind === 'list') {
    for (const item of setting.value.items) {
      if (item.key === null || (item.value.kind !== 'list' && item.value.kind !== 'unknown')) {
        table.refused ??= `${setting.key} must be a list of key => list`;
        continue;
      }
      const hosts: GatewayHost[] = [];
      for (const host of item.value.kind === 'list' ? item.value.items : []) {
        if (host.value.kind === 'list') {
          const built = gatewayHost(host, host.value, module);
          table.refused ??= built.refused ?? authorizerRefused(built, module, setting.key);
          hosts.push(built);
        } else if (host.value.kind !== 'unknown') {
          table.refused ??= 'a back end must be a list of options: ( "host" => ..., "port" => ... )';
        }
      }
      entries.push(entryOf(table, item, hosts));
    }
  } else if (setting.value.kind !== 'unknown') table.refused = `${setting.key} must be a list`;
  return table;
}

/** lighttpd: src/mod_proxy.c, mod_proxy_set_defaults; src/mod_wstunnel.c */
function authorizerRefused(host: GatewayHost, module: GatewayModule, key: string): string | null {
  if (host.authorizer !== true || (module !== 'mod_proxy' && module !== 'mod_wstunnel')) return null;
  return `${key} may have no back end with "mode" => "authorizer"`;
}

function entryOf(table: GatewayTable, item: ListItem, hosts: readonly GatewayHost[]): GatewayEntry {
  const match = item.key!;
  const kind = typeof match !== 'string' ? 'unknown' : match.startsWith('/') ? 'prefix' : 'suffix';
  return {
    table,
    match,
    kind,
    matchPlace: item.keyPlace ?? item.place,
    place: item.place,
    hosts,
    backend: backendOf(table.protocol, item, hosts),
  };
}

function backendOf(protocol: Protocol, item: ListItem, hosts: readonly GatewayHost[]): Backend {
  const spawning = hosts.find((host) => host.binPath !== null);
  return {
    protocol,
    name: hosts.find((host) => host.label !== null)?.label ?? null,
    endpoints: hosts.map(({ address, written, place }) => ({ address, written, place })),
    spawn:
      spawning && typeof spawning.binPath === 'string'
        ? { command: spawning.binPath, place: spawning.options.get('bin-path')!.place }
        : null,
    place: hosts[0]?.place ?? item.place,
  };
}

/** A setting that should be a string or number, as text. */
export function settingText(setting: Setting | undefined): string | Unknown | null {
  return setting ? scalarText(setting.value) : null;
}
