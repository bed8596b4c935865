import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import {
  argument,
  argumentsOf,
  handlerOf,
  type NginxGateway,
  type NginxHost,
  passProtocols,
  placeOf,
} from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';
import { noFiles } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** `$uri/` in a `try_files` that leads on to an application: the root page is a folder, and folders are forbidden. */
export const tryFilesDirectoryBeforeApp = defineRule({
  name: 'try-files-directory-before-app',
  aliases: [],
  covers: ['nginx-try-files-dir-before-app'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'unsafe',
  summary: '`$uri/` in try_files takes the root page from the application: it is answered 403 without an index file',
  messages: {
    forbidden: () =>
      'the root page is a folder for `$uri/`: without an index.html in it the answer is 403, not the application',
  },
  check({ each, gateway, named, report, disk }) {
    const nginx = asNginx(gateway);
    if (!nginx || named('try_files').length === 0) return;
    each(nginx.hosts, (host) => {
      // The try_files of a server counts where no location takes the request.
      const route = host.routes.find(({ kind, name }) => kind === 'prefix' && name === '/') ?? host.fallback;
      const tryFiles = route?.tryFiles;
      const index = tryFiles
        ? argumentsOf(tryFiles)
            .slice(0, -1)
            .findIndex((word) => folder.test(word))
        : -1;
      if (
        !tryFiles ||
        index < 0 ||
        !rootIsForbidden(nginx, route === host.fallback ? host.directive : route.directive) ||
        !leadsToApplication(nginx, host)
      )
        return;
      const { target } = route;
      const root = target.kind === 'static' ? target.root : null;
      if (typeof root === 'string' && disk?.kind(`${root.replace(/\/+$/, '')}/index.html`) === 'file') return;
      const edit = withoutWord(tryFiles, index);
      report({
        message: 'forbidden',
        at: argumentPlace(tryFiles, index),
        // An index may be set in what encloses it.
        ...(nginx.fragment ? { confidence: 'low' as const } : {}),
        notes: ['`directory index of ".../" is forbidden`; so is every other URL that is the name of a folder'],
        help: 'leave `$uri/` out, or name the index file: `index index.php`',
        ...(edit ? { fix: { title: 'take $uri/ out', edits: [edit] } } : {}),
        related: [{ at: placeOf(tryFiles), message: 'looks for a folder before it goes on' }],
      });
    });
  },
});

const folder = /^\$(?:uri|\{uri\})\/$/;

/** A root of its own, the default names of index files, and no listing. */
function rootIsForbidden(gateway: NginxGateway, block: Directive | null): boolean {
  const root = gateway.effective(block, 'root');
  if (root.directives.length === 0) return false;
  return ['index', 'autoindex', 'random_index'].every((name) => {
    const { directives, because } = gateway.effective(block, name);
    return directives.length === 0 && (because === null || because.place === null);
  });
}

/** What is not on the disk reaches a back end. */
function leadsToApplication(gateway: NginxGateway, host: NginxHost): boolean {
  // What a fragment sends is not known, but where it goes is.
  const last = probeNginx(gateway, host, { target: '/zq7', files: noFiles }).locations.at(-1);
  const handler = last && handlerOf(last.children);
  return handler ? passProtocols.has(handler.name) : false;
}

/** Takes a word out together with the blank before it. */
function withoutWord(directive: Directive, index: number): Edit | null {
  const word = argument(directive, index);
  const previous = index === 0 ? directive.statement.name : argument(directive, index - 1);
  // One argument alone is not enough for `try_files`.
  if (!word || !previous || directive.statement.args.length < 3) return null;
  return { source: directive.source, start: previous.end, end: word.end, text: '' };
}
