import type { ApacheDirective } from '@fcgilint/gateway/apache';
import type { ApacheKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { placedApacheDirectives } from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';

/** Directives with one value, of which the last in a section wins without a word. */
const single = new Set([
  'documentroot',
  'servername',
  'errorlog',
  'sethandler',
  'fallbackresource',
  'allowoverride',
  'authtype',
  'authname',
  'authuserfile',
]);

/** Two different values side by side in one section of one file: the first is never used. */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  const seen = new Map<unknown, Map<string, ApacheDirective>>();
  for (const { directive, conditional, name, entries } of placedApacheDirectives(gateway, knowledge)) {
    if (directive.section || !single.has(directive.name) || entries.length === 0) continue;
    if (conditional || directive.directive.includedBy !== null) continue;
    // Within the same section as written: what a condition encloses is meant to override.
    const scope = directive.directive.parent ?? gateway;
    const byName = seen.get(scope) ?? new Map<string, ApacheDirective>();
    seen.set(scope, byName);
    const first = byName.get(directive.name);
    if (!first) {
      byName.set(directive.name, directive);
      continue;
    }
    if (first.words.join('\0') === directive.words.join('\0')) continue;
    byName.set(directive.name, directive);
    context.report({
      message: 'lastWins',
      data: { name },
      at: directive.place,
      severity: 'warning',
      related: [{ at: first.place, message: 'this one has no effect' }],
      notes: ['Apache takes the last one of a section and says nothing'],
      help: 'take one out',
    });
  }
}
