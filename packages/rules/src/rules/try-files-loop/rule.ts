import { argument, argumentsOf, locationHead, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { hostAround } from '../../shared/nginx-hosts.ts';
import { argumentPlace, locationAround } from '../../shared/nginx-words.ts';
import { noFiles } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** A `try_files` whose last word is made from the URL and comes back to it. */
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
  directive(tryFiles, { gateway, report }) {
    const nginx = asNginx(gateway);
    const words = argumentsOf(tryFiles);
    const fallback = words.at(-1) ?? '';
    // A fixed file is expected to be there.
    if (!nginx || /^[=@]/.test(fallback) || !fallback.split('?')[0]!.includes('$')) return;
    const found = locationAround(tryFiles);
    const host = hostAround(nginx, tryFiles);
    if (!host || (!found && tryFiles.parent !== host.directive)) return;
    const head = found && locationHead(found.location);
    if (head && head.kind !== 'prefix' && head.kind !== 'regex') return;
    const start = head?.kind === 'prefix' ? head.name : '/';
    const url = ['zq7', 'zq7/']
      .map((end) => start + end)
      .find((each) => {
        const { steps } = probeNginx(nginx, host, { target: each, files: noFiles });
        const [last] = steps.filter(({ place }) => place !== null).slice(-1);
        const cycle = steps.some(({ text }) => /cycle while internally redirecting/.test(text));
        return cycle && last?.place?.source === tryFiles.source && last.place.start === tryFiles.statement.start;
      });
    if (url === undefined) return;
    const word = argument(tryFiles, words.length - 1)!;
    report({
      message: 'loop',
      data: { url, fallback },
      at: argumentPlace(tryFiles, words.length - 1),
      related: [{ at: found ? placeOf(found.location) : host.place, message: 'takes it again' }],
      notes: [
        'the last word is no file that is looked for: nginx goes on with it as a new URL, ten times; the log says `rewrite or internal redirection cycle`',
      ],
      help: 'end with `=404`, or with a named location',
      fix: {
        title: 'end with =404',
        edits: [{ source: tryFiles.source, start: word.end, end: word.end, text: ' =404' }],
      },
    });
  },
});
