import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { entriesIn, nginxContexts } from '../../shared/nginx-context.ts';
import { walkDirectives } from '../../shared/walk-directives.ts';

/** What the release history says of a directive that stands in its place. */
export function checkNginx({ gateway, report }: RuleContext, { directives }: NginxKnowledge): void {
  const contextsOf = nginxContexts(gateway.tree);
  for (const directive of walkDirectives(gateway.tree.roots)) {
    const { name } = directive.statement;
    const entries = entriesIn(directives.get(name.value), contextsOf(directive.parent));
    // Where one module still has it, nothing is known against it.
    const [entry] = entries;
    if (!entry || !entries.every((each) => each.removedIn ?? each.deprecatedSince ?? (each.obsolete || null))) continue;
    const at = { source: directive.source, start: name.start, end: name.end };
    const help = entry.replacement ? `use ${entry.replacement} instead` : 'take it out';
    if (entry.removedIn) {
      const note = `nginx from ${entry.removedIn} on refuses to start: \`unknown directive\``;
      report({ message: 'removed', data: { name: name.value, version: entry.removedIn }, at, notes: [note], help });
    } else if (entry.deprecatedSince) {
      report({ message: 'deprecated', data: { name: name.value, since: entry.deprecatedSince }, at, help });
    } else {
      report({ message: 'obsolete', data: { name: name.value }, at, severity: 'info', help });
    }
  }
}
