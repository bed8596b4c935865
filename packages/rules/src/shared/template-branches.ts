import type { Place, Placeholder } from '@fcgilint/core';
import type { ConfigTree } from '@fcgilint/gateway';

/** Tags of templates that choose or repeat what stands around them, by text. */
const tagsOf = new WeakMap<ConfigTree, Map<Place['source'], readonly Placeholder[]>>();

/**
 * Whether a template may have the two places never in one configuration, or one of them several times: a tag such as
 * `{% else %}` stands between them. Both orders are alike.
 */
export function mayExclude(tree: ConfigTree, a: Place, b: Place): boolean {
  if (a.source !== b.source) return false;
  let tags = tagsOf.get(tree);
  if (!tags) {
    tags = new Map();
    for (const { source, placeholders } of tree.documents) {
      const control = placeholders.filter((placeholder) => placeholder.control);
      if (control.length > 0) tags.set(source, control);
    }
    tagsOf.set(tree, tags);
  }
  const from = Math.min(a.start, b.start);
  const to = Math.max(a.start, b.start);
  return tags.get(a.source)?.some(({ start, end }) => start >= from && end <= to) ?? false;
}
