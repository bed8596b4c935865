import { type Context, conditionsOf, contextTruth, matchPattern, type TextTable } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { literalStart } from '../../shared/lighttpd-patterns.ts';

/** A redirect whose target is answered by the same redirect again. */
export const redirectLoop = defineRule({
  name: 'redirect-loop',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A redirect leads to a URL that it redirects again, and browsers give up',
  messages: {
    loop: ({ url, target }) => `${url} is sent to ${target}, which is redirected again`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_redirect')) return;
    const tls = lighttpd.sockets.some((socket) => socket.tls);
    for (const table of lighttpd.redirects) {
      if (table.refused !== null) continue;
      for (const { text, key, place } of table.entries) {
        if (typeof text !== 'string' || typeof key !== 'string') continue;
        const loop = findLoop(table, key, text, tls);
        if (!loop) continue;
        report({
          message: 'loop',
          data: loop,
          at: place,
          notes: ['browsers stop after some twenty redirects and show an error'],
          help: loop.target.startsWith('https:')
            ? 'put it into $HTTP["scheme"] == "http" { ... }'
            : 'put it into a condition that does not hold for its own target',
        });
        break;
      }
    }
  },
});

/** A URL for which the redirect is taken, and taken again for what it leads to. */
function findLoop(
  table: TextTable,
  pattern: string,
  text: string,
  tls: boolean,
): { readonly url: string; readonly target: string } | null {
  const { context } = table;
  const fields = /^(?:host|url|scheme)$/;
  if (conditionsOf(context).some((condition) => condition.kind === 'else' || !fields.test(condition.field)))
    return null;
  const whole = /^(https?):\/\/([a-z0-9.-]+)(?::\d+)?(\/.*)?$/.exec(text);
  const path = whole ? (whole[3] ?? '/') : text.startsWith('/') ? text : null;
  if (path === null || /%|\$\{/.test(path)) return null;
  const [, scheme, host] = whole ?? [];
  // The target is this server where one of its sockets speaks the scheme and the block is for the host.
  if (whole && ((scheme === 'https' && !tls) || !isFor(context, host!))) return null;
  const starts = [literalStart(pattern), ...namedPaths(context)].filter((start) => start !== null);
  for (const first of [...starts.flatMap((start) => [`${start}/zq7`, start]), '/zq7', '/']) {
    if (!holds(context, { url: first })) continue;
    const once = apply(table, pattern, path, first);
    if (once === null || !holds(context, { url: once, ...(whole ? { scheme: scheme!, host: host! } : {}) })) continue;
    if (apply(table, pattern, path, once) === null) continue;
    return { url: first, target: whole ? `${scheme}://${host}${once}` : once };
  }
  return null;
}

/** Paths that the conditions of a block are about. */
function namedPaths(context: Context): string[] {
  return conditionsOf(context).flatMap((condition) =>
    condition.kind === 'test' && condition.field === 'url' && /^=[=^]$/.test(condition.operator)
      ? [condition.text].filter((text) => typeof text === 'string')
      : [],
  );
}

/** Whether the conditions hold, each for itself: those on fields that are not given stay as they were. */
function holds(
  context: Context,
  request: { readonly url: string; readonly scheme?: string; readonly host?: string },
): boolean {
  for (let at: Context | null = context; at; at = at.parent) {
    const truth = contextTruth(at.parent ? { ...request, within: at.parent } : request)(at);
    if (truth === false) return false;
  }
  return true;
}

/** Whether a condition of the block is about this host, and names its domain: `^photos\.` is about many. */
function isFor(context: Context, host: string): boolean {
  for (let at: Context | null = context; at; at = at.parent) {
    const { condition, parent } = at;
    if (condition?.kind !== 'test' || condition.field !== 'host') continue;
    const { text } = condition;
    const domain = host.split('.').slice(-2).join('.');
    if (typeof text !== 'string' || !text.replaceAll('\\.', '.').includes(domain)) return false;
    return contextTruth(parent ? { host, within: parent } : { host })(at) === true;
  }
  return false;
}

/** The path that the redirect gives; `null` where another entry or none takes the URL. */
function apply({ entries }: TextTable, pattern: string, target: string, url: string): string | null {
  const first = entries.find(({ key }) => typeof key !== 'string' || matchPattern(key, url) !== null);
  if (first?.key !== pattern) return null;
  const match = matchPattern(pattern, url);
  if (match === null || typeof match !== 'object' || 'kind' in match) return null;
  return target.replace(/\$(\d)/g, (_, group: string) => match.texts[Number(group)] ?? '');
}
