import { toBytes } from '../bytes.ts';
import type { Context } from '../context.ts';
import { rewriteKeys } from '../lower.ts';
import type { LighttpdGateway, LighttpdSocket } from '../model.ts';
import { type ContextNode, contextTree } from './context-tree.ts';
import { HostIndex } from './host-index.ts';
import { tokenOf } from './request-facts.ts';
import { usesConditionCaptures } from './substitute.ts';

/** What routing needs of a configuration and what does not change from request to request. */
export interface Plan {
  /** The contexts that set any key of a module. */
  contextsOf(module: string): ContextNode;
  /** The index of hosts over the contexts inside one. */
  hostsIn(context: Context): HostIndex;
  /** A test for the keys of a module. */
  keysOf(module: string): (key: string) => boolean;
  /** Contexts whose condition is compared by pattern because rewrites or redirects in them refer to its captures. */
  readonly captured: ReadonlySet<Context>;
  token(socket: LighttpdSocket | null): string | null;
}

/** Keys that belong to no module and may differ from request to request. */
const coreKeys = new Set([
  'server.document-root',
  'server.name',
  'server.tag',
  'server.max-request-size',
  'server.max-keep-alive-requests',
  'server.max-keep-alive-idle',
  'server.max-read-idle',
  'server.max-write-idle',
  'server.errorfile-prefix',
  'server.error-handler',
  'server.error-handler-404',
  'server.error-intercept',
  'server.force-lowercase-filenames',
  'server.follow-symlink',
  'server.protocol-http11',
  'server.range-requests',
  'server.stream-request-body',
  'server.stream-response-body',
  'server.kbytes-per-second',
  'server.errorlog',
  'server.breakagelog',
  'connection.kbytes-per-second',
  'mimetype.assign',
  'mimetype.use-xattr',
  'etag.use-inode',
  'etag.use-mtime',
  'etag.use-size',
  'debug.log-condition-handling',
  'debug.log-file-not-found',
  'debug.log-request-handling',
  'debug.log-request-header',
  'debug.log-response-header',
  'debug.log-timeouts',
  'debug.log-state-handling',
]);

const prefixes: Readonly<Record<string, readonly string[]>> = {
  mod_rewrite: [...rewriteKeys],
  mod_redirect: ['url.redirect', 'url.redirect-code'],
  mod_access: ['url.access-deny', 'url.access-allow'],
  mod_alias: ['alias.url'],
  mod_indexfile: ['index-file.names', 'server.indexfiles'],
  mod_dirlisting: ['dir-listing.', 'server.dir-listing'],
  mod_staticfile: ['static-file.'],
  mod_simple_vhost: ['simple-vhost.'],
};

/** A test for the keys of a module; those of modules that are not listed begin with the module's name. */
function keyTest(module: string): (key: string) => boolean {
  if (module === 'core') return (key) => coreKeys.has(key);
  const names = prefixes[module] ?? [`${module.replace(/^mod_/, '')}.`];
  return (key) => names.some((name) => (name.endsWith('.') ? key.startsWith(name) : key === name));
}

const plans = new WeakMap<LighttpdGateway, Plan>();

/** The plan of a gateway, made once. */
export function planOf(gateway: LighttpdGateway): Plan {
  const made = plans.get(gateway);
  if (made) return made;
  const captured = capturedContexts(gateway);
  const contexts = new Map<string, ContextNode>();
  const tests = new Map<string, (key: string) => boolean>();
  const tokens = new Map<LighttpdSocket, string | null>();
  const keysOf = (module: string): ((key: string) => boolean) => {
    let test = tests.get(module);
    if (!test) {
      test = keyTest(module);
      tests.set(module, test);
    }
    return test;
  };
  const hosts = new Map<Context, HostIndex>();
  const hostsIn = (context: Context): HostIndex => {
    let index = hosts.get(context);
    if (!index) {
      index = new HostIndex(context.children, captured);
      hosts.set(context, index);
    }
    return index;
  };
  const plan: Plan = {
    keysOf,
    hostsIn,
    contextsOf: (module) => {
      let node = contexts.get(module);
      if (!node) {
        const test = keysOf(module);
        const found = new Set<Context>();
        for (const [key, settings] of gateway.evaluation.byKey) {
          if (test(key)) for (const setting of settings) found.add(setting.context);
        }
        node = contextTree(found, gateway.evaluation.global, hostsIn);
        contexts.set(module, node);
      }
      return node;
    },
    captured,
    token: (socket) => {
      if (!socket) return null;
      if (!tokens.has(socket)) tokens.set(socket, tokenOf(socket));
      return tokens.get(socket)!;
    },
  };
  plans.set(gateway, plan);
  return plan;
}

/** lighttpd: src/mod_rewrite.c, mod_rewrite_parse_list; src/configfile.c, config_finalize */
function capturedContexts(gateway: LighttpdGateway): Set<Context> {
  const captured = new Set<Context>();
  const loaded = new Set(gateway.modules.map(({ name }) => name));
  const keys = [
    ...(loaded.has('mod_rewrite') ? rewriteKeys : []),
    ...(loaded.has('mod_redirect') ? ['url.redirect'] : []),
  ];
  for (const key of keys) {
    for (const { value, context, namePlace } of gateway.evaluation.byKey.get(key) ?? []) {
      if (value.kind !== 'list') continue;
      for (const { value: text } of value.items) {
        if (text.kind === 'string' && usesConditionCaptures(toBytes(text.text, namePlace.source.encoding))) {
          captured.add(context);
        }
      }
    }
  }
  return captured;
}
