import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { type HostOfEntry, responders, setOption } from '../../shared/lighttpd-options.ts';

/** A lighttpd back end for URLs that are no files, asked for files only. */
export const checkLocalMissing = defineRule({
  name: 'check-local-missing',
  aliases: [],
  covers: ['lighttpd-check-local-missing'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'An application prefix is looked up on disk first: every URL of the application answers 404',
  messages: {
    missing: ({ match }) => `"${match}" has no "check-local" => "disable": only files that exist reach the application`,
    enabled: ({ match }) => `"${match}" has "check-local" enabled: only files that exist reach the application`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const found of responders(lighttpd)) {
      const { table, entry, host } = found;
      if (host.checksLocal !== true || !mapsUrls(found) || hasErrorHandler(lighttpd)) continue;
      const edit = setOption(host, 'check-local', 'disable');
      const written = host.options.get('check-local');
      report({
        message: written ? 'enabled' : 'missing',
        data: { match: String(entry.match) },
        at: written ? written.place : entry.matchPlace,
        ...(written ? { related: [{ at: entry.matchPlace, message: 'the prefix that it is for' }] } : {}),
        notes: [
          `${table.key} looks for a file below the document root first, and answers 404 when there is none`,
          'files that do exist are handed to the application as well: leaving this enabled does not make lighttpd serve them',
        ],
        help: 'add "check-local" => "disable" to the options of this back end',
        ...(edit ? { fix: { title: 'set "check-local" => "disable"', edits: [edit] } } : {}),
      });
    }
  },
});

/**
 * Whether an entry stands for the URLs of an application. Extensions (`.php`) and keys that name a script
 * (`/dispatch.fcgi`) or a folder of scripts stand for files, which should be looked for.
 */
function mapsUrls({ entry }: HostOfEntry): boolean {
  const { match } = entry;
  if (typeof match !== 'string') return false;
  if (match !== '' && !match.startsWith('/')) return false;
  const last = match.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return !last.includes('.') && !/(?:^|[-_])f?cgi(?:-bin)?$|^scripts?$|^perl$/i.test(last);
}

/** A 404 handler may bring every URL that is no file to the application all the same. */
function hasErrorHandler({ evaluation }: LighttpdGateway): boolean {
  return [
    'server.error-handler-404',
    'server.error-handler',
    'url.rewrite-if-not-file',
    'magnet.attract-physical-path-to',
  ].some((key) => evaluation.byKey.has(key));
}
