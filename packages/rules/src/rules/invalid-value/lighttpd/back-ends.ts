import type { Place } from '@fcgilint/core';
import type { LighttpdKnowledge } from '@fcgilint/gateway/knowledge';
import type { GatewayTable, LighttpdGateway, ListItem } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../../rule.ts';
import { damageOf, isServed } from '../../../shared/lighttpd-keys.ts';
import { reportFault } from './report-fault.ts';
import { typeFault } from './types.ts';
import { wordFault } from './words.ts';

type Report = RuleContext['report'];

/**
 * The three levels of `fastcgi.server` and its like, and the types of the options.
 *
 * lighttpd: src/gw_backend.c, gw_set_defaults_backend
 */
export function checkBackends(gateway: LighttpdGateway, report: Report, knowledge: LighttpdKnowledge): void {
  const isDamaged = damageOf(gateway.tree);
  for (const table of gateway.gateways) {
    const entry = knowledge.keys.get(table.key)[0];
    if (entry && isServed(gateway, entry) === false) continue;
    if (table.setting.assignments.some(({ directive }) => isDamaged(directive))) continue;
    checkTable(table, report, knowledge);
  }
}

function checkTable({ key, setting }: GatewayTable, report: Report, knowledge: LighttpdKnowledge): void {
  const { hostOptions } = knowledge;
  const { value } = setting;
  if (value.kind === 'unknown') return;
  if (value.kind !== 'list') {
    nesting(report, key, value.place, `\`${key}\` must be a list: ( "/prefix" => (( "host" => "..." )) )`);
    return;
  }
  const isOption = (item: ListItem): boolean => typeof item.key === 'string' && hostOptions.has(item.key.toLowerCase());
  if (value.items.length > 0 && value.items.every(isOption)) {
    nesting(report, key, value.place, `the options of \`${key}\` need a prefix or an extension before them`);
    return;
  }
  for (const item of value.items) {
    const { key: match, value: hosts, place } = item;
    if (hosts.kind === 'unknown') continue;
    if (match === null || hosts.kind !== 'list') {
      nesting(report, key, place, `an entry of \`${key}\` must be "/prefix" => (( ... ))`);
    } else {
      if (
        hosts.items.length > 0 &&
        hosts.items.every(isOption) &&
        hosts.items.some(({ value }) => value.kind !== 'list')
      ) {
        const what = `the back end of "${typeof match === 'string' ? match : '...'}" needs a second pair of parentheses`;
        nesting(report, key, hosts.place, what, hosts.parts);
      } else for (const host of hosts.items) checkHost(key, host, report, knowledge);
    }
  }
}

function checkHost(key: string, host: ListItem, report: Report, { hostOptions }: LighttpdKnowledge): void {
  const { value, place } = host;
  if (value.kind === 'unknown') return;
  if (value.kind !== 'list') {
    nesting(report, key, place, 'a back end must be a list of options: ( "host" => "...", "port" => ... )');
    return;
  }
  for (const option of value.items) {
    if (option.key === null) {
      const what =
        option.value.kind === 'list' ? 'a pair of parentheses too many' : 'an option of a back end has a name';
      nesting(report, key, option.place, `${what}: "name" => value is wanted here`);
      return;
    }
    if (typeof option.key !== 'string') continue;
    const name = option.key.toLowerCase();
    const type = hostOptions.get(name);
    const fault = type ? (typeFault(type, option.value) ?? wordFault(name, option.value)) : null;
    if (fault) reportFault(report, `"${option.key}"`, fault);
  }
}

/** `parts`: the parentheses that a second pair may be put around. */
function nesting(report: Report, key: string, at: Place, what: string, parts: readonly Place[] = []): void {
  const [part] = parts;
  const literal = parts.length === 1 && part && part.source.slice(part).startsWith('(') ? part : null;
  report({
    message: 'fault',
    data: { what },
    at,
    notes: [`lighttpd refuses to start: \`unexpected value for gw.server\` or \`${key} should have been a list\``],
    help: `write ${key} = ( "/prefix" => (( "host" => "127.0.0.1", "port" => 9000 )) )`,
    ...(literal
      ? {
          fix: {
            title: 'add the second pair of parentheses',
            edits: [
              { source: literal.source, start: literal.start, end: literal.start, text: '(' },
              { source: literal.source, start: literal.end, end: literal.end, text: ')' },
            ],
            level: 'safe' as const,
          },
        }
      : {}),
  });
}
