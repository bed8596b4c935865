import type { Place } from '@fcgilint/core';
import type { Unknown } from '@fcgilint/gateway';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';
import { isIgnored } from '../../shared/lighttpd-keys.ts';

/** Words that are extensions and nothing else. */
const extensions = /^(?:php\d?|phtml|phps|cgi|fcgi|fpl|pl|py|rb|lua|sh|tcl|asp|aspx|jsp|erb|rhtml|shtml)$/i;

/** A key that is meant as an extension, without its dot: every name that ends so is run. */
export const suffixWithoutDot = defineRule({
  name: 'suffix-without-dot',
  aliases: [],
  covers: ['lighttpd-extension-without-dot'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'An extension without its dot: every file whose name ends so is run',
  messages: {
    extension: ({ key, name }) => `"${key}" matches every name that ends so: a file \`${name}\` is run, too`,
    word: ({ key }) => `"${key}" is compared with the end of the path: it is neither a prefix nor an extension`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { entries, module } of lighttpd.gateways) {
      if ((module !== 'mod_fastcgi' && module !== 'mod_scgi') || isIgnored(lighttpd, module)) continue;
      for (const { match, matchPlace, hosts } of entries) {
        // A word names a script, unless no file is looked for.
        const script = hosts.some(({ checksLocal }) => checksLocal !== false);
        const found = hosts.length > 0 ? finding(match, matchPlace, script) : null;
        if (found) report(found);
      }
    }
    if (isIgnored(lighttpd, 'mod_cgi')) return;
    for (const { entries } of lighttpd.cgi) {
      for (const { key, keyPlace } of entries) {
        const found = finding(key, keyPlace, true);
        if (found) report(found);
      }
    }
  },
});

function finding(key: string | Unknown, at: Place, mayBeScript: boolean): Report | null {
  if (typeof key !== 'string' || !/^[\w-]+$/.test(key)) return null;
  const common = {
    notes: ['keys that begin with `/` are prefixes of the path; all others are plain text at its end'],
    at,
  };
  if (!extensions.test(key)) {
    if (mayBeScript) return null;
    return {
      ...common,
      message: 'word',
      data: { key },
      severity: 'warning',
      help: `write "/${key}" for a prefix, or ".${key}" for an extension`,
    };
  }
  const edit = rewriteString(at, key, `.${key}`);
  return {
    ...common,
    message: 'extension',
    data: { key, name: `notes${key}` },
    help: `write ".${key}"`,
    ...(edit ? { fix: { title: `write ".${key}"`, edits: [edit] } } : {}),
  };
}
