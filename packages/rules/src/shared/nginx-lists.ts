import type { Edit, Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, childrenNamed, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';

/**
 * Lists that nginx replaces as a whole (nginx: ngx_conf_merge_ptr_value): one `fastcgi_param`, `proxy_set_header` or
 * `add_header` in a block, and none of those around it is in force there.
 */
export interface ReplacedList {
  readonly list: string;
  /** The block whose own directives replace the inherited ones. */
  readonly scope: Directive;
  /** Its own, in reading order. */
  readonly own: readonly Directive[];
  /** Those of the enclosing block whose names it does not repeat, in reading order. */
  readonly lost: readonly Directive[];
}

/** What a block's own directives of a list take out of force; `null` for none, and where its own are not all known. */
export function replacedList(gateway: NginxGateway, scope: Directive, list: string): ReplacedList | null {
  const own = childrenNamed(scope.children, list);
  if (own.length === 0 || !scope.parent) return null;
  const outer = gateway.effective(scope.parent, list).directives;
  if (outer.length === 0) return null;
  const inForce = gateway.effective(scope, list);
  if (inForce.because && inForce.scope === scope) return null;
  const kept = new Set(inForce.directives.map((directive) => keyOf(directive, list)));
  const lost = outer.filter((directive) => !kept.has(keyOf(directive, list)));
  return lost.length > 0 ? { list, scope, own, lost } : null;
}

/** Parameters are told apart by case, headers are not. */
function keyOf(directive: Directive, list: string): string {
  const name = argument(directive, 0)?.value ?? '';
  return list.endsWith('_param') ? name : name.toLowerCase();
}

/** The names in a list, each once, as written. */
export function namesIn(directives: readonly Directive[]): string[] {
  return [...new Set(directives.map((directive) => argument(directive, 0)?.value ?? ''))];
}

/** Where a directive shows in its block: the `include` that brings it there, or itself. */
export function shownIn(directive: Directive): Directive {
  let shown = directive;
  while (shown.includedBy && shown.includedBy.parent === shown.parent) shown = shown.includedBy;
  return shown;
}

/** The place of the first of the block's own directives. */
export function placeOfList({ own }: ReplacedList): Place {
  return placeOf(shownIn(own[0]!));
}

/**
 * An edit that repeats the lost directives before the block's own: by their include where a file holds nothing else,
 * else as they are written.
 */
export function repeatLost({ own, lost, list }: ReplacedList): Edit {
  const lines: string[] = [];
  const missing = new Set(lost);
  const outer = lost[0]!.parent?.children ?? lost;
  for (const directive of lost) {
    const include = directive.includedBy ? shownIn(directive) : directive;
    const whole = outer.every(
      (sibling) =>
        sibling === include ||
        shownIn(sibling) !== include ||
        (sibling.name === list && missing.has(sibling)) ||
        sibling.name === 'include',
    );
    const { statement, source } = whole ? include : directive;
    const text = source.slice(statement);
    if (!lines.includes(text)) lines.push(text);
  }
  const first = shownIn(own[0]!);
  const { source, statement } = first;
  const indentation = source.indentation(statement.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  return {
    source,
    start: statement.start,
    end: statement.start,
    text: lines.map((text) => text + separator).join(''),
  };
}
