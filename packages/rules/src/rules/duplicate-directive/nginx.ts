import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isListOfForms, isTemplated } from '../../shared/nginx-context.ts';
import { type NginxPlace, placedDirectives } from '../../shared/nginx-directives.ts';
import { mayExclude } from '../../shared/template-branches.ts';
import { type Identity, identitiesOf } from './nginx-identities.ts';
import { mapKeys } from './nginx-map-keys.ts';

/** Blocks and the identities that were seen in them. */
type Seen = Map<Directive | null, Map<string, Directive>>;

/** `"x" directive is duplicate` and the duplicate names that nginx looks for. */
export function checkNginx({ gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  // Documentation shows the ways to write a directive so: no file holds them like this.
  const confidence = isListOfForms(gateway.tree) ? { confidence: 'low' as const } : {};
  const seen: Seen = new Map();
  const single = new Map<NginxPlace, Identity | null>();
  const { directives, placeOf } = placedDirectives(gateway.tree, knowledge);
  for (let index = 0; index < directives.length; index++) {
    const directive = directives[index]!;
    const place = placeOf[index]!;
    if (place.entries.length === 0) continue;
    let once = single.get(place);
    if (once === undefined) {
      once = isSingle(place)
        ? {
            key: place.name,
            message: 'refused',
            data: { name: place.name },
            says: `"${place.name}" directive is duplicate`,
          }
        : null;
      single.set(place, once);
    }
    const identities = identitiesOf(directive, place);
    if (identities) for (const identity of identities) note(identity, identity.scope ?? directive.parent, directive);
    else if (once) noteSingle(once, directive);
    if (place.name === 'map' && directive.statement.block) {
      for (const { line, identity } of mapKeys(directive)) note(identity, directive, line);
    }
  }

  /** In a short block the siblings are looked through: an index of each of ten thousand blocks would cost more. */
  function noteSingle(once: Identity, directive: Directive): void {
    const siblings = directive.parent ? directive.parent.children : gateway.tree.roots;
    if (siblings.length > 24) {
      note(once, directive.parent, directive);
      return;
    }
    for (let at = 0; at < siblings.length; at++) {
      const sibling = siblings[at]!;
      if (sibling === directive) return;
      if (sibling.name !== once.key) continue;
      if (!isTemplated(directive) && !isTemplated(sibling)) tell(once, directive, sibling);
      return;
    }
  }

  function note(identity: Identity, scope: Directive | null, directive: Directive): void {
    let block = seen.get(scope);
    if (!block) {
      block = new Map();
      seen.set(scope, block);
    }
    const first = block.get(identity.key);
    if (!first) {
      block.set(identity.key, directive);
      if (identity.builtIn) tell(identity, directive, null);
      return;
    }
    if ((first === directive && !identity.within) || identity.conflicts?.(first) === false) return;
    if (isTemplated(directive) || isTemplated(first)) return;
    tell(identity, directive, first);
  }

  /** `first` is `null` for what the server itself has. */
  function tell(identity: Identity, directive: Directive, first: Directive | null): void {
    if (first && mayExclude(gateway.tree, headOf(first), headOf(directive))) return;
    report({
      message: identity.message,
      data: identity.data,
      at: identity.at ?? headOf(directive),
      ...confidence,
      related: first ? [{ at: headOf(first), message: 'the first' }] : [],
      notes: [`nginx refuses to start: \`${identity.says}\``],
      help:
        first === null
          ? 'the server has one of its own: take another name'
          : directive.includedBy !== first.includedBy
            ? 'one of them comes from an included file: take one out'
            : 'take one out',
    });
  }
}

/** Whether all modules that may be meant refuse a second one. */
function isSingle({ entries }: NginxPlace): boolean {
  return entries.every((entry) => entry.repeat === 'error' && !entry.thirdParty && !entry.documented);
}

function headOf({ statement, source }: Directive): Place {
  const end = statement.block ? statement.block.open.start : statement.end;
  return { source, start: statement.start, end };
}
