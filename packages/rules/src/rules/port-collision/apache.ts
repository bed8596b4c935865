import type { Directive, Route, Socket } from '@fcgilint/gateway';
import type { ApacheGateway } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';
import { narrow } from '../../shared/narrow.ts';
import { bindsCollide, reaches, showAddress } from '../../shared/overlap.ts';

/** Listeners of one Apache that cannot be together, and back ends on its own ports. */
export function checkApache(gateway: ApacheGateway, context: RuleContext): void {
  listeners(gateway, context);
  otherProtocols(gateway, context);
  backToItself(gateway, context);
}

function listeners({ sockets }: ApacheGateway, { report }: RuleContext): void {
  const certain = sockets.filter((socket) => !isConditional(socket.directive));
  for (const [index, later] of certain.entries()) {
    const earlier = certain.slice(0, index).find((candidate) => collide(candidate, later));
    if (!earlier) continue;
    const address = isBare(later) ? `port ${later.written}` : showAddress(later.address);
    const twice = earlier.written === later.written;
    report({
      message: twice ? 'duplicate' : 'taken',
      data: { address, other: `\`Listen ${earlier.written}\`` },
      at: later.place,
      related: [{ at: earlier.place, message: 'takes the port first' }],
      notes: [
        twice
          ? 'Apache refuses to start: `Cannot define multiple Listeners on the same IP:port`'
          : 'the configuration test passes; Apache then says `AH00072: make_sock: could not bind to address`',
      ],
      help: twice ? 'keep one of the two' : 'keep one of the two, or give one another port',
    });
  }
}

/** `Listen 80`: all addresses of both families, as two sockets where the system has IPv6. */
function isBare(socket: Socket): boolean {
  return /^\d+$/.test(socket.written);
}

/**
 * As tried on 2.4: a bare port meets every address of the port but `0.0.0.0`, which it has as a socket of its own
 * already and leaves alone.
 */
function collide(a: Socket, b: Socket): boolean {
  if (a.address.kind !== 'inet' || b.address.kind !== 'inet' || a.address.port !== b.address.port) return false;
  if (isBare(a) && isBare(b)) return true;
  if (isBare(a)) return b.address.host !== '0.0.0.0';
  if (isBare(b)) return a.address.host !== '0.0.0.0';
  return bindsCollide(a, b);
}

/** Within `<IfModule>` and its like: `Listen 443` once for each of two TLS modules is the usual way. */
function isConditional(directive: Directive | null): boolean {
  for (let at = directive?.parent ?? null; at; at = at.parent) {
    if (/^if(?:module|define|version|file|directive|section)$/i.test(at.name)) return true;
  }
  return false;
}

const names: Readonly<Record<string, string>> = { fastcgi: 'FastCGI', scgi: 'SCGI', uwsgi: 'uwsgi', ajp: 'AJP' };

function otherProtocols(gateway: ApacheGateway, { report }: RuleContext): void {
  for (const backend of gateway.backends) {
    const protocol = names[backend.protocol];
    if (protocol === undefined) continue;
    for (const endpoint of backend.endpoints) {
      const own = gateway.sockets.find((socket) => reachesSocket(endpoint.address, socket));
      if (!own) continue;
      report({
        message: 'protocol',
        data: { address: showAddress(endpoint.address), server: 'Apache', protocol },
        at: narrow(endpoint.place, endpoint.written, showAddress(endpoint.address)),
        related: [{ at: own.place, message: 'Apache listens here' }],
        notes: [
          'either the application has this port, and Apache cannot start, or it has not, and requests stay without an answer',
        ],
        help: 'listen on another port than the back end does',
      });
    }
  }
}

function reachesSocket(target: Parameters<typeof reaches>[0], socket: Socket): boolean {
  if (!isBare(socket) || socket.address.kind !== 'inet') return reaches(target, socket);
  const { port } = socket.address;
  const wildcards = [
    { kind: 'inet', family: 4, host: '0.0.0.0', wildcard: true, port },
    { kind: 'inet', family: 6, host: '::', wildcard: true, port },
  ] as const;
  return wildcards.some((address) => reaches(target, { address, dualStack: false, udp: false }));
}

/** Only the main server: with virtual hosts another one may well answer. */
function backToItself(gateway: ApacheGateway, { report }: RuleContext): void {
  const [host] = gateway.hosts;
  if (!host || gateway.hosts.length > 1 || gateway.tree.context !== 'main' || gateway.tree.gaps.length > 0) return;
  for (const route of host.routes) {
    const { target } = route;
    if (target.kind !== 'gateway' || target.protocol !== 'http' || !comesBack(route, target.uri)) continue;
    for (const endpoint of target.backend.endpoints) {
      const own = gateway.sockets.find((socket) => reachesSocket(endpoint.address, socket));
      if (!own) continue;
      report({
        message: 'itself',
        data: { address: showAddress(endpoint.address), server: 'Apache' },
        at: narrow(endpoint.place, endpoint.written, showAddress(endpoint.address)),
        related: [{ at: own.place, message: 'Apache listens here' }],
        notes: [
          'the request goes round until every worker waits for another one (`server reached MaxRequestWorkers`), without an answer; where the application was meant to have this port, one of the two cannot start',
        ],
        help: 'write the port of the application, and another one in `Listen`',
      });
    }
  }
}

/** Whether the path that is passed on is taken by the same route again. */
function comesBack({ matcher, conditions }: Route, uri: string | null): boolean {
  if (matcher.kind !== 'prefix' || conditions.length > 0) return false;
  return matcher.path === '/' || (uri ?? '').startsWith(matcher.path);
}
