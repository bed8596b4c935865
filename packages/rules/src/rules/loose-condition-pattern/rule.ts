import { matchPattern, type TestCondition } from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** A host or an address written as a pattern that matches more hosts or addresses than are meant. */
export const looseConditionPattern = defineRule({
  name: 'loose-condition-pattern',
  aliases: [],
  covers: ['lighttpd-host-regex-loose'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'warning',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'A host or an address is compared with a pattern that matches others as well',
  messages: {
    host: ({ other }) => `this pattern matches the host ${other}, too`,
    address: ({ other }) => `this pattern matches the address ${other}, too`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { condition, blocks } of lighttpd.evaluation.contexts) {
      if (condition?.kind !== 'test' || !/~$/.test(condition.written.operator)) continue;
      const found =
        condition.field === 'host'
          ? ofHost(condition, blocks.length)
          : condition.field === 'remote-ip'
            ? ofAddress(condition, blocks.length)
            : null;
      if (found) report(found);
    }
  },
});

/** A whole name, with or without anchors, dots escaped or not. */
const plainHost = /^\^?((?:[a-z0-9-]+\\?\.)+[a-z]{2,})\$?$/;

function ofHost(condition: TestCondition, blocks: number): Report | null {
  const { text } = condition.written;
  const name = typeof text === 'string' ? plainHost.exec(text)?.[1]?.replaceAll('\\', '') : undefined;
  if (name === undefined || typeof text !== 'string' || (text.startsWith('^') && text.endsWith('$'))) return null;
  const candidates = [`evil-${name}`, `${name}.attacker.test`];
  const other = candidates.find((candidate) => matches(text, candidate));
  if (other === undefined) return null;
  return {
    message: 'host',
    data: { other },
    at: condition.valuePlace,
    notes: [
      `a pattern is looked for anywhere in the text, unless \`^\` and \`$\` hold it${/(?<!\\)\./.test(text) ? '; a dot stands for any character' : ''}`,
    ],
    help: `write ${condition.written.operator === '!~' ? '!=' : '=='} "${name}", or "(^|\\.)${name.replaceAll('.', '\\.')}$" for the names below it, too`,
    ...exactly(condition, name, blocks),
  };
}

const plainAddress = /^\^?\(?((?:\d{1,3}(?:\\?\.|$|\)|\$))+)\)?\$?$/;

function ofAddress(condition: TestCondition, blocks: number): Report | null {
  const { text } = condition.written;
  if (typeof text !== 'string') return null;
  for (const part of text.split('|')) {
    const digits = plainAddress.exec(part)?.[1]?.replace(/[\\)$]/g, '');
    // What else matches the whole loopback address is an address of the loopback interface as well.
    if (digits === undefined || !digits.includes('.') || /^127(?:\.\d+){3}$/.test(digits)) continue;
    const other = confused(digits).find((candidate) => matches(text, candidate));
    if (other === undefined) continue;
    const whole = /^\d+\.\d+\.\d+\.\d+$/.test(digits);
    const network = digits.replace(/\.$/, '').split('.');
    const wanted = whole ? digits : `${[...network, '0', '0', '0'].slice(0, 4).join('.')}/${8 * network.length}`;
    return {
      message: 'address',
      data: { other },
      at: condition.valuePlace,
      notes: ['a pattern is looked for anywhere in the text, unless `^` and `$` hold it'],
      help: `write ${condition.written.operator === '!~' ? '!=' : '=='} "${wanted}"`,
      ...(text === part ? exactly(condition, wanted, blocks) : {}),
    };
  }
  return null;
}

/** Addresses that have the digits in them and are others. */
function confused(digits: string): string[] {
  const groups = digits.replace(/\.$/, '').split('.');
  const fill = (list: readonly string[]): string => [...list, '7', '7', '7'].slice(0, 4).join('.');
  const [first = '', ...rest] = groups;
  const out = [fill([`1${first}`, ...rest]), fill([`2${first}`, ...rest])];
  const last = groups.at(-1)!;
  if (!digits.endsWith('.')) out.push(...[1, 2, 0].map((digit) => fill([...groups.slice(0, -1), `${last}${digit}`])));
  if (groups.length < 4) out.push(['7', ...groups, '7', '7'].slice(0, 4).join('.'));
  return out.filter((address) => address.split('.').every((part) => Number(part) <= 255));
}

function matches(pattern: string, text: string): boolean {
  const found = matchPattern(pattern, text);
  return found !== null && typeof found === 'object' && !('kind' in found);
}

/** A fix that compares with the text itself. */
function exactly(condition: TestCondition, wanted: string, blocks: number): Pick<Report, 'fix'> {
  const { source, start, end } = condition.place;
  const { field, operator, text } = condition.written;
  if (blocks !== 1 || source.slice(condition.valuePlace) !== `"${String(text)}"`) return {};
  const next = `${field} ${operator === '!~' ? '!=' : '=='} "${wanted}"`;
  return { fix: { title: `write ${next}`, edits: [{ source, start, end, text: next }] } };
}
