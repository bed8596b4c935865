import type { ConfigTree, HostName, Socket } from '@fcgilint/gateway';
import type { NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { showAddress } from '../../shared/overlap.ts';
import { mayExclude } from '../../shared/template-branches.ts';
import { hostKeys } from '../duplicate-directive/nginx-map-keys.ts';

/** Two virtual hosts of one address with the same name: the second is never chosen by it. */
export const duplicateServerName = defineRule({
  name: 'duplicate-server-name',
  aliases: [],
  covers: ['nginx-duplicate-server-name'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'Two servers of one address have the same name: nginx ignores the second',
  messages: {
    name: ({ name, address }) => `another server of ${address} has the name ${name} already: nginx ignores it here`,
    unnamed: ({ address }) => `another server of ${address} has no name either: nginx ignores this one`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || nginx.hosts.length < 2) return;
    const first: First = new Map();
    each(nginx.hosts, (host) => {
      checkHost(nginx.tree, host, first, report);
    });
  },
});

/** The first server of each name, by address. */
type First = Map<string, Map<string, NginxHost>>;

function checkHost(tree: ConfigTree, host: NginxHost, first: First, report: RuleContext['report']): void {
  if (!host.directive) return;
  let told: Set<HostName> | null = null;
  for (const socket of host.sockets) {
    const address = addressOf(socket);
    if (address === null || (socket.directive && isTemplated(socket.directive))) continue;
    let servers = first.get(address);
    if (!servers) {
      servers = new Map();
      first.set(address, servers);
    }
    for (const name of host.names) {
      if (name.kind === 'regex' || name.kind === 'unknown' || name.written.includes('$')) continue;
      for (const key of hostKeys(name.written.toLowerCase())) {
        const other = servers.get(key);
        if (!other) servers.set(key, host);
        else if (other !== host && !told?.has(name) && !mayExclude(tree, other.place, name.place)) {
          told ??= new Set();
          told.add(name);
          tell(name, address, other, report);
        }
      }
    }
  }
}

/** The address as nginx keys its servers by it; `null` where it is not known, or HTTP/3 alone. */
function addressOf({ address, udp }: Socket): string | null {
  return udp || address.kind === 'unknown' ? null : showAddress(address);
}

function tell(name: HostName, address: string, other: NginxHost, report: RuleContext['report']): void {
  report({
    message: name.written === '' ? 'unnamed' : 'name',
    data: { name: name.written, address },
    at: name.place,
    related: [{ at: other.place, message: 'this server gets the requests' }],
    notes: [`nginx starts with a warning: \`conflicting server name "${name.written}" on ${address}, ignored\``],
    help: 'give each server names of its own, or put the two together',
  });
}
