import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { damageOf, isIgnored } from '../../shared/lighttpd-keys.ts';
import { checkHost } from './check-host.ts';

/** A back end whose address is missing, contradictory, or completed by the server with port 80. */
export const incompleteBackendAddress = defineRule({
  name: 'incomplete-backend-address',
  aliases: [],
  covers: [
    'lighttpd-host-missing',
    'lighttpd-port-missing',
    'lighttpd-bin-path-without-socket',
    'lighttpd-socket-and-host',
  ],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'The address of a back end is missing, contradicts itself, or is port 80 because none is written',
  messages: {
    none: ({ match }) => `the back end of "${match}" has neither "host" nor "socket" nor "bin-path"`,
    both: ({ other }) => `"socket" and "${other}" exclude each other`,
    port: ({ host }) => `"host" => "${host}" without a "port" is port 80`,
    spawned: () => '"bin-path" without "socket" or "port" puts the program on port 80',
    text: ({ host, what }) => `"${host}" is no host: it has ${what} in it`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    const isDamaged = damageOf(lighttpd.tree);
    for (const { setting, entries, module } of lighttpd.gateways) {
      if (setting.assignments.some(({ directive }) => isDamaged(directive)) || isIgnored(lighttpd, module)) continue;
      for (const entry of entries) for (const host of entry.hosts) checkHost(entry, host, module, report);
    }
  },
});
