import type { ConfigTree, Directive } from '../model.ts';

/**
 * Whether something that could not be read may hold what seems absent in the block of `scope` or in one around it.
 * `null` asks for the top level. A gap inside a block elsewhere does not count.
 */
export function mayHide(tree: ConfigTree, scope: Directive | null): boolean {
  if (tree.gaps.length === 0) return false;
  const enclosing = new Set<Directive | null>([null]);
  for (let at = scope; at; at = at.parent) enclosing.add(at);
  return tree.gaps.some((gap) => enclosing.has(gap.parent));
}

/** Whether anything at all of the configuration could not be read. */
export function isComplete(tree: ConfigTree): boolean {
  return tree.gaps.length === 0;
}
