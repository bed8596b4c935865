import type { Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { type NginxPlace, placesOf } from '../../shared/nginx-directives.ts';

/** What the release history says of a directive that stands in its place. */
export function checkNginx({ gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  for (const place of placesOf(gateway.tree, knowledge)) {
    const entry = oldEntry(place);
    if (place.name === 'listen') for (const form of place.forms) noteHttp2(form, report);
    if (entry) for (const directive of place.directives) tell(directive, entry, report);
  }
}

function tell(directive: Directive, entry: NginxDirective, report: RuleContext['report']): void {
  const { name } = directive.statement;
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

/** What is known against the directive; `null` where one module still has it. */
function oldEntry({ entries }: NginxPlace): NginxDirective | null {
  const allOld = entries.every((each) => each.removedIn ?? each.deprecatedSince ?? (each.obsolete || null));
  return (allOld && entries[0]) || null;
}

/** `listen ... http2`: warned about since 1.25.1, but before there is nothing else. */
function noteHttp2(listens: readonly Directive[], report: RuleContext['report']): void {
  const at = listens[0]!.statement.args.findIndex((each) => each.kind === 'word' && each.value === 'http2');
  if (at < 0) return;
  for (const { source, statement } of listens) {
    const { start, end } = statement.args[at]!;
    report({
      message: 'parameter',
      data: { name: 'http2', directive: 'listen', since: '1.25.1' },
      at: { source, start, end },
      severity: 'info',
      help: 'from 1.25.1 on write `http2 on;` in the server instead',
    });
  }
}

function isBefore(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first < major || (first === major && second < minor);
}
