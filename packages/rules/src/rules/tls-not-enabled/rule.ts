import { booleanOf, type Context, type LighttpdGateway, type Setting } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** A socket with a certificate on which TLS is never switched on. */
export const tlsNotEnabled = defineRule({
  name: 'tls-not-enabled',
  aliases: [],
  covers: ['lighttpd-tls-without-engine'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'There is a certificate, but TLS is never switched on: the port speaks plain HTTP',
  messages: {
    socket: ({ socket }) => `${socket} speaks plain HTTP in spite of its certificate: ssl.engine is not enabled`,
    server: ({ port }) => `port ${port} speaks plain HTTP in spite of its certificate: ssl.engine is not enabled`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || mayHide(null)) return;
    const { evaluation } = lighttpd;
    for (const certificate of evaluation.byKey.get('ssl.pemfile') ?? []) {
      const { context } = certificate;
      if (!isServer(context) || engineIn(context) || engineIn(evaluation.global) || hasInner(lighttpd, context))
        continue;
      const port = context.condition === null ? mainPort(lighttpd) : null;
      // A certificate outside of all blocks is one for the sockets that switch TLS on.
      if (context.condition === null && (port !== 443 || anyEngine(lighttpd))) continue;
      const { source, start } = certificate.namePlace;
      const line = source.position(start);
      const indent = /^\s*/.exec(source.lineText(line.line))![0];
      const alone =
        source
          .lineText(line.line)
          .slice(0, line.column - 1)
          .trim() === '';
      report({
        message: context.condition === null ? 'server' : 'socket',
        data: { socket: socketText(context), port: port ?? 443 },
        at: certificate.namePlace,
        notes: ['browsers that connect with TLS get an error; what is sent goes over the network in the clear'],
        help: 'add ssl.engine = "enable"',
        fix: {
          title: 'enable TLS',
          edits: [
            { source, start, end: start, text: alone ? `ssl.engine = "enable"\n${indent}` : 'ssl.engine = "enable" ' },
          ],
        },
      });
    }
  },
});

/** The global scope or a `$SERVER["socket"] ==` block: where `ssl.engine` is looked at. */
function isServer({ condition, parent }: Context): boolean {
  if (condition === null) return true;
  return (
    condition.kind === 'test' &&
    condition.field === 'socket' &&
    condition.operator === '==' &&
    parent?.condition === null
  );
}

/** Whether TLS is switched on or off there in so many words, or it is not known. */
function engineIn({ settings }: Context): boolean {
  return settings.has('ssl.engine');
}

/** Other blocks for the same socket, or inner ones, may switch it on. */
function hasInner({ evaluation }: LighttpdGateway, context: Context): boolean {
  return (evaluation.byKey.get('ssl.engine') ?? []).some(
    (setting: Setting) =>
      setting.context.parent === context && booleanOf(setting.value) !== false && context.condition !== null,
  );
}

function anyEngine({ evaluation }: LighttpdGateway): boolean {
  return evaluation.byKey.has('ssl.engine');
}

function mainPort({ port }: LighttpdGateway): number | null {
  return typeof port === 'number' ? port : null;
}

function socketText({ condition }: Context): string {
  const text = condition?.kind === 'test' ? condition.written.text : null;
  return typeof text === 'string' ? text : 'the socket';
}
