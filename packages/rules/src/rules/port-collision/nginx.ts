import type { GatewayTarget, Socket } from '@fcgilint/gateway';
import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { lineOf } from '../../shared/edits.ts';
import { passPlace } from '../../shared/nginx-pass.ts';
import { bindsCollide, reaches, showAddress } from '../../shared/overlap.ts';

/** Listeners of one nginx that cannot be together, and passes that come back to it. */
export function checkNginx(gateway: NginxGateway, context: RuleContext): void {
  for (const host of gateway.hosts) twiceInOneServer(host, context);
  twoDefaults(gateway, context);
  acrossFamilies(gateway, context);
  for (const host of gateway.hosts) backToItself(gateway, host, context);
}

/** `a duplicate listen 0.0.0.0:80` (nginx: src/http/ngx_http.c, ngx_http_add_addresses). */
function twiceInOneServer(host: NginxHost, { report }: RuleContext): void {
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
    else if (first.place.start !== socket.place.start || first.place.source !== socket.place.source) {
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
      const key = `${family} ${showAddress(socket.address)} ${socket.dualStack} ${socket.udp}`;
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
  const first = a.socket.address;
  const second = b.socket.address;
  return first.kind === 'inet' && second.kind === 'inet' && first.family !== second.family;
}

function portOf({ address }: Socket): number | string | null {
  return address.kind === 'inet' ? address.port : address.kind === 'unix' ? address.path : null;
}

/** Passes whose target is a socket of this very nginx. */
function backToItself(gateway: NginxGateway, host: NginxHost, context: RuleContext): void {
  const work: NginxRoute[] = [host.fallback, ...host.routes];
  for (let route = work.pop(); route; route = work.pop()) {
    work.push(...route.routes);
    if (route.target.kind === 'gateway') checkTarget(gateway, host, route, route.target, context);
  }
}

function checkTarget(
  gateway: NginxGateway,
  host: NginxHost,
  route: NginxRoute,
  target: GatewayTarget,
  { report, mayHide }: RuleContext,
): void {
  const http = target.protocol === 'http' || target.protocol === 'https' || target.protocol === 'grpc';
  for (const endpoint of target.backend.endpoints) {
    if (gateway.streamSockets.some((socket) => reaches(endpoint.address, socket))) continue;
    const reached = gateway.httpSockets.filter((socket) => {
      // A server without `listen` is on port 80, unless its `listen` stands in a file that could not be read.
      return reaches(endpoint.address, socket) && (socket.directive || !mayHide(host.directive));
    });
    const [first] = reached;
    if (!first || (gateway.fragment && !first.directive)) continue;
    const data = {
      address: showAddress(endpoint.address),
      server: 'nginx',
      protocol: names[target.protocol] ?? target.protocol,
    };
    const related = [{ at: first.place, message: `nginx listens on ${showAddress(first.address)}` }];
    if (!http) {
      report({
        message: 'protocol',
        data,
        at: target.backend.name === null ? passPlace(route) : endpoint.place,
        related,
        notes: [
          'either the application has this port, and nginx cannot start (`bind() failed (98: Address already in use)`, which `nginx -t` does not notice), or it has not, and every request ends in 502',
        ],
        help: 'listen on another port than the back end does',
      });
    } else if (loops(gateway, host, route, target, reached)) {
      report({
        message: 'itself',
        data,
        at: target.backend.name === null ? passPlace(route) : endpoint.place,
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
function loops(
  gateway: NginxGateway,
  host: NginxHost,
  route: NginxRoute,
  target: GatewayTarget,
  reached: readonly Socket[],
): boolean {
  const sockets = new Set(reached);
  const others = gateway.hosts.some((other) => other !== host && other.sockets.some((socket) => sockets.has(socket)));
  if (others || gateway.fragment) return false;
  if (target.uri === null) return route.kind !== 'named' && route.kind !== 'fallback';
  return route.kind === 'prefix' && route.name === '/' && host.routes.length === 1;
}
