import type { ConfigTree, Directive } from '../model.ts';

const none: readonly Directive[] = [];
const indexes = new WeakMap<ConfigTree, DirectiveIndex>();

/**
 * All directives of one name in a configuration, wherever they stand, in reading order: an index that all callers
 * share, made when it is first asked. The name is as written; for lighttpd and Apache, which do not
 * mind the case, in lower case. The lines of nginx's `map`, `types` and their kin are directives here like all others.
 */
export function directivesNamed(tree: ConfigTree, name: string): readonly Directive[] {
  let index = indexes.get(tree);
  if (!index) {
    index = new DirectiveIndex(tree);
    indexes.set(tree, index);
  }
  return index.get(name);
}

class DirectiveIndex {
  readonly #byName = new Map<string, Directive[]>();

  constructor(tree: ConfigTree) {
    const byName = this.#byName;
    const { directives } = tree;
    for (let at = 0; at < directives.length; at++) {
      const directive = directives[at]!;
      const name = directive.name;
      const same = byName.get(name);
      if (same) same.push(directive);
      else byName.set(name, [directive]);
    }
    if (tree.dialect !== 'nginx') this.#foldCase(tree);
  }

  get(name: string): readonly Directive[] {
    return this.#byName.get(name) ?? none;
  }

  /** Puts the spellings of a name together, in reading order. */
  #foldCase({ directives }: ConfigTree): void {
    const mixed = new Set<string>();
    for (const name of this.#byName.keys()) if (name.toLowerCase() !== name) mixed.add(name);
    if (mixed.size === 0) return;
    const folded = new Map<string, Directive[]>();
    for (const name of mixed) folded.set(name.toLowerCase(), []);
    for (const directive of directives) folded.get(directive.name.toLowerCase())?.push(directive);
    for (const [name, same] of folded) this.#byName.set(name, same);
  }
}
