import type { Address, Gateway } from '@fcgilint/gateway';
import { defineRule } from '../../rule.ts';
import { narrow } from '../../shared/narrow.ts';

/** A back end named `localhost`, which is two addresses. */
export const localhostAddressFamily = defineRule({
  name: 'localhost-address-family',
  aliases: [],
  covers: ['localhost-resolves-to-ipv6'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  summary: '`localhost` may resolve to an address family in which nobody listens',
  messages: {
    both: ({ written }) => `${written}: \`localhost\` is 127.0.0.1 or ::1, or both, as the machine's hosts file has it`,
    mismatch: ({ family, listens }) =>
      `\`localhost\` is tried as ${family} too, but the back end listens on ${listens} only`,
    lighttpd: ({ listens }) =>
      `lighttpd takes \`localhost\` for 127.0.0.1, but the back end listens on ${listens} only`,
  },
  check({ each, gateway, report }) {
    each(gateway.backends, (backend) => {
      if (backend.spawn) return;
      for (const endpoint of backend.endpoints) {
        const { address, place, written } = endpoint;
        if (address.kind !== 'name' || address.host.toLowerCase() !== 'localhost') continue;
        const listener = ownListener(gateway, address.port);
        const loopback = listener?.family === 6 ? '::1' : '127.0.0.1';
        const at = narrow(place, address.host);
        // In a URL or address an IPv6 literal needs brackets; lighttpd's "host" takes it without.
        const text = loopback === '::1' && gateway.dialect !== 'lighttpd' ? '[::1]' : loopback;
        const exact = listener && at.source.slice(at) === address.host;
        const fix = exact ? { fix: { title: `connect to ${loopback}`, edits: [{ ...at, text }] } } : {};
        if (listener && gateway.dialect === 'lighttpd' && listener.family === 6) {
          const data = { listens: listener.written };
          report({
            message: 'lighttpd',
            data,
            at,
            severity: 'error',
            confidence: 'high',
            help: 'write ::1',
            ...fix,
          });
        } else if (listener && gateway.dialect !== 'lighttpd') {
          const family = listener.family === 4 ? '::1' : '127.0.0.1';
          report({
            message: 'mismatch',
            data: { family, listens: listener.written },
            at,
            severity: 'warning',
            confidence: 'medium',
            notes: [noteOf(gateway)],
            help: `write ${loopback}`,
            ...fix,
          });
        } else {
          report({
            message: 'both',
            data: { written },
            at,
            confidence: 'low',
            notes: [noteOf(gateway)],
            help: 'write 127.0.0.1 or [::1], whichever the back end listens on',
          });
        }
      }
    });
  },
});

function noteOf(gateway: Gateway): string {
  switch (gateway.dialect) {
    case 'nginx':
      return 'nginx uses all addresses of the name in turn: where nobody listens on ::1, every second request first logs `connect() failed (111: Connection refused)`';
    case 'lighttpd':
      return 'lighttpd resolves the name to IPv4 only: a back end that listens on ::1 alone, as Node.js does for `localhost`, is never reached (503)';
    case 'apache':
      return 'Apache tries ::1 first where the hosts file has it, then 127.0.0.1';
  }
}

interface Listener {
  readonly family: 4 | 6;
  readonly written: string;
}

/** Where the same server itself listens on the port, in one address family only. */
function ownListener(gateway: Gateway, port: number): Listener | null {
  const found = gateway.sockets.filter(({ address, udp }) => !udp && address.kind === 'inet' && address.port === port);
  const [first] = found;
  if (!first || gateway.sockets.some(({ address }) => !decided(address))) return null;
  const families = new Set(found.map(({ address }) => (address.kind === 'inet' ? address.family : 0)));
  if (families.size !== 1 || found.some(({ dualStack }) => dualStack === true)) return null;
  if (first.address.kind !== 'inet' || first.address.wildcard) return null;
  return { family: first.address.family, written: first.written };
}

function decided(address: Address): boolean {
  return address.kind === 'inet' || address.kind === 'unix';
}
