import type { Socket } from '@fcgilint/gateway';
import type { NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { showAddress } from '../../shared/overlap.ts';

interface Listener {
  readonly host: NginxHost;
  readonly socket: Socket;
}

/** A virtual host on one address, beside others on the wildcard of the same port: these never get its requests. */
export const specificListenHidesServer = defineRule({
  name: 'specific-listen-hides-server',
  aliases: [],
  covers: ['nginx-listen-address-shadows'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  summary:
    'A server on one address takes all its requests, whatever their names, from the servers on the wildcard address',
  messages: {
    hides: ({ address, name }) => `requests to ${address} never reach ${name}, which listens on the wildcard address`,
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.hosts.length < 2) return;
    const specific = new Map<string, Listener[]>();
    const wildcards = new Map<string, Listener[]>();
    for (const host of nginx.hosts) {
      for (const socket of host.sockets) {
        const { address, udp } = socket;
        if (address.kind !== 'inet' || udp || !host.directive) continue;
        if (address.wildcard) add(wildcards, `${address.family} ${address.port}`, { host, socket });
        else add(specific, showAddress(address), { host, socket });
      }
    }
    for (const listeners of specific.values()) hidden(listeners, wildcards, report);
  },
});

function add(map: Map<string, Listener[]>, key: string, listener: Listener): void {
  const list = map.get(key);
  if (list) list.push(listener);
  else map.set(key, [listener]);
}

function hidden(
  listeners: readonly Listener[],
  wildcards: ReadonlyMap<string, Listener[]>,
  report: RuleContext['report'],
): void {
  const { socket } = listeners[0]!;
  const { address } = socket;
  if (address.kind !== 'inet') return;
  const here = new Set(listeners.map(({ host }) => host));
  const names = new Set(listeners.flatMap(({ host }) => namesOf(host)));
  // A name that a server of this address has as well is served here, and meant to be.
  const other = wildcards
    .get(`${address.family} ${address.port}`)
    ?.find(
      ({ host }) => !here.has(host) && namesOf(host).some((name) => name !== '' && name !== '_' && !names.has(name)),
    );
  if (!other) return;
  const local = address.host === '::1' || address.host.startsWith('127.');
  report({
    message: 'hides',
    data: { address: showAddress(address), name: other.host.names[0]?.written ?? '' },
    at: socket.place,
    // A server for the machine itself is usually meant to be apart.
    ...(local ? { confidence: 'low' as const } : {}),
    related: [{ at: other.socket.place, message: 'the wildcard address' }],
    notes: ['nginx first chooses the address that fits best, and only among its servers by name'],
    help: 'write `listen` in one form for all servers of a port',
  });
}

function namesOf({ names }: NginxHost): string[] {
  return names.map(({ written }) => written.toLowerCase());
}
