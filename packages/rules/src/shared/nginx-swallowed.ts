import type { Span } from '@fcgilint/core';
import type { ConfigTree, Directive } from '@fcgilint/gateway';

const swallowing = new WeakMap<ConfigTree, ReadonlyMap<Directive['source'], readonly Span[]>>();

/**
 * Whether a `;` is missing within a directive, so that the next one is read as its arguments. `ignored-syntax` says so;
 * what is wrong with the arguments is the same mistake.
 */
export function hasSwallowed(tree: ConfigTree, { statement, source }: Directive): boolean {
  let bySource = swallowing.get(tree);
  if (!bySource) {
    bySource = new Map(
      tree.documents.flatMap(({ source: each, problems }) => {
        const spans = problems.filter(({ code, refused }) => code === 'missing-semicolon' && !refused);
        return spans.length > 0 ? [[each, spans] as const] : [];
      }),
    );
    swallowing.set(tree, bySource);
  }
  if (bySource.size === 0) return false;
  return bySource.get(source)?.some(({ start }) => start >= statement.start && start < statement.end) ?? false;
}
