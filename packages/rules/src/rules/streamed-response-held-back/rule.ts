import {
  contextTruth,
  effectiveSetting,
  type GatewayTable,
  type LighttpdGateway,
  shortOf,
} from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** Words in a path that tell of answers which are sent bit by bit. */
const streaming = /(?:^|[/_.-])(?:events?|sse|stream(?:ing)?|eventsource|live|longpoll)(?:[/_.-]|$)/i;

/** Answers that come bit by bit, held back by lighttpd until they are complete. */
export const streamedResponseHeldBack = defineRule({
  name: 'streamed-response-held-back',
  aliases: [],
  covers: ['stream-buffered-lighttpd'],
  dialects: ['lighttpd'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'unsafe',
  summary: 'lighttpd collects an answer before it sends it: what an application streams arrives all at once',
  messages: {
    held: ({ path }) => `what the application streams at ${path} arrives at the end, all at once`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const table of lighttpd.gateways) {
      const found = streamed(table);
      if (!found || passesOn(lighttpd, table, found.path)) continue;
      const { place, directive } = table.setting.assignments[0]!;
      const { source, start } = place;
      const line = source.position(start);
      const indent = source.lineText(line.line).slice(0, line.column - 1);
      const alone = /^\s*$/.test(indent) && directive.source === source;
      report({
        message: 'held',
        data: { path: found.path },
        at: found.place,
        notes: [
          'server.stream-response-body is 0 by default: the whole answer is read before the first byte of it is sent',
        ],
        help: 'set server.stream-response-body = 1 for these URLs (2 to hold back as little as possible)',
        ...(alone
          ? {
              fix: {
                title: 'stream the answer',
                edits: [{ source, start, end: start, text: `server.stream-response-body = 1\n${indent}` }],
              },
            }
          : {}),
      });
    }
  },
});

/** A prefix of the table, or of a condition around it, that tells of streaming. */
function streamed({ entries, context }: GatewayTable): { path: string; place: GatewayTable['place'] } | null {
  for (const { match, matchPlace, hosts } of entries) {
    if (typeof match === 'string' && match.startsWith('/') && streaming.test(match) && hosts.length > 0) {
      return { path: match, place: matchPlace };
    }
  }
  const { condition } = context;
  if (condition?.kind !== 'test' || condition.field !== 'url' || !/^=[=^]$/.test(condition.operator)) return null;
  return typeof condition.text === 'string' && streaming.test(condition.text)
    ? { path: condition.text, place: condition.place }
    : null;
}

/** Whether the answer is, or may be, passed on as it comes. */
function passesOn({ evaluation }: LighttpdGateway, { context }: GatewayTable, url: string): boolean {
  const { setting, possible } = effectiveSetting(evaluation, 'server.stream-response-body', { within: context, url });
  if (possible.some((each) => contextTruth({ url })(each.context) !== false)) return true;
  return setting !== null && shortOf(setting.value) !== 0;
}
