import { booleanOf } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** What is known of a connection before a request comes. */
const knownBefore: ReadonlySet<string> = new Set(['socket', 'scheme', 'remote-ip']);

/** TLS switched on for a socket inside another condition: its certificate is not found when a client connects. */
export const nestedSocketCondition = defineRule({
  name: 'nested-socket-condition',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A socket with TLS stands inside another condition, where its certificate is not found',
  messages: {
    byName: () => 'there is a certificate only for clients that ask for this host: the handshake of all others fails',
    nested: ({ outer }) => `TLS never works on this socket: its block stands inside ${outer}`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const context of lighttpd.evaluation.contexts) {
      const { condition, parent, settings } = context;
      if (condition?.kind !== 'test' || condition.field !== 'socket' || condition.operator !== '==') continue;
      if (!parent?.condition) continue;
      const engine = settings.get('ssl.engine');
      if (!engine || booleanOf(engine.value) !== true) continue;
      // The certificate is found where it is set outside.
      if (lighttpd.evaluation.global.settings.has('ssl.pemfile')) continue;
      const outer = parent.condition;
      if (outer.kind === 'test' && knownBefore.has(outer.field)) continue;
      // The name that a client asks for comes with the handshake: those that ask for this one get the certificate.
      const byName = outer.kind === 'test' && outer.field === 'host' && !outer.operator.startsWith('!');
      report({
        message: byName ? 'byName' : 'nested',
        data: { outer: outer.kind === 'test' ? outer.written.field : 'an else branch' },
        ...(byName ? { severity: 'warning' as const, confidence: 'medium' as const } : {}),
        at: condition.place,
        related: [{ at: outer.place, message: 'this is not known yet when a client connects' }],
        notes: [
          'the port is opened for all clients; where the handshake fails the log says `SSL: no certificate/private key ... $SERVER["socket"] should not be nested in other conditions`',
        ],
        help: 'put the $SERVER["socket"] block outside, and what is for one host into a $HTTP["host"] block of its own',
      });
    }
  },
});
