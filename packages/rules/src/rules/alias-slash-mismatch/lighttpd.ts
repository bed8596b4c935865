import type { LighttpdGateway, TextEntry } from '@fcgilint/gateway/lighttpd';
import type { Report, RuleContext } from '../../rule.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';

/** All aliases of a configuration. */
export function checkLighttpd({ aliases }: LighttpdGateway, { report }: RuleContext): void {
  for (const { entries, refused } of aliases) {
    if (refused !== null) continue;
    for (const entry of entries) {
      const found = finding(entry);
      if (found) report(found);
    }
  }
}

/** lighttpd: src/mod_alias.c: what follows the URL of the alias is put behind its path, whatever it begins with. */
function finding({ key, keyPlace, text, textPlace, place }: TextEntry): Report | null {
  if (typeof key !== 'string' || typeof text !== 'string' || key === '/' || key === '' || text === '') return null;
  const slash = key.endsWith('/');
  if (slash && text.endsWith('/')) return null;
  if (slash) {
    const edit = rewriteString(textPlace, text, `${text}/`);
    return {
      message: 'target',
      data: { url: `${key}a.png`, path: `${text}a.png` },
      at: textPlace,
      severity: 'error',
      help: `write "${text}/"`,
      notes: ['the path is put in place of the URL of the alias, character by character'],
      ...(edit ? { fix: { title: 'add the slash', edits: [edit] } } : {}),
    };
  }
  if (text.endsWith('/')) {
    const edit = rewriteString(keyPlace, key, `${key}/`);
    return {
      message: 'key',
      data: { key, glued: `${key}pic.png` },
      at: keyPlace,
      notes: [`lighttpd does not look whether the name ends there: ${key}pic.png gives ${text}pic.png`],
      help: `write "${key}/"`,
      ...(edit ? { fix: { title: 'add the slash', edits: [edit] } } : {}),
    };
  }
  // A single file: nothing follows.
  if (/\.\w+$/.test(key) || /\.\w+$/.test(text)) return null;
  return {
    message: 'neither',
    data: { url: `${key}-private/x`, path: `${text}-private/x` },
    at: place,
    severity: 'info',
    confidence: 'low',
    notes: ['folders beside the one that is meant can be reached, when their names begin alike'],
    help: `write "${key}/" => "${text}/"`,
  };
}
