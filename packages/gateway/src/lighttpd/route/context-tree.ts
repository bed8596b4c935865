import type { Context } from '../context.ts';
import type { HostIndex } from './host-index.ts';

/** A context with those of its inner contexts that matter to a module. */
export interface ContextNode {
  readonly context: Context;
  /** Whether the context itself sets a key of the module. */
  readonly sets: boolean;
  /** Inner contexts that are compared one by one. */
  readonly inner: ContextNode[];
  /** Inner contexts that the index of hosts finds: thousands of hosts cost one look-up. */
  readonly byHost: Map<Context, ContextNode>;
}

/**
 * The contexts that matter to a module as a tree: those that set any of its keys and those around them.
 * `hosts`: the index over the inner contexts of a context.
 */
export function contextTree(
  contexts: ReadonlySet<Context>,
  global: Context,
  hosts: (parent: Context) => HostIndex,
): ContextNode {
  const nodes = new Map<Context, ContextNode>();
  const root: ContextNode = { context: global, sets: contexts.has(global), inner: [], byHost: new Map() };
  nodes.set(global, root);
  for (const context of contexts) {
    // From the context outwards until one that is in the tree already.
    const path: Context[] = [];
    for (let at: Context | null = context; at && !nodes.has(at); at = at.parent) path.push(at);
    for (const at of path.reverse()) {
      const node: ContextNode = { context: at, sets: contexts.has(at), inner: [], byHost: new Map() };
      nodes.set(at, node);
      const outer = nodes.get(at.parent!)!;
      if (hosts(outer.context).has(at)) outer.byHost.set(at, node);
      else outer.inner.push(node);
    }
  }
  return root;
}
