import type { Socket } from '@fcgilint/gateway';
import type { Context, LighttpdGateway, TestCondition } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';

/** A host pattern that ends with the name, on a server whose clients send a port behind it. */
export const hostPatternWithoutPort = defineRule({
  name: 'host-pattern-without-port',
  aliases: [],
  covers: ['lighttpd-host-regex-port'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'A host pattern ends with the name, and clients send the port behind it',
  messages: {
    port: ({ port }) =>
      `this pattern does not match the host of a request to port ${port}: it has ":${port}" at its end`,
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || !isWhole(lighttpd) || mayHide(null)) return;
    for (const context of lighttpd.evaluation.contexts) {
      const { condition } = context;
      if (condition?.kind !== 'test' || condition.field !== 'host') continue;
      const name = endingName(condition);
      const port = name === null ? null : unusualPort(lighttpd, context);
      if (name === null || port === null) continue;
      const { source, start, end } = condition.place;
      const { field, operator, text } = condition.written;
      const whole = /^\^([a-z0-9.-]+)$/.exec(name)?.[1];
      const next = `${field} ${operator === '!~' ? '!=' : '=='} "${whole}"`;
      const literal = source.slice(condition.valuePlace) === `"${String(text)}"` && context.blocks.length === 1;
      report({
        message: 'port',
        data: { port },
        at: condition.valuePlace,
        notes: [
          'the Host field has the port in it, unless it is 80 for http or 443 for https; `==` compares without it',
        ],
        help: whole ? `write ${next}` : 'end the pattern with "(:[0-9]+)?$"',
        ...(whole && literal ? { fix: { title: `write ${next}`, edits: [{ source, start, end, text: next }] } } : {}),
      });
    }
  },
});

/** The pattern without escapes and its `$`, where it is plain text between anchors or the end of a name. */
function endingName({ written }: TestCondition): string | null {
  const { operator, text } = written;
  if (typeof text !== 'string') return null;
  if (operator === '=$') return /^[a-z0-9.-]*[a-z]$/.test(text) ? text : null;
  if (!operator.endsWith('~') || !/[a-z)]\$$/.test(text) || /:/.test(text)) return null;
  const body = text.slice(0, -1);
  // Without an anchor at its start it is loose, and reported as that.
  if (/^(?:[a-z0-9-]+\\?\.)+[a-z]+$/.test(body)) return null;
  return body.replaceAll('\\.', '.');
}

/** A port of the server that clients must name; not for connections from the machine itself, which come from a proxy. */
function unusualPort({ sockets }: LighttpdGateway, context: Context): number | null {
  const own = sockets.filter((socket) => isAround(socket.context, context));
  const candidates = own.length > 0 ? own : sockets;
  const ports = candidates.map(portOf).filter((port) => port !== null);
  return ports.find((port) => port !== 80 && port !== 443) ?? null;
}

function portOf({ address }: Socket): number | null {
  return address.kind === 'inet' && !/^127\.|^::1$/.test(address.host) ? address.port : null;
}

/** Whether the socket's condition encloses the context. */
function isAround(socket: Context, context: Context): boolean {
  if (socket.condition === null) return false;
  for (let at: Context | null = context; at; at = at.parent) if (at === socket) return true;
  return false;
}
