import type { Directive } from '../model.ts';

const few = 24;
const indexes = new WeakMap<readonly Directive[], Map<string, Directive[]>>();
const none: readonly Directive[] = [];

/** The directives of one name in a block, in reading order. Long blocks are indexed when first asked. */
export function childrenNamed(children: readonly Directive[], name: string): readonly Directive[] {
  if (children.length <= few) {
    let found: Directive[] | null = null;
    for (const child of children) {
      if (child.name !== name) continue;
      if (found) found.push(child);
      else found = [child];
    }
    return found ?? none;
  }
  let index = indexes.get(children);
  if (!index) {
    index = new Map();
    for (const child of children) {
      const key = child.name;
      const list = index.get(key);
      if (list) list.push(child);
      else index.set(key, [child]);
    }
    indexes.set(children, index);
  }
  return index.get(name) ?? none;
}

/** The directives of several names in a block, in reading order. */
export function childrenNamedAny(children: readonly Directive[], names: ReadonlySet<string>): Directive[] {
  const found: Directive[] = [];
  for (const child of children) if (names.has(child.name)) found.push(child);
  return found;
}
