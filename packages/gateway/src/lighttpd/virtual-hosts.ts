import type { HostName, Matcher, Route, Target, Unknown, VirtualHost } from '../model.ts';
import { cgiParams } from './cgi-names.ts';
import type { LighttpdCondition } from './conditions.ts';
import { type Context, isWithin, type Setting } from './context.ts';
import type { GatewayEntry, LighttpdGateway } from './model.ts';
import { gatewayModules, gatewayTable, nameTable, settingText, textTable } from './tables.ts';

/** Keys that make a `$SERVER["socket"]` block a virtual host of its own. */
const hostKeys = ['server.document-root', 'server.name'];

/**
 * The virtual hosts: the global scope, each context with a positive condition on the host, and each socket context
 * that has a document root or name of its own. Routes are made when first asked for.
 */
export function virtualHosts(gateway: LighttpdGateway): VirtualHost[] {
  const owners = new Map<Context, Context>();
  const hosts: Context[] = [];
  for (const context of gateway.evaluation.contexts) {
    const isHost = context.parent === null || isHostContext(context);
    owners.set(context, isHost || !context.parent ? context : owners.get(context.parent)!);
    if (isHost) hosts.push(context);
  }
  const byOwner = settingsByOwner(gateway, owners);
  return hosts.map((context) => virtualHost(gateway, context, owners, byOwner));
}

function isHostContext(context: Context): boolean {
  const { condition } = context;
  if (condition?.kind !== 'test') return false;
  if (condition.field === 'host') return !condition.operator.startsWith('!');
  if (condition.field !== 'socket' || condition.operator !== '==') return false;
  return hostKeys.some((key) => context.settings.has(key));
}

type SettingsByOwner = ReadonlyMap<string, ReadonlyMap<Context, readonly Setting[]>>;

/** For each key that makes routes: the settings by the virtual host that they belong to. */
function settingsByOwner(gateway: LighttpdGateway, owners: ReadonlyMap<Context, Context>): SettingsByOwner {
  const out = new Map<string, Map<Context, Setting[]>>();
  for (const key of routeKeys()) {
    const settings = gateway.evaluation.byKey.get(key);
    if (!settings) continue;
    const byOwner = new Map<Context, Setting[]>();
    for (const setting of settings) {
      const owner = owners.get(setting.context)!;
      const list = byOwner.get(owner);
      if (list) list.push(setting);
      else byOwner.set(owner, [setting]);
    }
    out.set(key, byOwner);
  }
  return out;
}

function routeKeys(): string[] {
  return [
    'url.rewrite-once',
    'url.rewrite-final',
    'url.rewrite',
    'url.rewrite-repeat',
    'url.redirect',
    'url.access-deny',
    ...gatewayModules.map(({ key }) => key),
    'alias.url',
    'url.rewrite-if-not-file',
    'url.rewrite-repeat-if-not-file',
    'cgi.assign',
    'server.document-root',
  ];
}

function virtualHost(
  gateway: LighttpdGateway,
  context: Context,
  owners: ReadonlyMap<Context, Context>,
  byOwner: SettingsByOwner,
): VirtualHost {
  let routes: readonly Route[] | null = null;
  const directive = context.blocks[0] ?? null;
  const first = gateway.tree.roots[0];
  const place =
    context.condition?.place ??
    (first
      ? { source: first.source, start: first.statement.start, end: first.statement.end }
      : { source: gateway.tree.main, start: 0, end: 0 });
  return {
    directive,
    place,
    names: hostNames(context),
    sockets: hostSockets(gateway, context),
    documentRoot: documentRoot(context),
    get routes() {
      routes ??= hostRoutes(gateway, context, owners, byOwner);
      return routes;
    },
  };
}

function hostNames(context: Context): HostName[] {
  for (let at: Context | null = context; at; at = at.parent) {
    const { condition } = at;
    if (condition?.kind !== 'test' || condition.field !== 'host') continue;
    const { text, operator } = condition.written;
    const place = condition.valuePlace;
    if (typeof text !== 'string') return [{ written: '', kind: 'unknown', place }];
    switch (operator) {
      case '==':
        return [{ written: text, kind: 'exact', place }];
      case '=$':
      case '=^':
        return [{ written: operator === '=$' ? `*${text}` : `${text}*`, kind: 'wildcard', place }];
      default:
        return [{ written: text, kind: 'regex', place }];
    }
  }
  return [];
}

function hostSockets(gateway: LighttpdGateway, context: Context): LighttpdGateway['sockets'] {
  for (let at: Context | null = context; at; at = at.parent) {
    const own = gateway.sockets.filter((socket) => socket.context === at && at.parent !== null);
    if (own.length > 0) return own;
  }
  return gateway.sockets;
}

function documentRoot(context: Context): string | Unknown | null {
  for (let at: Context | null = context; at; at = at.parent) {
    const setting = at.settings.get('server.document-root');
    if (setting) return settingText(setting);
  }
  return null;
}

/** The routes of a virtual host in the order in which the server tries them, inherited ones included. */
function hostRoutes(
  gateway: LighttpdGateway,
  host: Context,
  owners: ReadonlyMap<Context, Context>,
  byOwner: SettingsByOwner,
): Route[] {
  const settings = (key: string): Setting[] => applying(key, host, owners, byOwner);
  const routes: Route[] = [];
  const add = (setting: Setting, matcher: Matcher, target: Target, place: Route['place']): void => {
    const { directive } = setting.assignments[setting.assignments.length - 1]!;
    routes.push({ matcher, conditions: within(setting.context, host), target, directive, place, routes: [] });
  };
  const loaded = new Set(gateway.modules.map(({ name }) => name));
  const rules = (keys: readonly string[], target: (to: string) => Target): void => {
    for (const key of keys) {
      for (const setting of settings(key)) {
        for (const entry of textTable(setting).entries) {
          const to: Target = typeof entry.text === 'string' ? target(entry.text) : entry.text;
          add(setting, regexMatcher(entry.key), to, entry.place);
        }
      }
    }
  };
  if (loaded.has('mod_rewrite')) {
    rules(['url.rewrite-once', 'url.rewrite-final', 'url.rewrite', 'url.rewrite-repeat'], (to) => ({
      kind: 'rewrite',
      to,
    }));
  }
  if (loaded.has('mod_redirect')) rules(['url.redirect'], (to) => ({ kind: 'redirect', status: 301, to }));
  if (loaded.has('mod_access')) {
    for (const setting of settings('url.access-deny')) {
      for (const name of nameTable(setting).names) {
        add(setting, suffixMatcher(name.text), { kind: 'deny', status: 403 }, name.place);
      }
    }
  }
  const gatewayRoutes = (early: boolean): void => {
    for (const { name } of gateway.modules) {
      const known = gatewayModules.find(({ module }) => module === name);
      if (!known) continue;
      for (const setting of settings(known.key)) {
        const table = tableOf(gateway, setting) ?? gatewayTable(setting, known.module, known.protocol);
        for (const entry of table.entries) {
          const isEarly = entry.hosts.length > 0 && entry.hosts.every(({ checksLocal }) => checksLocal === false);
          if (isEarly === early) add(setting, entryMatcher(entry), entryTarget(entry), entry.place);
        }
      }
    }
  };
  gatewayRoutes(true);
  if (loaded.has('mod_alias')) {
    for (const setting of settings('alias.url')) {
      for (const entry of textTable(setting).entries) {
        add(setting, prefixMatcher(entry.key), { kind: 'static', root: entry.text, mode: 'alias' }, entry.place);
      }
    }
  }
  if (loaded.has('mod_rewrite')) {
    rules(['url.rewrite-if-not-file', 'url.rewrite-repeat-if-not-file'], (to) => ({ kind: 'rewrite', to }));
  }
  gatewayRoutes(false);
  if (loaded.has('mod_cgi')) for (const setting of settings('cgi.assign')) cgiRoutes(setting, add);
  for (const setting of settings('server.document-root')) {
    const root = settingText(setting);
    add(setting, { kind: 'any' }, { kind: 'static', root, mode: 'root' }, setting.assignments[0]!.place);
  }
  return routes;
}

function tableOf(gateway: LighttpdGateway, setting: Setting): LighttpdGateway['gateways'][number] | undefined {
  return tableIndex(gateway).get(setting);
}

const indexes = new WeakMap<LighttpdGateway, Map<Setting, LighttpdGateway['gateways'][number]>>();

/** The gateway tables by their settings. */
function tableIndex(gateway: LighttpdGateway): Map<Setting, LighttpdGateway['gateways'][number]> {
  let index = indexes.get(gateway);
  if (!index) {
    index = new Map(gateway.gateways.map((table) => [table.setting, table]));
    indexes.set(gateway, index);
  }
  return index;
}

type Add = (setting: Setting, matcher: Matcher, target: Target, place: Route['place']) => void;

function cgiRoutes(setting: Setting, add: Add): void {
  for (const entry of textTable(setting).entries) {
    const target: Target = {
      kind: 'gateway',
      protocol: 'cgi',
      backend: {
        protocol: 'cgi',
        name: null,
        endpoints: [],
        spawn: typeof entry.text === 'string' ? { command: entry.text, place: entry.textPlace } : null,
        place: entry.place,
      },
      params: cgiParams(entry.place),
      uri: null,
    };
    const { key } = entry;
    const isPrefix = typeof key === 'string' && key.startsWith('/');
    add(setting, isPrefix ? prefixMatcher(key) : suffixMatcher(key), target, entry.place);
  }
}

/**
 * The settings of a key that can take effect within a host: its own and those of its inner contexts; and, as the host
 * inherits them, those around it and those of conditions on other fields, unless the host sets the key outright.
 */
function applying(
  key: string,
  host: Context,
  owners: ReadonlyMap<Context, Context>,
  byOwner: SettingsByOwner,
): Setting[] {
  const groups = byOwner.get(key);
  if (!groups) return [];
  const found: Setting[] = [];
  const seen = new Set<Context>();
  for (let at: Context | null = host; at; at = at.parent) {
    const owner: Context = owners.get(at)!;
    if (seen.has(owner)) continue;
    seen.add(owner);
    found.push(...(groups.get(owner) ?? []));
  }
  found.sort((a, b) => a.context.index - b.context.index);
  // The last setting that holds for every request of the host replaces all before it.
  let from = 0;
  found.forEach((setting, index) => {
    if (isWithin(host, setting.context)) from = index;
  });
  return found.slice(from);
}

/** The conditions between a host's own context and the setting's, outermost first. */
function within(context: Context, host: Context): Matcher[] {
  const out: Matcher[] = [];
  for (let at: Context | null = context; at && !isWithin(host, at); at = at.parent) {
    if (at.condition) out.push(conditionMatcher(at, at.condition));
  }
  return out.reverse();
}

/** A condition in the terms of the common model. */
export function conditionMatcher(context: Context, condition: LighttpdCondition): Matcher {
  if (condition.kind === 'else') {
    const before = context.previous?.condition;
    const value = before?.kind === 'test' ? before.written.text : '';
    const field = before?.kind === 'test' ? before.written.field : '';
    return { kind: 'condition', field, operator: 'else', value };
  }
  const { field, operator, text } = condition.written;
  return { kind: 'condition', field, operator, value: text };
}

function regexMatcher(key: string | Unknown): Matcher {
  if (typeof key !== 'string') return { kind: 'unknown', because: key.because };
  return { kind: 'regex', source: key, caseSensitive: true, negated: false };
}

function prefixMatcher(key: string | Unknown): Matcher {
  if (typeof key !== 'string') return { kind: 'unknown', because: key.because };
  return { kind: 'prefix', path: key, boundary: false, beatsRegex: false };
}

function suffixMatcher(key: string | Unknown): Matcher {
  if (typeof key !== 'string') return { kind: 'unknown', because: key.because };
  return { kind: 'suffix', text: key };
}

function entryMatcher(entry: GatewayEntry): Matcher {
  return entry.kind === 'prefix' ? prefixMatcher(entry.match) : suffixMatcher(entry.match);
}

function entryTarget(entry: GatewayEntry): Target {
  const { protocol } = entry.table;
  const params = protocol === 'http' || protocol === 'ajp' ? [] : cgiParams(entry.place);
  return { kind: 'gateway', protocol, backend: entry.backend, params, uri: null };
}
