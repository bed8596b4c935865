import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';
import { escapePattern } from '../../shared/lighttpd-patterns.ts';

/** A folder in `url.access-deny`, which compares the end of the path: what is in the folder is served. */
export const accessDenyFolder = defineRule({
  name: 'access-deny-folder',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A folder in url.access-deny or url.access-allow: the entries are compared with the end of the path',
  messages: {
    deny: ({ folder }) => `"${folder}" denies the listing of the folder only: the files in it are served`,
    allow: ({ folder }) => `"${folder}" allows the listing of the folder only: the files in it are denied`,
    pattern: ({ text }) => `"${text}" is no pattern: it is compared with the end of the path, character by character`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || isIgnored(lighttpd, 'mod_access')) return;
    for (const { key, names, refused } of lighttpd.accessRules) {
      if (refused !== null) continue;
      for (const { text, place } of names) {
        if (typeof text !== 'string') continue;
        const isFolder = text.length > 1 && text.endsWith('/');
        const isPattern = /^\^|\*|\\\.|\$$/.test(text);
        if (!isFolder && !isPattern) continue;
        const plain = text.replace(/^\^|[*$\\].*$/g, '');
        report({
          message: isPattern ? 'pattern' : key === 'url.access-allow' ? 'allow' : 'deny',
          data: { folder: text, text },
          at: place,
          notes: [`${key} is a list of endings such as ".inc" and "~"; "" stands for everything`],
          help: plain.startsWith('/')
            ? `write $HTTP["url"] =~ "^${escapePattern(plain)}" { url.access-deny = ( "" ) }`
            : 'write the ending alone, or put url.access-deny = ( "" ) into a condition on the URL',
        });
      }
    }
  },
});
