import { matchPattern, type TextEntry, type TextTable } from '@fcgilint/gateway/lighttpd';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { literalPath } from '../../shared/lighttpd-patterns.ts';

/** A pattern of a rewrite or redirect that was written without thinking of the query string, which it is compared with. */
export const rewritePatternIgnoresQuery = defineRule({
  name: 'rewrite-pattern-ignores-query',
  aliases: [],
  covers: ['lighttpd-rewrite-query-string'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'unsafe',
  summary: 'A rewrite or redirect does not reckon with the query string, which is part of what its pattern sees',
  messages: {
    end: ({ path }) => `this pattern does not match ${path}?x=1: the query string is part of what it is compared with`,
    argument: ({ group, target }) => `\`$${group}\` in \`${target}\` ends with the client's own query string`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    const isRead = ({ key }: TextTable): boolean =>
      !isIgnored(lighttpd, isRedirect(key) ? 'mod_redirect' : 'mod_rewrite');
    const tables = [...lighttpd.rewrites, ...lighttpd.redirects].filter(
      (table) => table.refused === null && isRead(table),
    );
    const besides = new Map<TextTable['context'], TextTable[]>();
    for (const table of tables) {
      const list = besides.get(table.context);
      if (list) list.push(table);
      else besides.set(table.context, [table]);
    }
    for (const table of tables) {
      const beside = besides.get(table.context)!.filter(({ key }) => isRedirect(key) === isRedirect(table.key));
      table.entries.forEach((entry, index) => {
        if (!anchored(entry, beside, report)) swallowed(table, entry, index, report);
      });
    }
  },
});

function isRedirect(key: string): boolean {
  return key === 'url.redirect';
}

/** `^/foo$`: right for the path, wrong for the path with a query. */
function anchored({ key, keyPlace }: TextEntry, beside: readonly TextTable[], report: RuleContext['report']): boolean {
  const path = typeof key === 'string' ? literalPath(key) : null;
  if (path === null || typeof key !== 'string') return false;
  // Another rule may be there for the query, or for everything.
  const url = `${path}?x=1`;
  if (
    beside.some(({ entries }) => entries.some((other) => typeof other.key !== 'string' || matchPattern(other.key, url)))
  ) {
    return false;
  }
  const wanted = `${key.slice(0, -1)}(?:\\?.*)?$`;
  const edit = rewriteString(keyPlace, key, wanted);
  report({
    message: 'end',
    data: { path },
    at: keyPlace,
    notes: ['with any query string the URL is not rewritten, and answered as if the rule were not there'],
    help: `write "${wanted}", and $\{qsa} at the end of the target to keep the query`,
    ...(edit ? { fix: { title: `write "${wanted}"`, edits: [edit] } } : {}),
  });
  return true;
}

/** `^/foo/(.*)$` => `/app?path=$1`: with a query the argument is `z?a=1`. */
function swallowed(
  { key: tableKey, entries }: TextTable,
  entry: TextEntry,
  index: number,
  report: RuleContext['report'],
): void {
  const { key, text, textPlace } = entry;
  if (typeof key !== 'string' || typeof text !== 'string' || isRedirect(tableKey)) return;
  const last = /\(\.[*+]\??\)\$?$/.exec(key);
  if (!last) return;
  const group = countGroups(key.slice(0, last.index)) + 1;
  // Two digits are one group and a digit behind it.
  if (group > 9 || !new RegExp(`\\?(?:.*&)?[^&=]+=[^&]*\\$${group}(?!\\d)`).test(text)) return;
  if (/\\\?|\[\^[^\]]*\?/.test(key)) return;
  // An earlier rule takes URLs with a query.
  if (entries.slice(0, index).some(({ key: other }) => typeof other !== 'string' || /\\\?/.test(other))) return;
  report({
    message: 'argument',
    data: { group, target: text },
    at: textPlace,
    notes: ['for a URL that ends in `/z?a=1` the application gets `z?a=1` as that argument, and no argument `a`'],
    help: `let the group end before the query: "([^?]*)" in the pattern, and $\{qsa} at the end of the target`,
    confidence: 'medium',
  });
}

function countGroups(pattern: string): number {
  return pattern.match(/(?<!\\)\((?!\?)/g)?.length ?? 0;
}
