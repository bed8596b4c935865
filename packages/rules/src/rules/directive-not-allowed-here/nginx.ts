import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isTemplated, isTopOfFragment } from '../../shared/nginx-context.ts';
import { placedDirectives } from '../../shared/nginx-directives.ts';
import { checkLocation } from './nginx-locations.ts';

/** `"x" directive is not allowed here` (nginx: src/core/ngx_conf_file.c, ngx_conf_handler). */
export function checkNginx({ gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  for (const { directive, place } of placedDirectives(gateway.tree, knowledge)) {
    if (place.entries.length > 0) {
      checkLocation(directive, report);
      continue;
    }
    const { name } = directive.statement;
    const { known: entries, contexts } = place;
    // Of what only documentation tells, the contexts were not measured.
    if (entries.length === 0 || entries.some((entry) => entry.contexts.length === 0 || entry.documented)) continue;
    if (isTopOfFragment(directive, gateway.tree) || isTemplated(directive)) continue;
    const allowed = [...new Set(entries.flatMap((entry) => entry.contexts.map(describe)))].join(', ');
    report({
      message: 'context',
      data: { name: name.value, here: contexts.map(describe).join(' or '), allowed },
      at: { source: directive.source, start: name.start, end: name.end },
      notes: ['nginx refuses to start: `directive is not allowed here`'],
      help: 'move it to one of these blocks',
      ...(directive.parent
        ? { related: [{ at: headOf(directive.parent), message: 'the block that it stands in' }] }
        : {}),
    });
  }
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
