import { booleanOf, type LighttpdGateway, type LighttpdSocket } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isBefore } from '../../shared/version.ts';

/** A socket for plain HTTP that inherits TLS from outside. */
export const tlsOnPlainPort = defineRule({
  name: 'tls-on-plain-port',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The socket on port 80 inherits TLS from the global ssl.engine, and plain HTTP fails there',
  messages: {
    inherited: ({ socket }) => `${socket} expects TLS as well: it inherits ssl.engine from outside`,
  },
  check({ gateway, report, mayHide, targets }) {
    const lighttpd = asLighttpd(gateway);
    // lighttpd: src/mod_openssl.c: sockets inherit it since 1.4.56.
    if (!lighttpd || mayHide(null) || isBefore(targets.lighttpd, '1.4.56')) return;
    const engine = lighttpd.evaluation.global.settings.get('ssl.engine');
    if (!engine || booleanOf(engine.value) !== true) return;
    for (const socket of lighttpd.sockets) {
      const { context, directive } = socket;
      if (context.condition === null || !directive || context.settings.has('ssl.engine')) continue;
      if (context.parent?.condition !== null || !isForPlain(lighttpd, socket)) continue;
      const block = directive.statement.block;
      const source = directive.source;
      const opening = block ? source.text.indexOf('{', block.start) : -1;
      report({
        message: 'inherited',
        data: { socket: socket.written },
        at: socket.place,
        related: [{ at: engine.namePlace, message: 'it is switched on for all sockets here' }],
        notes: ['a browser that asks http:// gets no answer: the connection is closed'],
        help: 'add ssl.engine = "disable" to this block, or switch TLS on only in the block of port 443',
        ...(opening >= 0
          ? {
              fix: {
                title: 'disable TLS here',
                edits: [{ source, start: opening + 1, end: opening + 1, text: '\n    ssl.engine = "disable"\n' }],
              },
            }
          : {}),
      });
    }
  },
});

/** Port 80, or any port whose block sends the client to https. */
function isForPlain({ redirects }: LighttpdGateway, { address, context }: LighttpdSocket): boolean {
  if (address.kind !== 'inet') return false;
  if (address.port === 80) return true;
  return redirects.some(
    (table) =>
      table.context === context &&
      table.entries.some(({ text }) => typeof text === 'string' && text.startsWith('https://')) &&
      !context.settings.has('ssl.pemfile'),
  );
}
