import type { FileHost } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import {
  argument,
  argumentsOf,
  documentRoot,
  locationHead,
  type NginxGateway,
  type NginxHost,
  placeOf,
} from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { hostAround } from '../../shared/nginx-hosts.ts';
import { argumentPlace, locationAround } from '../../shared/nginx-words.ts';
import { filesOf } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** A `try_files` whose last word comes back to it: made from the URL, or a fixed file that is not there. */
export const tryFilesLoop = defineRule({
  name: 'try-files-loop',
  aliases: [],
  covers: ['nginx-try-files-fallback-loop'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The last word of try_files leads back to the same location: what does not exist is answered 500',
  messages: {
    loop: ({ url, fallback }) =>
      `${url}, if it does not exist, is answered 500: \`${fallback}\` leads into this location again and again`,
  },
  directives: ['try_files'],
  directive(tryFiles, { gateway, report, disk }) {
    const nginx = asNginx(gateway);
    const words = argumentsOf(tryFiles);
    const fallback = words.at(-1) ?? '';
    if (!nginx || /^[=@]/.test(fallback)) return;
    const found = locationAround(tryFiles);
    const host = hostAround(nginx, tryFiles);
    if (!host || (!found && tryFiles.parent !== host.directive)) return;
    const head = found && locationHead(found.location);
    if (head && head.kind !== 'prefix' && head.kind !== 'regex') return;
    const place = found ? found.location : null;
    const start = head?.kind === 'prefix' ? head.name : '/';
    const fixed = !fallback.split('?')[0]!.includes('$');
    if (fixed && !disk) return;
    const url = ['zq7', 'zq7/']
      .map((end) => start + end)
      .find((each) =>
        fixed ? isCycle(nginx, host, place, each, disk!) : isEndless(nginx, host, place, each, fallback),
      );
    if (url === undefined) return;
    const word = argument(tryFiles, words.length - 1)!;
    report({
      message: 'loop',
      data: { url, fallback },
      at: argumentPlace(tryFiles, words.length - 1),
      related: [{ at: found ? placeOf(found.location) : host.place, message: 'takes it again' }],
      notes: [
        'the last word is no file that is looked for: nginx goes on with it as a new URL, ten times; the log says `rewrite or internal redirection cycle`',
        ...(fixed
          ? [`there is no ${fallback.split('?')[0]} below ${String(documentRoot(nginx, place ?? host.directive))}`]
          : []),
      ],
      help: fixed ? 'make the file, or end with `=404`' : 'end with `=404`, or with a named location',
      ...(fixed ? { confidence: 'medium' } : {}),
      fix: {
        title: 'end with =404',
        edits: [{ source: tryFiles.source, start: word.end, end: word.end, text: ' =404' }],
      },
    });
  },
});

/**
 * Whether a URL that is not on the disk comes back to the location again and again. Which files there are does not
 * matter, and neither does the root: every round the URL is a new one.
 */
function isEndless(
  gateway: NginxGateway,
  host: NginxHost,
  location: Directive | null,
  url: string,
  fallback: string,
): boolean {
  const [path = ''] = fallback.split('?');
  let current = url;
  for (let round = 0; round < 3; round++) {
    const next = path.replaceAll(/\$(?:uri\b|\{uri\})/g, current);
    // Of other variables nothing is known; a URL that stays the same comes back, too. Asked first: it is the usual case.
    if (next.includes('$') || !next.startsWith('/')) return false;
    const { locations, outcome } = probeNginx(gateway, host, { target: current });
    const [first = null] = locations;
    // Nothing was chosen because nothing matches, or because something is not known before that.
    if (first !== location || (first === null && outcome.kind === 'unknown' && !asksTheDisk.test(outcome.because)))
      return false;
    current = next;
  }
  return true;
}

/**
 * The same with the files that are there. What is missing tells something only where the root is a folder that is here
 * and holds something of the site: else it is the root of another machine, or of an image.
 */
function isCycle(
  gateway: NginxGateway,
  host: NginxHost,
  location: Directive | null,
  url: string,
  disk: FileHost,
): boolean {
  const root = documentRoot(gateway, location ?? host.directive);
  if (typeof root !== 'string' || !root.startsWith('/')) return false;
  if ((disk.list(root) ?? []).every((name) => comesWithServer.has(name))) return false;
  const { locations, outcome } = probeNginx(gateway, host, { target: url, files: filesOf(disk) });
  if (outcome.kind !== 'status' || outcome.status !== 500) return false;
  const visits = locations.filter((each) => each === location).length;
  return location === null ? locations.length === 0 : visits > 2 && visits === locations.length;
}

/** Files that packages of servers put into their document roots. */
const comesWithServer: ReadonlySet<string> = new Set([
  'index.html',
  '50x.html',
  '404.html',
  'index.nginx-debian.html',
  'index.lighttpd.html',
  'nginx-logo.png',
  'poweredby.png',
]);

/** The router gives up at the disk, behind the choice of a location. */
const asksTheDisk = /^it is not known whether `/;
