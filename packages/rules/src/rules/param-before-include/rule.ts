import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, childrenNamed, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';
import { shownIn } from '../../shared/nginx-lists.ts';
import { cgiMounts } from '../../shared/nginx-mounts.ts';

/** A parameter that an include behind it sets again. */
export const paramBeforeInclude = defineRule({
  name: 'param-before-include',
  aliases: [],
  covers: ['nginx-duplicate-fastcgi-param'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'An include behind a parameter sets the same parameter again: the value written first has no effect',
  messages: {
    overridden: ({ name, value }) =>
      `${name} has no effect: the include behind it sends ${value}, and the last one counts`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    const seen = new Set<Directive>();
    context.each(cgiMounts(nginx), ({ block, list }) => {
      const { scope } = nginx.effective(block, list);
      if (!scope || seen.has(scope)) return;
      seen.add(scope);
      checkScope(scope, list, context);
    });
  },
});

function checkScope(scope: Directive, list: string, { report }: RuleContext): void {
  const directives = childrenNamed(scope.children, list);
  // The last of each name is what counts.
  const last = new Map<string, Directive>();
  for (const directive of directives) last.set(argument(directive, 0)?.value ?? '', directive);
  for (const directive of directives) {
    const name = argument(directive, 0)?.value ?? '';
    const later = last.get(name)!;
    if (later === directive || directive.includedBy !== scope.includedBy || later.includedBy === scope.includedBy)
      continue;
    const value = argument(later, 1)?.value ?? '';
    // What is sent only when it is not empty leaves the first one standing: `HTTPS on` behind a load balancer.
    if (value === argument(directive, 1)?.value || argument(later, 2)?.value === 'if_not_empty') continue;
    const include = shownIn(later);
    const edits = moveBehind(directive, include);
    report({
      message: 'overridden',
      data: { name, value },
      at: placeOf(directive),
      related: [{ at: placeOf(include), message: `sends ${name} again` }],
      notes: ['nginx sends both, in the order of the file; PHP, uwsgi and flup keep the last'],
      help: 'write it behind the include',
      ...(edits ? { fix: { title: 'write it behind the include', edits } } : {}),
    });
  }
}

/** Takes the line of a directive out and writes it behind another of the same text. */
function moveBehind(directive: Directive, include: Directive): Edit[] | null {
  const { source, statement } = directive;
  if (include.source !== source) return null;
  const text = source.slice(statement);
  const indentation = source.indentation(include.statement.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  const { end } = include.statement;
  return [
    { ...lineOf(placeOf(directive)), text: '' },
    { source, start: end, end, text: separator + text },
  ];
}
