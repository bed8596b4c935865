import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';
import { isBefore } from '../../shared/version.ts';

/** No media types: style sheets are sent as a stream of bytes, which browsers do not use. */
export const mimetypeMissing = defineRule({
  name: 'mimetype-missing',
  aliases: [],
  covers: ['lighttpd-mimetype-missing'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'Before 1.4.71 lighttpd has no media types of its own: style sheets are sent as application/octet-stream',
  messages: {
    missing: () => 'there is no mimetype.assign: style sheets and pages are sent as application/octet-stream',
  },
  check({ gateway, targets, report, mayHide }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || !isBefore(targets.lighttpd, '1.4.71') || !isWhole(lighttpd) || mayHide(null)) return;
    const { evaluation } = lighttpd;
    if (evaluation.byKey.has('mimetype.assign') || evaluation.byKey.has('mimetype.use-xattr')) return;
    if (takesEverything(lighttpd)) return;
    const root = evaluation.global.settings.get('server.document-root')!;
    report({
      message: 'missing',
      at: root.namePlace,
      notes: [
        'browsers refuse such style sheets, and offer pages for download; 1.4.71 and later have a table of their own',
      ],
      help: 'add mimetype.assign = ( ".html" => "text/html", ".css" => "text/css", ... ), or include the file of your distribution',
    });
  },
});

/** Whether an application takes every request, so that no file is sent. */
function takesEverything({ gateways }: LighttpdGateway): boolean {
  return gateways.some(
    ({ context, entries }) =>
      context.condition === null &&
      entries.some(({ match, hosts }) => (match === '' || match === '/') && hosts.length > 0),
  );
}
