import { mayHide } from '../load/index.ts';
import type { Backend, ConfigTree, Protocol, VirtualHost } from '../model.ts';
import type { Context, Evaluation, Setting } from './context.ts';
import { type Assumptions, type Effective, effectiveSetting } from './effective.ts';
import { evaluate } from './evaluate.ts';
import type { GatewayModule, GatewayTable, LighttpdGateway, NameTable, TextTable } from './model.ts';
import { moduleOrder } from './modules.ts';
import { listeningSockets } from './sockets.ts';
import { gatewayModules, gatewayTable, nameTable, settingText, textTable } from './tables.ts';
import { virtualHosts } from './virtual-hosts.ts';

/** The keys of rewrite rules: all of one context make one list, in this order. */
export const rewriteKeys = [
  'url.rewrite-once',
  'url.rewrite-final',
  'url.rewrite',
  'url.rewrite-repeat',
  'url.rewrite-if-not-file',
  'url.rewrite-repeat-if-not-file',
] as const;

/**
 * A configuration of lighttpd as a gateway. Settings are read at once, typed tables and routes when first asked for:
 * most callers need a few of them only.
 */
export function lowerLighttpd(tree: ConfigTree): LighttpdGateway {
  const evaluation = evaluate(tree);
  const { modules, unknown: modulesUnknown } = moduleOrder(evaluation);
  const { sockets, port } = listeningSockets(evaluation, tree.main);
  const tables = <T>(keys: readonly string[], build: (setting: Setting) => T): (() => readonly T[]) =>
    once(() => keys.flatMap((key) => (evaluation.byKey.get(key) ?? []).map(build)));
  const gateways = once(() => gatewayTables(evaluation));
  const cgi = tables<TextTable>(['cgi.assign'], textTable);
  const aliases = tables<TextTable>(['alias.url'], textTable);
  const redirects = tables<TextTable>(['url.redirect'], textTable);
  const rewrites = tables<TextTable>(rewriteKeys, textTable);
  const accessRules = tables<NameTable>(['url.access-deny', 'url.access-allow'], nameTable);
  const indexFiles = tables<NameTable>(['index-file.names', 'server.indexfiles'], nameTable);
  const backends = once((): readonly Backend[] =>
    gateways().flatMap((table) => table.entries.map((entry) => entry.backend)),
  );
  const hosts = once((): readonly VirtualHost[] => virtualHosts(gateway));
  const gateway: LighttpdGateway = {
    dialect: 'lighttpd',
    tree,
    evaluation,
    modules,
    modulesUnknown,
    port,
    sockets,
    get gateways() {
      return gateways();
    },
    get cgi() {
      return cgi();
    },
    get aliases() {
      return aliases();
    },
    get redirects() {
      return redirects();
    },
    get rewrites() {
      return rewrites();
    },
    get accessRules() {
      return accessRules();
    },
    get indexFiles() {
      return indexFiles();
    },
    get backends() {
      return backends();
    },
    get hosts() {
      return hosts();
    },
  };
  return gateway;
}

/**
 * The value of a key for requests that fit the assumptions, conditional merging done. `certain` is false too when
 * something that could not be read may hold another value.
 */
export function effective(gateway: LighttpdGateway, key: string, assumptions: Assumptions = {}): Effective {
  const found = effectiveSetting(gateway.evaluation, key, assumptions);
  if (!found.certain || gateway.tree.gaps.length === 0) return found;
  const scope = assumptions.within?.blocks[0] ?? null;
  return mayHide(gateway.tree, scope) ? { ...found, certain: false } : found;
}

/** Whether a module is loaded; `null` when the list of modules cannot be known wholly and does not show it. */
export function isLoaded(gateway: LighttpdGateway, module: string): boolean | null {
  if (gateway.modules.some(({ name }) => name === module)) return true;
  return gateway.modulesUnknown || mayHide(gateway.tree, null) ? null : false;
}

function gatewayTables(evaluation: Evaluation): readonly GatewayTable[] {
  return gatewayModules.flatMap(({ key, module, protocol }) =>
    (evaluation.byKey.get(key) ?? []).map((setting) =>
      gatewayTable(setting, module, scgiProtocol(setting.context, module, protocol)),
    ),
  );
}

/** mod_scgi speaks uwsgi where `scgi.protocol` says so: in the same context or the nearest around it. */
function scgiProtocol(context: Context, module: GatewayModule, protocol: Protocol): Protocol {
  if (module !== 'mod_scgi') return protocol;
  for (let at: Context | null = context; at; at = at.parent) {
    const setting = at.settings.get('scgi.protocol');
    if (setting) return settingText(setting) === 'uwsgi' ? 'uwsgi' : 'scgi';
  }
  return protocol;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
