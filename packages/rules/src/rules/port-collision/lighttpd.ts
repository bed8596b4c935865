import type { Address } from '@fcgilint/gateway';
import type { GatewayHost, LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { type HostOfEntry, responders } from '../../shared/lighttpd-options.ts';
import { bindsCollide, reaches, showAddress } from '../../shared/overlap.ts';

/** Listeners of one lighttpd that cannot be together, applications that share a socket, and back ends on its own port. */
export function checkLighttpd(gateway: LighttpdGateway, context: RuleContext): void {
  listeners(gateway, context);
  const hosts = responders(gateway);
  sharedSockets(hosts, context);
  for (const found of hosts) ownPort(gateway, found, context);
}

/** lighttpd binds each address on its own (lighttpd: src/network.c): a wildcard and an address of its port collide. */
function listeners({ sockets }: LighttpdGateway, { report }: RuleContext): void {
  for (const [index, later] of sockets.entries()) {
    const earlier = sockets.slice(0, index).find((candidate) => bindsCollide(candidate, later));
    if (!earlier) continue;
    report({
      message: 'taken',
      data: { address: showAddress(later.address), other: `the listener on ${showAddress(earlier.address)}` },
      at: later.place,
      related: [{ at: earlier.place, message: 'takes the port first' }],
      notes: ["`lighttpd -tt` passes; lighttpd then stops with `can't bind to socket: Address already in use`"],
      help: 'name the same address in both, or give one of them another port',
    });
  }
}

/** lighttpd finds somebody listening on the socket, does not start the program, and uses whoever is there. */
function sharedSockets(hosts: readonly HostOfEntry[], { report }: RuleContext): void {
  const first = new Map<string, HostOfEntry>();
  for (const found of hosts) {
    const { host } = found;
    if (typeof host.binPath !== 'string' || !isKnown(host.address)) continue;
    const key = showAddress(host.address);
    const other = first.get(key);
    if (!other) {
      first.set(key, found);
      continue;
    }
    if (other.host.binPath === host.binPath) continue;
    report({
      message: 'shared',
      data: { address: key },
      at: placeOfAddress(host),
      related: [{ at: placeOfAddress(other.host), message: `${String(other.host.binPath)} listens here` }],
      notes: ['lighttpd finds a listener on the socket and does not start the second program, without any message'],
      help: 'give each application a socket of its own',
    });
  }
}

function isKnown(address: Address): boolean {
  return address.kind === 'inet' || address.kind === 'unix';
}

function placeOfAddress(host: GatewayHost) {
  const option = host.options.get('socket') ?? host.options.get('port') ?? host.options.get('host');
  return option?.place ?? host.place;
}

function ownPort(gateway: LighttpdGateway, { table, host }: HostOfEntry, { report }: RuleContext): void {
  const { address } = host;
  // The port that is missing is told by another rule; 80 is only what comes of it.
  if (table.protocol !== 'http' && !host.options.has('port') && !host.options.has('socket')) return;
  const spawned = host.binPath !== null;
  const own = gateway.sockets.find(
    (socket) => reaches(address, socket) || (spawned && bindsCollide({ address, dualStack: null, udp: false }, socket)),
  );
  if (!own) return;
  const related = [{ at: own.place, message: `lighttpd listens on ${showAddress(own.address)}` }];
  const data = { address: showAddress(address), server: 'lighttpd', protocol: names[table.protocol] ?? table.protocol };
  if (spawned || table.protocol !== 'http') {
    report({
      message: 'protocol',
      data,
      at: placeOfAddress(host),
      related,
      notes: [
        spawned
          ? 'lighttpd finds itself listening there, never starts the application, and answers every request with 500'
          : 'either the application has this port, and lighttpd cannot bind it, or it has not, and every request ends in 500',
      ],
      help: 'listen on another port than the back end does',
    });
    return;
  }
  // The second time round the same conditions hold, unless they look at the connection itself.
  const connection = table.conditions.some(
    (condition) => condition.kind !== 'test' || ['socket', 'scheme', 'remote-ip', 'header'].includes(condition.field),
  );
  if (connection) return;
  report({
    message: 'itself',
    data,
    at: placeOfAddress(host),
    related,
    notes: ['the request goes round and gains headers each time, until lighttpd refuses its own request: 431'],
    help: 'write the port of the application, and another one in server.port',
  });
}

const names: Readonly<Record<string, string>> = { fastcgi: 'FastCGI', scgi: 'SCGI', uwsgi: 'uwsgi', ajp: 'AJP' };
