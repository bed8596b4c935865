import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import {
  appendToWord,
  argumentPlace,
  type HeadedLocation,
  locationAround,
  mapsToFiles,
  namesFile,
  replaceHead,
} from '../../shared/nginx-words.ts';

/** An alias in a regular expression that names one folder for all that matches. */
export const aliasWithoutCapture = defineRule({
  name: 'alias-without-capture',
  aliases: [],
  covers: ['nginx-alias-regex-no-capture'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'An alias in a regular expression without a capture is the whole path: no file below it is found',
  messages: {
    whole: ({ pattern, alias }) => `every URL that matches \`${pattern}\` is ${alias} itself, never a file in it`,
  },
  directives: ['alias'],
  directive(alias, { report }) {
    const found = locationAround(alias);
    const folder = argument(alias, 0)?.value;
    if (!found || !folder || folder.includes('$') || namesFile(folder)) return;
    const { head, location } = found;
    if (head.kind !== 'regex' || !mapsToFiles(location) || matchesOneUrl(head.name)) return;
    const edit = mend(alias, folder, found);
    report({
      message: 'whole',
      data: { pattern: head.name, alias: folder },
      at: argumentPlace(alias, 0),
      related: [{ at: placeOf(location), message: 'a regular expression' }],
      notes: ['in a regular expression nginx takes the alias as the whole path, and adds nothing to it'],
      help: 'capture the rest of the path and name it: `location ~ ^/static/(.*)$ { alias /srv/static/$1; }`; or use a prefix: `location ^~ /static/`',
      ...(edit ? { fix: { title: edit.title, edits: [edit.edit] } } : {}),
    });
  },
});

/** `^/x/page$`: a pattern without any choice; the folder may then be meant. */
function matchesOneUrl(pattern: string): boolean {
  return /^\^(?:[\w/-]|\\\.)*\/?\??\$$/.test(pattern);
}

/** A prefix instead of `^/static/`; the capture where there is one. */
function mend(
  alias: Directive,
  folder: string,
  { head, location }: HeadedLocation,
): { title: string; edit: Edit } | null {
  if (!folder.endsWith('/')) return null;
  const prefix = /^\^(\/[\w/-]*\/)$/.exec(head.name)?.[1];
  if (prefix !== undefined && !head.ignoreCase) {
    const edit = replaceHead(location, `^~ ${prefix}`);
    return edit && { title: 'use a prefix', edit };
  }
  if (!/^\^\/[\w/-]*\/\(\.[*+]\)\$?$/.test(head.name)) return null;
  return { title: 'name the capture', edit: appendToWord(alias, argument(alias, 0)!, '$1') };
}
