import type { Edit } from '@fcgilint/core';
import { type LighttpdGateway, type Setting, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';

/** An error handler that is a file, a relative path or a whole URL: lighttpd wants a path of its own. */
export const errorHandlerNotAUrl = defineRule({
  name: 'error-handler-not-a-url',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'An error handler is no path of this site: the error page is not found, or the answer is 400',
  messages: {
    relative: ({ value }) => `\`${value}\` does not begin with a slash: what is not found is answered with 400`,
    whole: () => 'an error handler is a path of this site, not a whole URL: what is not found is answered with 400',
    file: ({ value }) => `\`${value}\` is the place on the disk: an error handler is a path of the site`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const key of ['server.error-handler-404', 'server.error-handler']) {
      for (const setting of lighttpd.evaluation.byKey.get(key) ?? []) {
        const text = scalarText(setting.value);
        if (typeof text !== 'string' || text === '') continue;
        const kind = kindOf(text, setting, lighttpd);
        if (!kind) continue;
        const place = setting.assignments.at(-1)!.value.place;
        const edit: Edit | null = kind.wanted !== null && place ? rewriteString(place, text, kind.wanted) : null;
        report({
          message: kind.message,
          data: { value: text },
          at: place ?? setting.namePlace,
          notes: ['lighttpd handles it like a request for this path, from the beginning'],
          help:
            kind.wanted === null
              ? 'write the path of a page of this site, or use a redirect'
              : `write "${kind.wanted}"`,
          ...(edit ? { fix: { title: `write "${kind.wanted}"`, edits: [edit] } } : {}),
        });
      }
    }
  },
});

function kindOf(
  text: string,
  { context }: Setting,
  { evaluation }: LighttpdGateway,
): { message: string; wanted: string | null } | null {
  if (/^[a-z]+:\/\//i.test(text)) return { message: 'whole', wanted: null };
  if (!text.startsWith('/')) return { message: 'relative', wanted: `/${text}` };
  const roots = (evaluation.byKey.get('server.document-root') ?? [])
    .filter((root) => root.context === context || root.context.condition === null)
    .map((root) => scalarText(root.value));
  for (const root of roots) {
    if (typeof root !== 'string' || root.replace(/\/+$/, '').length < 2) continue;
    const folder = root.replace(/\/+$/, '');
    if (text.startsWith(`${folder}/`)) return { message: 'file', wanted: text.slice(folder.length) };
  }
  return null;
}
