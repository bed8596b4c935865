import type { ApacheDirective } from '@fcgilint/gateway/apache';
import type { ApacheKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { nameOf, placedApacheDirectives, refusal, tellsModules } from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';

/** Directives that Apache 2.4 no longer knows, or keeps for old configurations only. */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  const compat = tellsModules(gateway) ? gateway.evaluation.modules.has('mod_access_compat.c') : null;
  const sections = new Set<ApacheDirective | null>();
  for (const { directive, conditional, name, known, entries, elsewhere } of placedApacheDirectives(
    gateway,
    knowledge,
  )) {
    // A line in a section that depends on the server is often there for old servers only.
    if (conditional) continue;
    const at = nameOf(directive);
    if (isAccess(directive)) {
      if (sections.has(directive.parent)) continue;
      sections.add(directive.parent);
      // Servers before 2.4 have no mod_authz_core, and need no module for these.
      if (compat === false && gateway.evaluation.modules.has('mod_authz_core.c')) {
        context.report({
          message: 'compatMissing',
          data: { name },
          at,
          severity: 'error',
          notes: [refusal(gateway, `Invalid command '${name}'`)],
          help: 'write `Require all granted`, `Require all denied`, `Require ip ...`, `Require host ...`',
        });
      } else if (mixes(directive, gateway.evaluation.roots)) {
        context.report({
          message: 'mixed',
          data: { name },
          at,
          notes: ['both the old and the new rules must allow a request, in whatever order they stand'],
          help: 'write all of it with `Require`',
        });
      } else if (compat === null) {
        context.report({
          message: 'deprecated',
          data: { name, since: '2.4' },
          at,
          severity: 'info',
          notes: ['only mod_access_compat still knows it: without the module the server refuses the line'],
          help: 'use Require instead',
        });
      }
      continue;
    }
    const fits = entries.length > 0 ? entries : known;
    const [entry] = fits;
    if (!entry || elsewhere.length > 0) continue;
    const help = /^\w/.test(entry.replacement ?? '') ? `use ${entry.replacement} instead` : 'take it out';
    if (fits.every((each) => each.removedIn)) {
      // What httpd itself dropped, a module of others may still have; this one has no such entry.
      context.report({
        message: 'removed',
        data: { name, version: `Apache ${entry.removedIn}` },
        at,
        severity: 'error',
        notes: [refusal(gateway, `Invalid command '${name}'`)],
        help,
      });
    } else if (fits.every((each) => each.deprecatedSince)) {
      const since = /^\d/.test(entry.deprecatedSince!) ? `Apache ${entry.deprecatedSince}` : entry.deprecatedSince!;
      context.report({ message: 'deprecated', data: { name, since }, at, severity: 'info', help });
    }
  }
}

function isAccess({ name, section }: ApacheDirective): boolean {
  return !section && (name === 'order' || name === 'allow' || name === 'deny' || name === 'satisfy');
}

/** Whether the section has Require beside it. Satisfy says how the two go together. */
function mixes(directive: ApacheDirective, roots: readonly ApacheDirective[]): boolean {
  const siblings = directive.parent ? directive.parent.children : roots;
  if (siblings.some(({ name }) => name === 'satisfy')) return false;
  return siblings.some(({ name, words }) => name === 'require' && words[0]?.toLowerCase() === 'all');
}
