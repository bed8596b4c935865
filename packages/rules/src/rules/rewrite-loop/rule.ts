import { type LighttpdGateway, matchPattern, type TextEntry, type TextTable } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd, asNginx } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { literalStart } from '../../shared/lighttpd-patterns.ts';
import { checkNginx } from './nginx.ts';

/** A rewrite that is repeated and whose result matches again, without an end. */
export const rewriteLoop = defineRule({
  name: 'rewrite-loop',
  aliases: [],
  covers: ['lighttpd-rewrite-repeat-loop', 'nginx-rewrite-loop'],
  dialects: ['nginx', 'lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A rewrite matches its own result again and again, until the server gives up',
  messages: {
    nginx: ({ url, location }) =>
      `${url} is rewritten without an end: the result falls into \`location ${location}\` again`,
    loop: ({ url, pattern }) => `${url} is rewritten without an end: the result matches "${pattern}" again`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_rewrite')) return;
    for (const table of lighttpd.rewrites) {
      const ends = endings[table.key];
      if (table.refused !== null || !ends) continue;
      for (const entry of table.entries) {
        const url = loopingUrl(entry, table);
        if (url === null || (ends.atFiles && mayEnd(entry, url, table, lighttpd))) continue;
        const { once } = ends;
        const { setting } = table;
        const [assignment] = setting.assignments;
        const renamable = setting.assignments.length === 1 && !setting.context.settings.has(once);
        const { start, end } = assignment!.directive.statement.name;
        report({
          message: 'loop',
          data: { url, pattern: String(entry.key) },
          at: entry.place,
          notes: ['the connection is closed without an answer; the log says `ENDLESS LOOP IN rewrite-rule DETECTED`'],
          help: `use ${once}, which rewrites once`,
          ...(renamable
            ? {
                fix: {
                  title: `use ${once}`,
                  edits: [{ source: assignment!.directive.source, start, end, text: once }],
                },
              }
            : {}),
        });
        break;
      }
    }
  },
  directives: ['rewrite'],
  directive(directive, context) {
    const nginx = asNginx(context.gateway);
    if (nginx) checkNginx(directive, nginx, context);
  },
});

/** Lists that are gone through again, whether they leave files alone, and their kin that is gone through once. */
const endings: Readonly<Record<string, { readonly once: string; readonly atFiles: boolean } | undefined>> = {
  'url.rewrite-repeat': { once: 'url.rewrite-once', atFiles: false },
  'url.rewrite-repeat-if-not-file': { once: 'url.rewrite-if-not-file', atFiles: true },
};

/**
 * Whether the rewriting may end all the same: the target is the same for all URLs and may be a file, or a back end
 * takes it before lighttpd looks for files.
 */
function mayEnd({ text }: TextEntry, first: string, table: TextTable, { gateways }: LighttpdGateway): boolean {
  if (typeof text !== 'string' || !/\$[1-9]/.test(text.split('?')[0]!)) return true;
  const path = step(first, table)?.url?.split('?')[0] ?? '';
  return gateways.some(({ entries }) =>
    entries.some(
      ({ match, hosts }) =>
        hosts.some(({ checksLocal }) => checksLocal !== true) &&
        (typeof match !== 'string' || (match.startsWith('/') ? path.startsWith(match) : path.endsWith(match))),
    ),
  );
}

/** A URL for which the table never comes to an end through this entry; lighttpd gives up after 100 passes. */
function loopingUrl(entry: TextEntry, table: TextTable): string | null {
  const start = typeof entry.key === 'string' ? (literalStart(entry.key) ?? '/') : '/';
  for (const first of [`${start}zq7`, start]) {
    if (step(first, table)?.entry !== entry) continue;
    let url = first;
    let passes = 0;
    for (; passes < 20; passes++) {
      const next = step(url, table);
      if (!next || next.url === null) break;
      url = next.url;
    }
    if (passes === 20) return first;
  }
  return null;
}

/** One pass: the first entry that matches, and what it makes of the URL. `null`: none, or it cannot be told. */
function step(url: string, { entries }: TextTable): { readonly entry: TextEntry; readonly url: string | null } | null {
  for (const entry of entries) {
    if (typeof entry.key !== 'string' || typeof entry.text !== 'string') return null;
    const match = matchPattern(entry.key, url);
    if (match === null) continue;
    if (typeof match !== 'object' || 'kind' in match) return null;
    if (entry.text === '' || /%\d|\$\{|%\{/.test(entry.text)) return { entry, url: null };
    return { entry, url: entry.text.replace(/\$(\d)/g, (_, group: string) => match.texts[Number(group)] ?? '') };
  }
  return null;
}
