import type { Directive } from '../model.ts';

/*
 * The loops count where others would say `for ... of`: until V8 has optimised a function, and in a run over one file that
 * is most of the time, an iterator makes an object for every step, and these functions are asked a million times.
 */

const few = 24;
const indexes = new WeakMap<readonly Directive[], Map<string, Directive[]>>();
const none: readonly Directive[] = [];

/** The directives of one name in a block, in reading order. Long blocks are indexed when first asked. */
export function childrenNamed(children: readonly Directive[], name: string): readonly Directive[] {
  if (children.length <= few) {
    let found: Directive[] | null = null;
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
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
  for (let at = 0; at < children.length; at++) if (names.has(children[at]!.name)) found.push(children[at]!);
  return found;
}
