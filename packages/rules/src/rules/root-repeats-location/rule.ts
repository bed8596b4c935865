import type { Edit, Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, childrenNamed, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { argumentPlace, type HeadedLocation, locationAround, mapsToFiles } from '../../shared/nginx-words.ts';

/** A root that ends in the folder of its location: the folder is looked for twice. */
export const rootRepeatsLocation = defineRule({
  name: 'root-repeats-location',
  aliases: [],
  covers: ['nginx-root-repeats-location'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The root of a location ends in the folder that the location is for: nginx looks for it twice',
  messages: {
    repeats: ({ segment, path }) => `${segment} stands in the location and in the root: nginx opens ${path}`,
  },
  directives: ['root'],
  directive(root, { disk, report }) {
    const found = locationAround(root);
    const word = argument(root, 0);
    if (!found || !word || word.value.includes('$')) return;
    const { location } = found;
    if (!mapsToFiles(location) || childrenNamed(location.children, 'try_files').length > 0) return;
    const folder = word.value.replace(/\/+$/, '');
    const prefix = repeated(found, folder);
    if (prefix === null) return;
    // A folder that is there twice was meant.
    if (disk?.kind(`${folder}${prefix}`) === 'directory') return;
    const single = found.head.kind === 'prefix';
    report({
      message: 'repeats',
      data: { segment: prefix, path: `${folder}${prefix}/...` },
      at: argumentPlace(root, 0),
      related: [{ at: placeOf(location), message: 'the location' }],
      notes: ['nginx puts the whole path of the URL behind the root; only `alias` replaces the text of the location'],
      help: single
        ? `write \`root ${above(folder, prefix)};\``
        : `give ${prefix}/ a location of its own with \`root ${above(folder, prefix)};\``,
      ...(single
        ? { fix: { title: 'take the folder out of the root', edits: [shorten(root, word, folder, prefix)] } }
        : {}),
    });
  },
});

/** The path that stands in both: all of a prefix, its first segment, or one of the alternatives of `^/(a|b)/`. */
function repeated({ head }: HeadedLocation, folder: string): string | null {
  if (head.kind === 'prefix') {
    const path = head.name.replace(/\/+$/, '');
    const first = /^\/[^/]+/.exec(path)?.[0];
    return [path, first].find((each) => each && folder.endsWith(each)) ?? null;
  }
  if (head.kind !== 'regex') return null;
  const choices = /^\^\/(?:\((?:\?:)?([\w|-]+)\)|([\w-]+))\//.exec(head.name);
  const segments = (choices?.[1] ?? choices?.[2] ?? '').split('|').filter(Boolean);
  const segment = segments.find((each) => folder.endsWith(`/${each}`));
  return segment === undefined ? null : `/${segment}`;
}

function above(folder: string, prefix: string): string {
  return folder.slice(0, folder.length - prefix.length) || '/';
}

function shorten(root: Directive, word: Word, folder: string, prefix: string): Edit {
  const text = above(folder, prefix);
  const quoted = word.quote ? `${word.quote}${text}${word.quote}` : text;
  return { source: root.source, start: word.start, end: word.end, text: quoted };
}
