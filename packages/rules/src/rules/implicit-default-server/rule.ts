import { type NginxHost, passProtocols } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { httpBlock } from '../../shared/nginx-main.ts';
import { showAddress } from '../../shared/overlap.ts';

/** Several virtual hosts of one address, none of them the default: the first one, an application, gets all other names. */
export const implicitDefaultServer = defineRule({
  name: 'implicit-default-server',
  aliases: [],
  covers: ['nginx-implicit-default-server'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'none',
  summary: 'Requests for unknown names go to an application, because its server happens to be the first',
  messages: {
    first: ({ address }) => `this is the first server of ${address}: requests for any other name reach its application`,
  },
  check({ gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    const http = nginx && httpBlock(nginx.tree);
    if (!http || nginx.hosts.length < 2 || mayHide(http)) return;
    const byAddress = new Map<string, NginxHost[]>();
    const declared = new Set<string>();
    for (const host of nginx.hosts) {
      for (const { address, isDefault, udp } of host.sockets) {
        if (udp || address.kind === 'unknown') continue;
        const key = showAddress(address);
        const hosts = byAddress.get(key);
        if (!hosts) byAddress.set(key, [host]);
        else if (hosts.at(-1) !== host) hosts.push(host);
        if (isDefault) declared.add(key);
      }
    }
    const told = new Set<NginxHost>();
    for (const [address, [first, second]] of byAddress) {
      if (!first || !second || declared.has(address) || told.has(first)) continue;
      if (takesAnyName(first) || !hasApplication(first)) continue;
      told.add(first);
      report({
        message: 'first',
        data: { address },
        at: first.place,
        related: [{ at: second.place, message: 'another server of this address' }],
        notes: ['nginx chooses the default server for names that no server has: the first, if none is declared'],
        help: 'declare one with `listen ... default_server` that answers `return 444`',
      });
    }
  },
});

/** `_` and the empty name are what people write for a server that is meant to take the rest. */
function takesAnyName({ names }: NginxHost): boolean {
  return names.every(
    ({ written, kind }) => kind === 'regex' || kind === 'unknown' || written === '_' || written === '',
  );
}

function hasApplication({ routes }: NginxHost): boolean {
  return routes.some(({ handler }) => handler !== null && passProtocols.has(handler.name));
}
