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
    for (let at = 0; at < children.length; at++) if (children[at]!.name === name) return namedFrom(children, name, at);
    return none;
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

/** Those of a name in a short block; the one at `first` is the first. */
function namedFrom(children: readonly Directive[], name: string, first: number): Directive[] {
  const found = [children[first]!];
  for (let at = first + 1; at < children.length; at++) if (children[at]!.name === name) found.push(children[at]!);
  return found;
}

/** The directives of several names in a block, in reading order. */
export function childrenNamedAny(children: readonly Directive[], names: ReadonlySet<string>): Directive[] {
  const found: Directive[] = [];
  for (let at = 0; at < children.length; at++) if (names.has(children[at]!.name)) found.push(children[at]!);
  return found;
}
