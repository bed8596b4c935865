import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { locationHead } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { entriesIn, nginxContexts } from '../../shared/nginx-context.ts';
import { walkDirectives } from '../../shared/walk-directives.ts';

/** `"x" directive is duplicate` and the duplicate names that nginx looks for. */
export function checkNginx({ gateway, report }: RuleContext, { directives }: NginxKnowledge): void {
  const contextsOf = nginxContexts(gateway.tree);
  const seen = new Map<Directive | null, Map<string, Directive>>();
  for (const directive of walkDirectives(gateway.tree.roots)) {
    const contexts = contextsOf(directive.parent);
    if (contexts.length === 0) continue;
    const name = directive.statement.name.value;
    const identity =
      identityOf(directive) ?? (isSingle(name) ? { key: name, message: 'refused', data: { name } } : null);
    if (!identity) continue;
    let block = seen.get(directive.parent);
    if (!block) {
      block = new Map();
      seen.set(directive.parent, block);
    }
    const first = block.get(identity.key);
    if (!first) {
      block.set(identity.key, directive);
      continue;
    }
    const at = headOf(directive);
    const related = [{ at: headOf(first), message: 'the first' }];
    const help =
      directive.includedBy !== first.includedBy
        ? 'one of them comes from an included file: take one out'
        : 'take one out';
    report({
      message: identity.message,
      data: identity.data,
      at,
      related,
      notes: ['nginx refuses to start: `duplicate`'],
      help,
    });
  }

  function isSingle(name: string): boolean {
    const entries = entriesIn(directives.get(name), ['main', 'events', 'http', 'server', 'location', 'upstream']);
    return (
      entries.length > 0 && entries.every((entry) => entry.repeat === 'error' && !entry.thirdParty && !entry.documented)
    );
  }
}

/** Named things: prefix and exact locations (`^~ /x` and `/x` are one), upstreams. */
function identityOf(directive: Directive): { key: string; message: string; data: Record<string, string> } | null {
  const { name, args, block } = directive.statement;
  if (name.value === 'location' && block) {
    const head = locationHead(directive);
    if (!head || (head.kind !== 'prefix' && head.kind !== 'exact')) return null;
    const path = head.kind === 'exact' ? `= ${head.name}` : head.name;
    return { key: `location ${path}`, message: 'location', data: { path } };
  }
  if (name.value === 'upstream' && block && args[0]?.kind === 'word') {
    const upstream = args[0].value;
    return { key: `upstream ${upstream}`, message: 'upstream', data: { name: upstream } };
  }
  return null;
}

function headOf({ statement, source }: Directive) {
  const end = statement.block ? statement.block.open.start : statement.end;
  return { source, start: statement.start, end };
}
