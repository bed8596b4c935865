import type { Finding, Place } from '@fcgilint/core';
import type { Backend, Gateway, Matcher, Route, Socket, VirtualHost } from '@fcgilint/gateway';
import { type ApacheGateway, apacheSectionRoutes } from '@fcgilint/gateway/apache';
import { type Anchor, attachFindings } from './attach-findings.ts';
import type {
  DeploymentMap,
  MapBackend,
  MapConfig,
  MapHost,
  MapMark,
  MapPlace,
  MapRoute,
  MapSocket,
} from './deployment-map.ts';
import { addressLabel, matcherLabel, targetLabel } from './labels.ts';

/** The map of some configurations, with the findings of a lint run at the parts that they are about. */
export function buildMap(gateways: readonly Gateway[], findings: readonly Finding[]): DeploymentMap {
  return {
    version: 1,
    configs: gateways.map((gateway, index) =>
      new Builder(gateway, gateways.length > 1 ? `c${index + 1}-` : '').build(findings),
    ),
  };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the parts of one configuration. Linear in the number of routes. */
class Builder {
  readonly #gateway: Gateway;
  readonly #prefix: string;
  readonly #sockets = new Map<string, Draft<MapSocket>>();
  readonly #backends = new Map<string, Draft<MapBackend>>();
  readonly #anchors: Anchor[] = [];
  readonly #marks = new Map<string, MapMark[]>();
  #routes = 0;

  constructor(gateway: Gateway, prefix: string) {
    this.#gateway = gateway;
    this.#prefix = prefix;
  }

  build(findings: readonly Finding[]): MapConfig {
    const { tree, dialect, sockets, backends, hosts: all } = this.#gateway;
    for (const socket of sockets) this.#socket(socket);
    const listed = withoutIdleMain(this.#gateway, all);
    const htaccess = dialect === 'apache' ? (this.#gateway as ApacheGateway).htaccess : null;
    const hosts = htaccess
      ? [this.#htaccess(apacheSectionRoutes([htaccess], null))]
      : listed.map((host, index) => this.#host(host, index));
    for (const backend of backends) this.#backend(backend);
    const marks = this.#attach(findings);
    return {
      path: tree.main.path,
      dialect,
      sockets: [...this.#sockets.values()],
      hosts,
      backends: [...this.#backends.values()],
      marks,
    };
  }

  #attach(findings: readonly Finding[]): MapMark[] {
    const elsewhere: MapMark[] = [];
    for (const [finding, ids] of attachFindings(this.#gateway.tree, this.#anchors, findings)) {
      const { rule, severity, message } = finding;
      const mark = { rule, severity, message, place: placeOf(finding) };
      for (const id of ids) this.#marks.get(id)!.push(mark);
      if (ids.length === 0) elsewhere.push(mark);
    }
    return elsewhere;
  }

  #part(id: string, places: readonly Place[], directive: Anchor['directive']): MapMark[] {
    const marks: MapMark[] = [];
    this.#anchors.push({ id, places, directive });
    this.#marks.set(id, marks);
    return marks;
  }

  #socket(socket: Socket): string {
    const { address } = socket;
    // A socket of IPv6 that takes IPv4, too, is what people call `*`.
    const isAny = address.kind === 'inet' && address.wildcard && socket.dualStack === true;
    const label = `${isAny ? `*:${address.port}` : addressLabel(address)}${socket.udp ? ' (UDP)' : ''}`;
    const key = address.kind === 'unknown' ? `${label} ${socket.written}` : label;
    let known = this.#sockets.get(key);
    if (!known) {
      const id = `${this.#prefix}s${this.#sockets.size + 1}`;
      const marks = this.#part(id, [], null);
      known = { id, label, tls: socket.tls, place: placeOf(socket.place), marks };
      this.#sockets.set(key, known);
    }
    known.tls ||= socket.tls;
    this.#anchors.push({ id: known.id, places: [socket.place], directive: socket.directive });
    return known.id;
  }

  #host(host: VirtualHost, index: number): MapHost {
    const id = `${this.#prefix}h${index + 1}`;
    const places = host.names.map(({ place }) => place);
    const marks = this.#part(id, places, host.directive);
    const sockets = [...new Set(host.sockets.map((socket) => this.#socket(socket)))];
    return {
      id,
      kind: this.#gateway.dialect === 'apache' && host.directive === null ? 'main' : 'host',
      names: host.names.map(({ written, kind }) => (kind === 'unknown' ? 'an unknown name' : written)).filter(Boolean),
      isDefault: host.sockets.some(({ isDefault }) => isDefault),
      documentRoot: typeof host.documentRoot === 'string' ? host.documentRoot : null,
      sockets,
      routes: this.#hostRoutes(host),
      place: placeOf(host.place),
      marks,
    };
  }

  /** A .htaccess file alone stands in some host of a server that is not known. */
  #htaccess(routes: readonly Route[]): MapHost {
    const id = `${this.#prefix}h1`;
    const place = { path: this.#gateway.tree.main.path, line: 1 };
    return {
      id,
      kind: 'assumed',
      names: [],
      isDefault: false,
      documentRoot: null,
      sockets: [],
      routes: this.#flat(routes),
      place,
      marks: this.#part(id, [], null),
    };
  }

  #hostRoutes(host: VirtualHost): MapRoute[] {
    const routes = this.#flat(host.routes);
    const fallback = 'fallback' in host ? (host.fallback as Route) : null;
    if (fallback && !host.routes.some(({ matcher }) => matcher.kind === 'prefix' && matcher.path === '/')) {
      routes.push(this.#route(fallback, 0));
    }
    return routes;
  }

  /** Nested routes follow the one that they stand in. Iterative: input decides the depth. */
  #flat(top: readonly Route[]): MapRoute[] {
    const routes: MapRoute[] = [];
    const open = [...top].reverse().map((route) => ({ route, depth: 0 }));
    for (let next = open.pop(); next; next = open.pop()) {
      const { route, depth } = next;
      routes.push(this.#route(route, depth));
      for (let i = route.routes.length - 1; i >= 0; i--) open.push({ route: route.routes[i]!, depth: depth + 1 });
    }
    return routes;
  }

  #route(route: Route, depth: number): MapRoute {
    this.#routes++;
    const id = `${this.#prefix}r${this.#routes}`;
    const { target, matcher, conditions } = route;
    const isBlock = matcher.kind !== 'any';
    const marks = this.#part(id, isBlock ? [route.place] : [], isBlock ? route.directive : null);
    let backend: string | null = null;
    if (target.kind === 'gateway') {
      const draft = this.#backend(target.backend);
      draft.routes++;
      backend = draft.id;
    }
    return {
      id,
      label: matcherLabel(matcher),
      conditions: conditions.map((condition: Matcher) => matcherLabel(condition)),
      depth,
      target: { kind: target.kind, label: targetLabel(route) },
      backend,
      place: placeOf(route.place),
      marks,
    };
  }

  #backend(backend: Backend): Draft<MapBackend> {
    const { protocol, name, spawn } = backend;
    const endpoints = backend.endpoints.map(({ address, written }) =>
      address.kind === 'unknown' ? written : addressLabel(address).replace(/^\*/, '0.0.0.0'),
    );
    const key = JSON.stringify([protocol, name, endpoints, spawn?.command ?? null]);
    let known = this.#backends.get(key);
    if (!known) {
      const id = `${this.#prefix}b${this.#backends.size + 1}`;
      const marks = this.#part(id, [], null);
      const place = placeOf(backend.place);
      known = { id, protocol, name, endpoints, spawn: spawn?.command ?? null, routes: 0, place, marks };
      this.#backends.set(key, known);
    }
    // An address that stands in the directive of a route belongs to the route: much is reported there that is not
    // about the back end. Groups, and lighttpd's options, stand by themselves.
    const isApart = name !== null || this.#gateway.dialect === 'lighttpd';
    const places = isApart ? backend.endpoints.map((endpoint) => endpoint.place) : [];
    if (isApart && spawn) places.push(spawn.place);
    this.#anchors.push({ id: known.id, places, directive: null });
    return known;
  }
}

/** Apache: the main server takes no request where virtual hosts take them all, and is not shown without routes of its own. */
function withoutIdleMain({ dialect }: Gateway, hosts: readonly VirtualHost[]): readonly VirtualHost[] {
  const [main, ...others] = hosts;
  const idle = dialect === 'apache' && main?.directive === null && others.length > 0 && main.routes.length === 0;
  return idle ? others : hosts;
}

function placeOf({ source, start }: Place): MapPlace {
  return { path: source.path, line: source.position(start).line };
}
