import type { Directive } from '@fcgilint/gateway';
import { argument, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { backendAddress } from '../../shared/nginx-address.ts';
import { serversOf, usesOfUpstreams } from '../../shared/nginx-upstreams.ts';

/** Protocols whose servers do not listen on port 80. */
const passes = new Set(['fastcgi_pass', 'scgi_pass', 'uwsgi_pass', 'memcached_pass']);

/** A server of a group without a port, reached on port 80 by a protocol that is not spoken there. */
export const upstreamServerWithoutPort = defineRule({
  name: 'upstream-server-without-port',
  aliases: [],
  covers: ['nginx-upstream-server-no-port'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'none',
  summary: 'A server of a FastCGI, SCGI or uwsgi group has no port, which means port 80',
  messages: {
    port: ({ server, pass }) => `\`server ${server}\` has no port: \`${pass}\` connects to port 80`,
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    for (const [upstream, uses] of usesOfUpstreams(nginx)) {
      const use = uses.find(({ name }) => passes.has(name));
      if (!use) continue;
      for (const server of serversOf(upstream)) {
        if (!lacksPort(server)) continue;
        const word = argument(server, 0)!;
        report({
          message: 'port',
          data: { server: word.value, pass: use.name },
          at: placeOfWord(server, word),
          related: [{ at: use.at, message: 'the group is used here' }],
          notes: ['in an `upstream` the default port is 80, whatever protocol is spoken'],
          help: `write the port that the application listens on: \`server ${word.value}:9000\``,
        });
      }
    }
  },
});

function lacksPort(server: Directive): boolean {
  const parsed = backendAddress(argument(server, 0)!.value, 80, false);
  // `service=` takes the port from a DNS record.
  const fromDns = server.statement.args.some((word) => word.kind === 'word' && word.value.startsWith('service='));
  return parsed.ok && !parsed.hasPort && parsed.address.kind !== 'unix' && !fromDns;
}
