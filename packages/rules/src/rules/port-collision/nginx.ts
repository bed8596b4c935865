import type { Address, GatewayTarget, Socket } from '@fcgilint/gateway';
import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { lineOf } from '../../shared/edits.ts';
import { isListOfForms } from '../../shared/nginx-context.ts';
import { passPlace } from '../../shared/nginx-pass.ts';
import { bindsCollide, reaches, showAddress } from '../../shared/overlap.ts';
import { mayExclude } from '../../shared/template-branches.ts';

/** Listeners of one nginx that cannot be together, and passes that come back to it. */
export function checkNginx(gateway: NginxGateway, context: RuleContext): void {
  if (isListOfForms(gateway.tree)) return;
  context.each(gateway.hosts, (host) => {
    twiceInOneServer(gateway, host, context);
  });
  twoDefaults(gateway, context);
  acrossFamilies(gateway, context);
  backToItself(gateway, context);
}

/** `a duplicate listen 0.0.0.0:80` (nginx: src/http/ngx_http.c, ngx_http_add_addresses). */
function twiceInOneServer({ tree }: NginxGateway, host: NginxHost, { report }: RuleContext): void {
  if (host.sockets.length < 2) return;
  const seen = new Map<string, Socket>();
  for (const socket of host.sockets) {
    if (socket.address.kind !== 'inet' && socket.address.kind !== 'unix') continue;
    const key = `${showAddress(socket.address)}${socket.udp ? ' udp' : ''}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, socket);
      continue;
    }
    if (first.place.source === socket.place.source && first.place.start === socket.place.start) continue;
    if (mayExclude(tree, first.place, socket.place)) continue;
    // Taking out one of two equal lines changes nothing; where their options differ somebody has to decide.
    const same = socket.directive && words(first) === words(socket);
    report({
      message: 'duplicate',
      data: { address: showAddress(socket.address) },
      at: socket.place,
      related: [{ at: first.place, message: 'the first' }],
      notes: ['nginx refuses to start: `a duplicate listen`'],
      help: 'keep one of the two',
      ...(same ? { fix: { title: 'remove the second', edits: [{ ...lineOf(socket.place), text: '' }] } } : {}),
    });
  }
}

function words(socket: Socket): string {
  return socket.directive?.statement.args.map((value) => (value.kind === 'word' ? value.value : '')).join(' ') ?? '';
}

/** `a duplicate default server for 0.0.0.0:80` (nginx: src/http/ngx_http.c, ngx_http_add_addresses). */
function twoDefaults(gateway: NginxGateway, { report }: RuleContext): void {
  const seen = new Map<string, Socket>();
  for (const socket of gateway.httpSockets) {
    if (!socket.isDefault || socket.address.kind === 'unknown') continue;
    const key = `${showAddress(socket.address)}${socket.udp ? ' udp' : ''}`;
    const first = seen.get(key);
    if (!first) seen.set(key, socket);
    else if (
      (first.place.start !== socket.place.start || first.place.source !== socket.place.source) &&
      !mayExclude(gateway.tree, first.place, socket.place)
    ) {
      report({
        message: 'defaults',
        data: { address: showAddress(socket.address) },
        at: socket.place,
        related: [{ at: first.place, message: 'the first default server' }],
        notes: ['nginx refuses to start: `a duplicate default server`'],
        help: 'keep `default_server` in one of them',
      });
    }
  }
}

/**
 * Within http (and within stream) nginx binds a wildcard once for all addresses of its port. Between http, stream and
 * mail, and between an IPv6 wildcard that takes IPv4 and an IPv4 address, nothing is merged: the second bind fails.
 */
function acrossFamilies(gateway: NginxGateway, { report }: RuleContext): void {
  const byPort = new Map<number | string, Listening[]>();
  const known = new Set<string>();
  for (const [family, sockets] of [gateway.httpSockets, gateway.streamSockets, gateway.mailSockets].entries()) {
    for (const socket of sockets) {
      const port = portOf(socket);
      // Thousands of servers share a few addresses: each address counts once.
      const key = `${family} ${showAddress(socket.address)} ${socket.dualStack} ${socket.udp} ${hasOwnSocket(socket)}`;
      if (port === null || known.has(key)) continue;
      known.add(key);
      const group = byPort.get(port);
      if (group) group.push({ socket, family });
      else byPort.set(port, [{ socket, family }]);
    }
  }
  for (const group of byPort.values()) {
    for (const [index, later] of group.entries()) {
      const earlier = group.slice(0, index).find((candidate) => collide(candidate, later));
      if (!earlier) continue;
      report({
        message: 'taken',
        data: {
          address: showAddress(later.socket.address),
          other: `the listener on ${showAddress(earlier.socket.address)}`,
        },
        at: later.socket.place,
        related: [{ at: earlier.socket.place, message: 'takes the port first' }],
        notes: ['`nginx -t` passes; nginx then stops with `bind() failed (98: Address already in use)`'],
        help: 'give one of them another port or another address',
      });
    }
  }
}

interface Listening {
  readonly socket: Socket;
  readonly family: number;
}

function collide(a: Listening, b: Listening): boolean {
  if (!bindsCollide(a.socket, b.socket)) return false;
  if (a.family !== b.family) return true;
  // `bind` asks for a socket of its own, beside the wildcard that takes the port.
  if (hasOwnSocket(a.socket) !== hasOwnSocket(b.socket))
    return showAddress(a.socket.address) !== showAddress(b.socket.address);
  const first = a.socket.address;
  const second = b.socket.address;
  return first.kind === 'inet' && second.kind === 'inet' && first.family !== second.family;
}

/** `bind`, and the options that need a socket of their own (nginx: src/http/ngx_http_core_module.c, ngx_http_core_listen). */
function hasOwnSocket({ address, directive }: Socket): boolean {
  const options = directive?.statement.args;
  if (!options || options.length < 2 || address.kind !== 'inet' || address.wildcard) return false;
  return options.some((value, index) => index > 0 && value.kind === 'word' && ownSocket.test(value.value));
}

const ownSocket =
  /^(?:bind$|setfib=|fastopen=|backlog=|rcvbuf=|sndbuf=|accept_filter=|deferred$|ipv6only=|reuseport$|so_keepalive=)/;

function portOf({ address }: Socket): number | string | null {
  return address.kind === 'inet' ? address.port : address.kind === 'unix' ? address.path : null;
}

/** Where nginx listens with HTTP: each address once, with the servers that are reached there. */
interface Listener {
  readonly socket: Socket;
  readonly hosts: Set<NginxHost>;
}

function httpListeners(gateway: NginxGateway, { mayHide }: RuleContext): Listener[] {
  const byAddress = new Map<string, Listener>();
  for (const host of gateway.hosts) {
    for (const socket of host.sockets) {
      // A server without `listen` is on port 80, unless its `listen` stands where it could not be read.
      if (!socket.directive && (gateway.fragment || mayHide(host.directive))) continue;
      const key = `${showAddress(socket.address)} ${socket.dualStack} ${socket.udp}`;
      const known = byAddress.get(key);
      if (known) known.hosts.add(host);
      else byAddress.set(key, { socket, hosts: new Set([host]) });
    }
  }
  return [...byAddress.values()];
}

/** Passes whose target is a socket of this very nginx. */
function backToItself(gateway: NginxGateway, context: RuleContext): void {
  const listeners = httpListeners(gateway, context);
  // Equal passes share their endpoints, so each address object is looked at once.
  const reachedBy = new Map<Address, readonly Listener[]>();
  const reached = (address: Address): readonly Listener[] => {
    let found = reachedBy.get(address);
    if (!found) {
      const relayed = gateway.streamSockets.some((socket) => reaches(address, socket));
      found = relayed ? [] : listeners.filter(({ socket }) => reaches(address, socket));
      reachedBy.set(address, found);
    }
    return found;
  };
  // Nearly always no pass leads back, and the routes need not be looked at.
  if (!gateway.backends.some(({ endpoints }) => endpoints.some(({ address }) => reached(address).length > 0))) return;
  for (const host of gateway.hosts) {
    const work: NginxRoute[] = [host.fallback, ...host.routes];
    for (let route = work.pop(); route; route = work.pop()) {
      work.push(...route.routes);
      if (route.target.kind === 'gateway') checkTarget(host, route, route.target, reached, context);
    }
  }
}

function checkTarget(
  host: NginxHost,
  route: NginxRoute,
  target: GatewayTarget,
  reached: (address: Address) => readonly Listener[],
  { report }: RuleContext,
): void {
  const http = target.protocol === 'http' || target.protocol === 'https' || target.protocol === 'grpc';
  for (const endpoint of target.backend.endpoints) {
    const listeners = reached(endpoint.address);
    const [first] = listeners;
    if (!first) continue;
    const data = {
      address: showAddress(endpoint.address),
      server: 'nginx',
      protocol: names[target.protocol] ?? target.protocol,
    };
    const at = target.backend.name === null ? passPlace(route) : endpoint.place;
    const { socket } = first;
    const related = [{ at: socket.place, message: `nginx listens on ${showAddress(socket.address)}` }];
    if (!http) {
      report({
        message: 'protocol',
        data,
        at,
        related,
        notes: [
          'either the application has this port, and nginx cannot start (`bind() failed (98: Address already in use)`, which `nginx -t` does not notice), or it has not, and every request ends in 502',
        ],
        help: 'listen on another port than the back end does',
      });
    } else if (loops(host, route, target, listeners)) {
      report({
        message: 'itself',
        data,
        at,
        related,
        notes: [
          'the request goes round until the connections are used up (`worker_connections are not enough`) and ends in 502 or 500; where the application was meant to have this port, it cannot bind it',
        ],
        help: 'write the port of the application, and another one in `listen`',
      });
    }
  }
}

const names: Readonly<Record<string, string>> = {
  fastcgi: 'FastCGI',
  scgi: 'SCGI',
  uwsgi: 'uwsgi',
  memcached: 'memcached',
};

/**
 * Whether the passed request comes to the same location again: nobody but this server listens there, and the path is
 * the same (no URI in the pass), or every path is taken by this location.
 */
function loops(host: NginxHost, route: NginxRoute, target: GatewayTarget, listeners: readonly Listener[]): boolean {
  if (listeners.some(({ hosts }) => hosts.size > 1 || !hosts.has(host))) return false;
  // The server answers before any location is asked.
  if (host.children.some((child) => child.name === 'return')) return false;
  if (target.uri === null) return route.kind !== 'named' && route.kind !== 'fallback' && route.script.length === 0;
  return route.kind === 'prefix' && route.name === '/' && host.routes.length === 1;
}
