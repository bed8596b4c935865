import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isTemplated, isTopOfFragment } from '../../shared/nginx-context.ts';
import { placesOf } from '../../shared/nginx-directives.ts';
import { checkLocation } from './nginx-locations.ts';

/** `"x" directive is not allowed here` (nginx: src/core/ngx_conf_file.c, ngx_conf_handler). */
export function checkNginx({ each, gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  // A template's `{{ define }}` and the like hold pieces of other blocks.
  const pieces = new Set(
    gateway.tree.documents
      .filter(({ placeholders }) => placeholders.some(({ control }) => control))
      .map(({ source }) => source),
  );
  each(placesOf(gateway.tree, knowledge), (place) => {
    const { name, known, entries, contexts, directives } = place;
    if (entries.length > 0) {
      if (name === 'location' || name === 'alias') for (const directive of directives) checkLocation(directive, report);
      return;
    }
    // Of what only documentation tells, the contexts were not measured.
    if (known.length === 0 || known.some((entry) => entry.contexts.length === 0 || entry.documented)) return;
    const here = contexts.map(describe).join(' or ');
    const allowed = [...new Set(known.flatMap((entry) => entry.contexts.map(describe)))].join(', ');
    for (const directive of directives) {
      if (isTopOfFragment(directive, gateway.tree) || isTemplated(directive)) continue;
      if (directive.parent === null && pieces.has(directive.source)) continue;
      report({
        message: 'context',
        data: { name, here, allowed },
        at: headOf(directive),
        notes: ['nginx refuses to start: `directive is not allowed here`'],
        help: 'move it to one of these blocks',
        ...(directive.parent
          ? { related: [{ at: headOf(directive.parent), message: 'the block that it stands in' }] }
          : {}),
      });
    }
  });
}

function headOf(block: Directive): Place {
  const { name } = block.statement;
  return { source: block.source, start: name.start, end: name.end };
}

const words: Readonly<Record<string, string>> = {
  main: 'the top level',
  'if-in-server': '`if` in server',
  'if-in-location': '`if` in location',
  'stream-server': '`server` of stream',
  'stream-upstream': '`upstream` of stream',
  'mail-server': '`server` of mail',
};

function describe(context: string): string {
  return words[context] ?? `\`${context}\``;
}
