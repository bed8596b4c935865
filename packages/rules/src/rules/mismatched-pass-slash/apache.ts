import type { Edit, Place } from '@fcgilint/core';
import type { ApacheDirective, ApacheProxyPass } from '@fcgilint/gateway/apache';
import { parseProxyUrl } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';
import { asApache } from '../../shared/dialects.ts';

/** Schemes whose target is a path that a slash too many, or one too few, makes another. */
const schemes = new Set(['http', 'https', 'ws', 'wss']);

/** `ProxyPass` whose path and URL are cut at different places (Apache: mod_proxy.c, ap_proxy_trans_match). */
export function checkApache({ gateway, report }: RuleContext): void {
  const apache = asApache(gateway);
  const seen = new Set<ApacheDirective>();
  for (const server of apache?.servers ?? []) {
    for (const entry of server.proxyPasses) {
      if (seen.has(entry.directive)) continue;
      seen.add(entry.directive);
      reportEntry(entry, report);
    }
  }
}

function reportEntry(entry: ApacheProxyPass, report: RuleContext['report']): void {
  const { directive, from, url, excluded, pattern } = entry;
  if (excluded || pattern || /[$%]|^unix:/i.test(url) || !from.startsWith('/')) return;
  const target = parseProxyUrl(url);
  if (!target || !schemes.has(target.scheme) || target.path.includes('?')) return;
  const { path } = target;
  const fromEnds = from.endsWith('/');
  if (fromEnds === path.endsWith('/')) return;
  const sample = `${from}${fromEnds ? '' : '/'}foo`;
  const arrives = path + sample.slice(from.length);
  const at = urlPlace(directive) ?? directive.place;
  const edit = editOf(at, url, fromEnds);
  report({
    message: fromEnds ? (path === '' ? 'host' : 'glued') : 'doubled',
    data: { path: from, uri: path, sample, arrives, url: `${url}foo` },
    at,
    notes: [`Apache puts \`${url}\` in the place of \`${from}\`, letter by letter`],
    help: fromEnds ? `write \`${url}/\`` : `take the slash off the end of \`${url}\``,
    ...(edit ? { fix: { title: fromEnds ? 'add the slash' : 'take the slash off', edits: [edit] } } : {}),
  });
}

/** Where the URL stands: the second argument, without its quotes. */
function urlPlace({ directive }: ApacheDirective): Place | null {
  const word = directive.statement.args[1];
  if (word?.kind !== 'word') return null;
  const quoted = /^["']/.test(directive.source.slice(word)) ? 1 : 0;
  return { source: directive.source, start: word.start + quoted, end: word.end - quoted };
}

function editOf(at: Place, url: string, add: boolean): Edit | null {
  if (at.source.slice(at) !== url || (add && /\.[^/]*$/.test(url.replace(/^[^/]*\/\/[^/]*/, '')))) return null;
  return add ? { ...at, start: at.end, text: '/' } : { ...at, start: at.end - 1, text: '' };
}
