import type { DocumentTree } from '@fcgilint/gateway';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { type HostOfEntry, isMisspelt, responders, setOption } from '../../shared/lighttpd-options.ts';
import { everyFile } from '../../shared/probe.ts';
import { probeLighttpd } from '../../shared/probe-lighttpd.ts';

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
      if (host.checksLocal !== true || !mapsUrls(found) || isScript(lighttpd, found)) continue;
      if (isMisspelt(host, 'check-local')) continue;
      if (hasErrorHandler(lighttpd) && !isMissing(lighttpd, found)) continue;
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

/** Whether a rewrite leads to the key itself and nothing below it: a script without an extension may stand there. */
function isScript({ rewrites }: LighttpdGateway, { entry: { match } }: HostOfEntry): boolean {
  return rewrites.some(({ entries }) =>
    entries.some(({ text }) => typeof text === 'string' && text !== '' && text !== '/' && text.split('?')[0] === match),
  );
}

/**
 * Whether a URL of the application is answered without it for certain: by a handler that is only an error page, say. Back ends in
 * conditions are not asked about: which requests meet them is not known.
 */
function isMissing(gateway: LighttpdGateway, { table, entry }: HostOfEntry): boolean {
  if (table.context.condition !== null) return false;
  const target = `${String(entry.match).replace(/\/$/, '')}/zq7`;
  const { outcome } = probeLighttpd(gateway, { target, files: allButOne });
  return outcome.kind === 'file' || (outcome.kind === 'status' && outcome.status === 404);
}

/** A disk with everything that a handler may lead to, but without the page that is asked for. */
const allButOne: DocumentTree = { kind: (path) => (path.endsWith('/zq7') ? 'missing' : everyFile.kind(path)) };

/** A 404 handler may bring every URL that is no file to the application all the same. */
function hasErrorHandler({ evaluation }: LighttpdGateway): boolean {
  return [
    'server.error-handler-404',
    'server.error-handler',
    'url.rewrite-if-not-file',
    'magnet.attract-physical-path-to',
  ].some((key) => evaluation.byKey.has(key));
}
