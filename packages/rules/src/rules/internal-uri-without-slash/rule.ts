import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { hasSwallowed } from '../../shared/nginx-swallowed.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';

/** A page for errors, or the last word of `try_files`, without the slash at its beginning. */
export const internalUriWithoutSlash = defineRule({
  name: 'internal-uri-without-slash',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A page for errors or the last word of try_files lacks the slash at its beginning',
  messages: {
    status: ({ word }) => `\`${word}\` is taken for a URL: a status is written \`=${word}\``,
    page: ({ word }) => `\`${word}\` is a URL without its slash: no location takes it, and the file is not found`,
    error: ({ word }) =>
      `\`${word}\` is a URL without its slash: nginx redirects to it, with 302, instead of sending it`,
  },
  directives: ['try_files', 'error_page'],
  concerns: (directive) => startsPlain.test(argumentsOf(directive).at(-1) ?? ''),
  directive(directive, { gateway, report }) {
    const words = argumentsOf(directive);
    const last = words.length - 1;
    const word = words[last] ?? '';
    const node = argument(directive, last);
    if (!node || last < 1 || isTemplated(directive)) return;
    if (hasSwallowed(gateway.tree, directive)) return;
    const tries = directive.name === 'try_files';
    const status = tries && /^\d{3}$/.test(word);
    const at = node.quote ? node.start + 1 : node.start;
    const text = status ? '=' : '/';
    report({
      message: status ? 'status' : tries ? 'page' : 'error',
      data: { word },
      at: argumentPlace(directive, last),
      ...(status ? { severity: 'info' as const } : {}),
      notes: notesFor(directive, status),
      help: `write \`${text}${word}\``,
      fix: {
        title: status ? 'add =' : 'add the slash',
        edits: [{ source: directive.source, start: at, end: at, text }],
      },
    });
  },
});

/** A plain word: no path, no named location, no status, no variable, no URL of another server. */
const startsPlain = /^(?!\w+:\/\/)[\w.][\w./-]*(?:\?.*)?$/;

function notesFor(directive: Directive, status: boolean): string[] {
  if (directive.name === 'error_page') {
    return [
      'only a path or a named location is answered in place of the error; browsers follow anything else, relative to the page that they asked for',
    ];
  }
  return [
    status
      ? 'it ends in 404 only because nothing has that name: nginx puts it right behind the root, /srv/www404'
      : 'nginx puts it right behind the root: /srv/www and index.html make /srv/wwwindex.html',
  ];
}
