import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { locationHead, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { httpBlock, isWhole } from '../../shared/nginx-main.ts';

/** A whole configuration that serves files and knows the types of none but the three built-in ones. */
export const missingMimeTypes = defineRule({
  name: 'missing-mime-types',
  aliases: [],
  covers: ['nginx-mime-types-missing'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'Without `mime.types` style sheets and scripts are sent as text/plain, and browsers refuse them',
  messages: {
    missing: () => 'there is neither `include mime.types` nor a `types` block: style sheets are sent as text/plain',
  },
  check({ gateway, named, report }) {
    const { tree } = gateway;
    const http = httpBlock(tree);
    // What cannot be read may hold the types, wherever it stands.
    if (!http || tree.gaps.length > 0 || named('types').length > 0) return;
    const serving = [...named('root'), ...named('alias')].find(servesFolder);
    if (!serving) return;
    const { source, statement } = http;
    const { name } = statement;
    const edit = firstInBlock(http, 'include mime.types;');
    report({
      message: 'missing',
      at: { source, start: name.start, end: name.end },
      ...(isWhole(tree) ? {} : { confidence: 'low' as const }),
      related: [{ at: placeOf(serving), message: 'files are served from here' }],
      notes: ['nginx itself knows html, gif and jpg only; the rest gets `default_type`, which is text/plain'],
      help: 'add `include mime.types;` to `http`: the file comes with nginx',
      ...(edit ? { fix: { title: 'include mime.types', edits: [edit] } } : {}),
    });
  },
});

/** Not the folder of one page for errors. */
function servesFolder({ parent }: Directive): boolean {
  return parent?.name !== 'location' || locationHead(parent)?.kind !== 'exact';
}

/** A directive in front of all others of a block. */
function firstInBlock({ source, statement }: Directive, text: string): Edit | null {
  const first = statement.block?.body[0];
  if (!first) return null;
  const indentation = source.indentation(first.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  return { source, start: first.start, end: first.start, text: text + separator };
}
