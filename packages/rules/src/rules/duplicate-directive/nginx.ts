import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isListOfForms, isTemplated } from '../../shared/nginx-context.ts';
import { type NginxPlace, placedDirectives, placesOf } from '../../shared/nginx-directives.ts';
import { mayExclude } from '../../shared/template-branches.ts';
import { type Identity, identitiesOf, mayName, mixing } from './nginx-identities.ts';
import { mapKeys } from './nginx-map-keys.ts';

/** Blocks and the identities that were seen in them. */
type Seen = Map<Directive | null, Map<string, Directive>>;

/** `"x" directive is duplicate` and the duplicate names that nginx looks for. */
export function checkNginx({ each, gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  // Documentation shows the ways to write a directive so: no file holds them like this.
  const confidence = isListOfForms(gateway.tree) ? { confidence: 'low' as const } : {};
  const seen: Seen = new Map();
  const places = placesOf(gateway.tree, knowledge).filter(({ entries }) => entries.length > 0);
  const mixed = places.filter(({ name }) => mixing.has(name));
  // Of several names that must not meet the first is told by the order in which all of them stand.
  if (new Set(mixed.map(({ name }) => name)).size > 1) {
    const { directives, placeOf } = placedDirectives(gateway.tree, knowledge);
    const onces = new Map(mixed.map((place) => [place, singleOf(place)]));
    for (let index = 0; index < directives.length; index++) {
      const place = placeOf[index]!;
      const once = onces.get(place);
      if (once !== undefined) noteNamed(directives[index]!, place, once);
    }
  }
  for (const place of places) {
    const { name, directives } = place;
    const once = singleOf(place);
    if (name === 'map') each(directives, noteMap);
    if (mayName(name)) {
      if (!mixed.includes(place) || mixed.every((other) => other.name === name))
        each(directives, (directive) => noteNamed(directive, place, once));
    } else if (once) noteSingles(once, directives);
  }

  function noteNamed(directive: Directive, place: NginxPlace, once: Identity | null): void {
    const identities = identitiesOf(directive, place);
    if (identities) for (const identity of identities) note(identity, identity.scope ?? directive.parent, directive);
    else if (once) noteSingle(once, directive);
  }

  function noteMap(map: Directive): void {
    if (!map.statement.block) return;
    for (const { line, identity } of mapKeys(map)) note(identity, map, line);
  }

  function noteSingles(once: Identity, directives: readonly Directive[]): void {
    const isWhole = gateway.tree.context === 'main';
    let before: Directive | null | undefined;
    each(directives, (directive) => {
      const { parent } = directive;
      // In reading order what stands in one block comes together, unless such blocks stand in each other.
      if (parent === before || !isWhole || parent?.parent?.name === parent?.name) noteSingle(once, directive);
      before = parent;
    });
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

/** What is told of a second one, where all modules that may be meant refuse it. */
function singleOf({ name, entries }: NginxPlace): Identity | null {
  const isSingle = entries.every((entry) => entry.repeat === 'error' && !entry.thirdParty && !entry.documented);
  return isSingle ? { key: name, message: 'refused', data: { name }, says: `"${name}" directive is duplicate` } : null;
}

function headOf({ statement, source }: Directive): Place {
  const end = statement.block ? statement.block.open.start : statement.end;
  return { source, start: statement.start, end };
}
