import { lowerAscii, toBytes } from '../bytes.ts';
import type { Setting } from '../context.ts';
import type { GatewayEntry, GatewayHost, GatewayModule, GatewayTable } from '../model.ts';
import { gatewayModules, gatewayTable } from '../tables.ts';
import { bytesOf, type ModuleSettings, type State, type Verdict } from './state.ts';
import { known, stop } from './stop.ts';

const tables = new WeakMap<Setting, GatewayTable>();

/** The typed table of a setting, made once. */
function tableOf(setting: Setting, module: GatewayModule): GatewayTable {
  let table = tables.get(setting);
  if (!table) {
    const { protocol } = gatewayModules.find((known) => known.module === module)!;
    table = gatewayTable(setting, module, protocol);
    tables.set(setting, table);
  }
  return table;
}

/** Whether any host of any entry is an authorizer, which is asked before the responders. */
function hostsByMode(entry: GatewayEntry, authorizer: boolean): readonly GatewayHost[] {
  return entry.hosts.filter((host) => known(host.authorizer) === authorizer);
}

/**
 * A gateway module looks at the request: early by the URL path, late (`early` false) by the file that it was mapped to.
 * Takes the request over when an entry matches.
 *
 * lighttpd: src/gw_backend.c, gw_check_extension
 */
export function checkExtension(state: State, module: GatewayModule, early: boolean): Verdict {
  if (state.handled) return 'go-on';
  const settings = state.settings(module);
  const key = gatewayModules.find((known) => known.module === module)!.key;
  const setting = settings.get(key);
  if (!setting) return 'go-on';
  if (setting.value.kind === 'unknown') stop(setting.value.because, setting.value.place);
  const table = tableOf(setting, module);
  const name = early ? state.path : state.physicalPath;
  if (name === '') return 'go-on';
  const find = (entries: readonly GatewayEntry[]): GatewayEntry | undefined =>
    mapped(entries, settings, name, setting) ?? entries.find((entry) => matches(entry, setting, state, name));
  const authorizer = find(table.entries.filter((entry) => hostsByMode(entry, true).length > 0));
  if (authorizer) return stop('a FastCGI authorizer decides about the request', authorizer.place);
  const responders = table.entries.filter((entry) => hostsByMode(entry, false).length > 0);
  const entry = find(responders);
  if (!entry) return 'go-on';
  const hosts = hostsByMode(entry, false);
  const host = oneOf(hosts, entry);
  if (early && known(host.checksLocal)) {
    state.step(`${key}: ${shown(entry)} matches, but waits until the file is known (check-local)`, entry.matchPlace);
    return 'go-on';
  }
  state.step(`${key}: ${shown(entry)} takes the request`, entry.matchPlace);
  if (early && entry.kind === 'prefix') splitPathInfo(state, bytesOf(known(entry.match), setting), host);
  state.chosen = { entry, host, hosts, protocol: protocolOf(table, settings), settings };
  return 'go-on';
}

function shown(entry: GatewayEntry): string {
  return `"${typeof entry.match === 'string' ? entry.match : '?'}"`;
}

/** mod_scgi speaks the protocol that `scgi.protocol` names for this request. */
function protocolOf(table: GatewayTable, settings: ModuleSettings): GatewayTable['protocol'] {
  if (table.module !== 'mod_scgi') return table.protocol;
  return settings.text('scgi.protocol') === 'uwsgi' ? 'uwsgi' : 'scgi';
}

function matches(entry: GatewayEntry, setting: Setting, state: State, name: string): boolean {
  const match = bytesOf(known(entry.match), setting);
  return match.startsWith('/') ? state.path.startsWith(match) : name.endsWith(match);
}

/** `map-extensions`: a suffix stands for the key of another entry. */
function mapped(
  entries: readonly GatewayEntry[],
  settings: ModuleSettings,
  name: string,
  table: Setting,
): GatewayEntry | null {
  const key = `${table.key.replace(/\.server$/, '')}.map-extensions`;
  const setting = settings.get(key);
  const value = settings.value(key);
  if (!setting || value?.kind !== 'list') return null;
  for (const item of value.items) {
    if (item.key === null) continue;
    if (!name.endsWith(bytesOf(known(item.key), setting))) continue;
    const to =
      item.value.kind === 'string'
        ? item.value.text
        : item.value.kind === 'unknown'
          ? stop(item.value.because, item.value.place)
          : null;
    return entries.find((entry) => entry.match === to) ?? null;
  }
  return null;
}

/** One host that stands for all of an entry: which of them is asked depends on their load. */
function oneOf(hosts: readonly GatewayHost[], entry: GatewayEntry): GatewayHost {
  const [first] = hosts;
  if (!first) return stop('the entry has no back end', entry.place);
  for (const host of hosts.slice(1)) {
    const same =
      known(host.checksLocal) === known(first.checksLocal) &&
      known(host.fixRootScriptname) === known(first.fixRootScriptname) &&
      known(host.brokenScriptfilename) === known(first.brokenScriptfilename) &&
      (host.stripRequestUri === null ? null : known(host.stripRequestUri)) ===
        (first.stripRequestUri === null ? null : known(first.stripRequestUri)) &&
      (host.docroot === null ? null : known(host.docroot)) === (first.docroot === null ? null : known(first.docroot));
    if (!same) stop('the back ends of the entry have different options, and either may be asked', entry.place);
  }
  return first;
}

/**
 * For a prefix the path ends at the first slash after it; the rest becomes PATH_INFO. With `fix-root-scriptname` and
 * the key `/` all of it does.
 */
function splitPathInfo(state: State, match: string, host: GatewayHost): void {
  if (match.length === 1 && known(host.fixRootScriptname)) {
    state.pathInfo = state.path;
    state.path = '';
    return;
  }
  if (state.path.length <= match.length) return;
  const slash = state.path.indexOf('/', match.length);
  if (slash < 0) return;
  state.pathInfo = state.path.slice(slash);
  state.path = state.path.slice(0, slash);
}

/** Whether a value of an option of the host is given in its own file's encoding. */
export function hostText(host: GatewayHost, name: string, text: string): string {
  return toBytes(text, host.options.get(name)?.place.source.encoding);
}

/** A header value that contains a token, as `Connection: keep-alive, Upgrade` does. */
export function hasToken(value: string | null, token: string): boolean {
  return (
    value !== null &&
    lowerAscii(value)
      .split(/[\s,]+/)
      .includes(token)
  );
}
