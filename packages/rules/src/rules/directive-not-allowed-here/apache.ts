import type { ApacheDirective } from '@fcgilint/gateway/apache';
import type { ApacheKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { nameOf, placedApacheDirectives, refusal } from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';
import { checkOverride } from './override.ts';

/** `X not allowed here` (Apache: `server/config.c`, `invoke_cmd`; `server/core.c`, `ap_check_cmd_context`). */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  if (!gateway.htaccess) checkOverride(gateway, context);
  for (const { directive, conditional, name, known, entries, contexts } of placedApacheDirectives(gateway, knowledge)) {
    const written = directive.section ? `<${name}>` : name;
    const at = nameOf(directive);
    const perhaps = conditional ? ({ severity: 'warning', confidence: 'medium' } as const) : {};
    const related = directive.parent
      ? [{ at: nameOf(directive.parent), message: 'the section that it stands in' }]
      : [];
    if (entries.length > 0 || known.length === 0 || contexts === null) {
      if (isElse(directive) && entries.length > 0 && !followsIf(directive, gateway.evaluation.roots)) {
        context.report({
          message: 'elseWithoutIf',
          data: { name: written },
          at,
          related,
          notes: [refusal(gateway, `${written} section without previous <If>`)],
          help: 'put it behind an <If> or <ElseIf> in the same section',
          ...perhaps,
        });
      }
      continue;
    }
    if (contexts[0] === 'htaccess' && known.every((entry) => !entry.contexts.includes('htaccess'))) {
      context.report({
        message: 'htaccess',
        data: { name: written },
        at,
        notes: [
          `the server logs \`${directive.section ? `<${name}` : name} not allowed here\`; ` +
            'only where it has AllowOverride Nonfatal=Override it skips the line with a warning',
        ],
        help: 'move it to the configuration of the server',
        ...perhaps,
      });
      continue;
    }
    const allowed = [...new Set(known.flatMap((entry) => entry.contexts.map(describe)))].join(', ');
    const here = describe(
      contexts.find((each) => known.every((entry) => !entry.contexts.includes(each))) ?? contexts.at(-1)!,
    );
    context.report({
      message: 'context',
      data: { name: written, here, allowed },
      at,
      related,
      notes: [refusal(gateway, `${directive.section ? `<${name}` : name} not allowed here`)],
      help: 'move it to one of these places',
      ...perhaps,
    });
  }
}

function isElse(directive: ApacheDirective): boolean {
  return directive.section && (directive.name === 'else' || directive.name === 'elseif');
}

/** Whether the last of the conditional sections before it, in the same place, is one that it can continue. */
function followsIf(directive: ApacheDirective, roots: readonly ApacheDirective[]): boolean {
  const siblings = directive.parent ? directive.parent.children : roots;
  const before = siblings.slice(0, siblings.indexOf(directive));
  const last = before.findLast(({ section, name }) => section && /^(?:if|elseif|else)$/.test(name));
  return last !== undefined && last.name !== 'else';
}

const words: Readonly<Record<string, string>> = {
  server: 'the top level',
  virtualhost: '<VirtualHost>',
  directory: '<Directory>',
  location: '<Location>',
  files: '<Files>',
  if: '<If>',
  proxy: '<Proxy>',
  htaccess: '.htaccess',
  mdomainset: '<MDomainSet>',
};

function describe(context: string): string {
  return words[context] ?? context;
}
