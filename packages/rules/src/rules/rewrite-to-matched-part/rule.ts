import { matchPattern } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { literalStart } from '../../shared/lighttpd-patterns.ts';

/** A rewrite to `$0`, meant to leave the URL alone, whose pattern matches only the front of it. */
export const rewriteToMatchedPart = defineRule({
  name: 'rewrite-to-matched-part',
  aliases: [],
  covers: ['lighttpd-rewrite-dollar-zero'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A rewrite to `$0` cuts the URL down to the part that its pattern matched',
  messages: {
    cut: ({ url, result }) => `\`$0\` is only what the pattern matched: ${url} becomes ${result}`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_rewrite')) return;
    for (const { entries, refused } of lighttpd.rewrites) {
      if (refused !== null) continue;
      for (const { key, text, textPlace } of entries) {
        if (text !== '$0' || typeof key !== 'string') continue;
        const start = literalStart(key);
        if (start === null) continue;
        const url = `${start.startsWith('/') ? '' : '/'}${start}${start.endsWith('/') ? '' : '/'}a.css`;
        const match = matchPattern(key, url);
        if (match === null || typeof match !== 'object' || 'kind' in match) continue;
        const result = match.texts[0] ?? '';
        if (result === url) continue;
        const edit = rewriteString(textPlace, '$0', '');
        report({
          message: 'cut',
          data: { url, result: result === '' ? 'nothing' : result },
          at: textPlace,
          notes: ['what follows the matched part is lost, and so is the query string'],
          help: 'write "", which leaves the URL as it is',
          ...(edit ? { fix: { title: 'write ""', edits: [edit] } } : {}),
        });
      }
    }
  },
});
