import type { Backend, ConfigTree, Directive, Socket } from '../model.ts';
import { childrenNamed } from './children.ts';
import { EffectiveResolver } from './effective.ts';
import { hostOfFragment, hostOfServer } from './host-model.ts';
import { socketsOf } from './listen.ts';
import type { Family } from './tables/inherit.ts';
import { type NginxGateway, type NginxHost, type NginxRoute, type NginxStreamServer, passProtocols } from './types.ts';
import { BackendRegistry, upstreamsAmong } from './upstream.ts';

/**
 * The model of an nginx configuration.
 *
 * Lowering itself only finds the `server` and `upstream` blocks. Names, sockets, routes, targets and parameters are
 * computed by getters when first asked for and kept, so a rule pays only for what it looks at, and a configuration of
 * thousands of servers costs next to nothing until then.
 *
 * A fragment (`tree.context` is not `main`) is lowered as far as it goes: of `http` context its servers and groups, of
 * `server` or `location` context one virtual host without names or sockets of its own; `fragment` is true then.
 */
export function lowerNginx(tree: ConfigTree): NginxGateway {
  const resolver = new EffectiveResolver(tree);
  const http = enclosed(tree, 'http');
  const streams = tree.context === 'main' || tree.context === 'stream' ? enclosed(tree, 'stream') : [];
  const mails = tree.context === 'main' || tree.context === 'mail' ? enclosed(tree, 'mail') : [];
  const hosts: NginxHost[] = [];
  const streamServers = [...serversOf(streams, 'stream'), ...serversOf(mails, 'mail')];
  const upstreams = upstreamsAmong(http.length === 1 ? http[0]! : http.flat());
  const registry = new BackendRegistry(upstreams);
  let httpSockets: readonly Socket[] | null = null;
  let backends: readonly Backend[] | null = null;

  const gateway: NginxGateway = {
    dialect: 'nginx',
    tree,
    hosts,
    streamServers,
    upstreams,
    fragment: tree.context !== 'main',
    modules: null,
    get httpSockets() {
      httpSockets ??= hosts.flatMap((host) => host.sockets);
      return httpSockets;
    },
    get streamSockets() {
      return streamServers.filter((server) => server.family === 'stream').flatMap((server) => server.sockets);
    },
    get mailSockets() {
      return streamServers.filter((server) => server.family === 'mail').flatMap((server) => server.sockets);
    },
    get sockets() {
      return [...gateway.httpSockets, ...gateway.streamSockets, ...gateway.mailSockets];
    },
    get backends() {
      backends ??= allBackends(gateway, registry);
      return backends;
    },
    effective: resolver.resolve,
    backendOf: (pass) => registry.of(pass),
  };

  for (const children of http) {
    for (const server of childrenNamed(children, 'server')) {
      if (server.statement.block) hosts.push(hostOfServer(gateway, server, hosts.length));
    }
  }
  if (tree.context === 'server' || tree.context === 'location' || tree.context === 'if') {
    const host = hostOfFragment(gateway, tree.roots);
    if (host) hosts.push(host);
  }
  return gateway;
}

/** The bodies of the blocks of one name at the top, or the fragment that is meant to be one. */
function enclosed(tree: ConfigTree, name: string): (readonly Directive[])[] {
  if (tree.context === name) return [tree.roots];
  return childrenNamed(tree.roots, name)
    .filter((block) => block.statement.block)
    .map((block) => block.children);
}

function serversOf(bodies: readonly (readonly Directive[])[], family: Family): NginxStreamServer[] {
  const out: NginxStreamServer[] = [];
  for (const body of bodies) {
    for (const directive of childrenNamed(body, 'server')) {
      let sockets: readonly Socket[] | null = null;
      out.push({
        family: family === 'mail' ? 'mail' : 'stream',
        directive,
        get sockets() {
          sockets ??= socketsOf(directive, family);
          return sockets;
        },
        pass: childrenNamed(directive.children, 'proxy_pass')[0] ?? null,
      });
    }
  }
  return out;
}

/** Every back end that a pass directive names, also below `if` and `limit_except`, then the unused groups. */
function allBackends(gateway: NginxGateway, registry: BackendRegistry): Backend[] {
  const blocks: (readonly Directive[])[] = gateway.hosts.map((host) => host.children);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    for (let at = 0; at < block.length; at++) {
      const directive = block[at]!;
      if (directive.children.length > 0) blocks.push(directive.children);
      else if (passProtocols.has(directive.name)) registry.of(directive);
    }
  }
  return registry.all();
}

const routesOfHosts = new WeakMap<NginxHost, readonly NginxRoute[]>();

/** All routes of a virtual host with the nested ones, outer before inner, without recursion; kept for all who ask. */
export function allRoutes(host: NginxHost): readonly NginxRoute[] {
  let routes = routesOfHosts.get(host);
  if (!routes) {
    const out = [...host.routes];
    for (let index = 0; index < out.length; index++) for (const route of out[index]!.routes) out.push(route);
    routes = out.length === host.routes.length ? host.routes : out;
    routesOfHosts.set(host, routes);
  }
  return routes;
}
