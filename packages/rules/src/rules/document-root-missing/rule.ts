import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** Keys that only the main file of a server has. */
const ofTheServer = ['server.port', 'server.bind', 'server.pid-file', 'server.username', 'server.errorlog'];

/** A whole configuration without a document root: lighttpd refuses to start. */
export const documentRootMissing = defineRule({
  name: 'document-root-missing',
  aliases: [],
  covers: ['lighttpd-document-root-missing'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'none',
  summary: 'There is no global server.document-root: lighttpd refuses to start',
  messages: {
    missing: () => 'there is no server.document-root outside of conditions',
  },
  check({ gateway, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || mayHide(null) || !isMain(lighttpd)) return;
    const { evaluation } = lighttpd;
    const { settings } = evaluation.global;
    if (settings.has('server.document-root')) return;
    const inCondition = evaluation.byKey.get('server.document-root')?.[0];
    report({
      message: 'missing',
      at: inCondition?.namePlace ?? settings.get('server.modules')!.namePlace,
      notes: [
        'lighttpd refuses to start: `document-root is not set`, even where every request goes to an application',
        ...(inCondition ? ['the one in this block counts only for the requests that it is for'] : []),
      ],
      help: 'add server.document-root = "/var/www/html"; the folder need not exist where nothing is served from it',
    });
  },
});

/** A file that sets the list of modules and what belongs to the server as a whole, at least two of it. */
function isMain({ evaluation }: LighttpdGateway): boolean {
  const { settings } = evaluation.global;
  if (settings.get('server.modules')?.assignments[0]?.operator !== '=') return false;
  return ofTheServer.filter((key) => settings.has(key)).length >= 2;
}
