import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, childrenNamed, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type Report } from '../../rule.ts';
import { argumentPlace, type HeadedLocation, locationAround, replaceHead } from '../../shared/nginx-words.ts';

/** `try_files $uri` where a regular expression has an alias with captures: the URI is put behind a path that is whole. */
export const tryFilesWithCapturedAlias = defineRule({
  name: 'try-files-with-captured-alias',
  aliases: [],
  covers: ['nginx-try-files-with-alias'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: '`try_files $uri` finds no file where an alias in a regular expression is the whole path already',
  messages: {
    whole: ({ alias }) => `the alias ${alias} is the whole path here: \`try_files $uri\` finds nothing behind it`,
  },
  directives: ['try_files'],
  directive(tryFiles, { report }) {
    const found = locationAround(tryFiles);
    const alias = found?.head.kind === 'regex' ? childrenNamed(found.location.children, 'alias')[0] : undefined;
    const path = alias && argument(alias, 0)?.value;
    if (!found || !alias || !path || !/\$/.test(path)) return;
    const index = argumentsOf(tryFiles)
      .slice(0, -1)
      .findIndex((word) => word.startsWith('$uri') || word.startsWith('${uri}'));
    if (index < 0) return;
    const fix = toPrefix(found, alias, path);
    report({
      message: 'whole',
      data: { alias: path },
      at: argumentPlace(tryFiles, index),
      related: [{ at: placeOf(alias), message: 'the alias' }],
      notes: ['files that exist are answered 404; in a prefix location `alias` and `try_files` work together'],
      help: 'use a prefix: `location ^~ /static/ { alias /srv/static/; try_files $uri =404; }`',
      ...(fix ? { fix } : {}),
    });
  },
});

/** `^/static/(.*)$` with `.../$1` is the prefix `/static/`. */
function toPrefix({ head, location }: HeadedLocation, alias: Directive, path: string): Report['fix'] | null {
  const prefix = /^\^(\/[\w/-]*\/)\(\.[*+]\)\$?$/.exec(head.name)?.[1];
  const folder = /^([^$]*\/)\$(?:1|\{1\})$/.exec(path)?.[1];
  const edit = prefix !== undefined && !head.ignoreCase ? replaceHead(location, `^~ ${prefix}`) : null;
  const word = argument(alias, 0);
  if (!edit || folder === undefined || !word) return null;
  const text = word.quote ? `${word.quote}${folder}${word.quote}` : folder;
  return {
    title: 'use a prefix',
    edits: [edit, { source: alias.source, start: word.start, end: word.end, text }],
  };
}
