import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { placedDirectives } from '../../shared/nginx-directives.ts';

/** What the release history says of a directive that stands in its place. */
export function checkNginx({ gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  for (const { directive, place } of placedDirectives(gateway.tree, knowledge)) {
    const { name } = directive.statement;
    const { entries } = place;
    // Where one module still has it, nothing is known against it.
    const [entry] = entries;
    if (!entry || !entries.every((each) => each.removedIn ?? each.deprecatedSince ?? (each.obsolete || null))) continue;
    const at = { source: directive.source, start: name.start, end: name.end };
    const help = entry.replacement ? `use ${entry.replacement} instead` : 'take it out';
    if (entry.removedIn) {
      const note = `nginx from ${entry.removedIn} on refuses to start: \`unknown directive\``;
      // Servers that still know it are older than any that is still kept up.
      const severity = isBefore(entry.removedIn, 1, 18) ? 'error' : 'warning';
      report({
        message: 'removed',
        data: { name: name.value, version: entry.removedIn },
        at,
        severity,
        notes: [note],
        help,
      });
    } else if (entry.deprecatedSince) {
      report({ message: 'deprecated', data: { name: name.value, since: entry.deprecatedSince }, at, help });
    } else {
      report({ message: 'obsolete', data: { name: name.value }, at, severity: 'info', help });
    }
  }
}

function isBefore(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first < major || (first === major && second < minor);
}
