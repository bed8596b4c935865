import { lowerAscii, toBytes } from '../bytes.ts';
import type { Context } from '../context.ts';

/** A context with those of its inner contexts that matter to a module. */
export interface ContextNode {
  readonly context: Context;
  /** Whether the context itself sets a key of the module. */
  readonly sets: boolean;
  /** Inner contexts that are compared one by one. */
  readonly inner: ContextNode[];
  /** Inner contexts with `$HTTP["host"] == ...` by the name without its port: thousands of hosts cost one look-up. */
  readonly byHost: Map<string, ContextNode[]>;
}

/**
 * The contexts that matter to a module as a tree: those that set any of its keys and those around them.
 * `captured`: contexts that are compared by pattern, which no look-up can stand in for.
 */
export function contextTree(
  contexts: ReadonlySet<Context>,
  global: Context,
  captured: ReadonlySet<Context>,
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
      const key = captured.has(at) ? null : exactHost(at);
      if (key === null) outer.inner.push(node);
      else {
        const list = outer.byHost.get(key);
        if (list) list.push(node);
        else outer.byHost.set(key, [node]);
      }
    }
  }
  return root;
}

function exactHost(context: Context): string | null {
  const { condition } = context;
  // A branch is compared after the branch before it, at the moment when either is first needed.
  if (context.previous) return null;
  if (condition?.kind !== 'test' || condition.field !== 'host' || condition.operator !== '==') return null;
  if (typeof condition.text !== 'string') return null;
  return hostKey(toBytes(condition.text, condition.place.source.encoding));
}

/** A host without its port, as far as two hosts that compare equal have the same. */
export function hostKey(host: string): string {
  const end = host.startsWith('[') ? host.indexOf(']') : host.indexOf(':');
  return lowerAscii(end < 0 ? host : host.slice(0, host.startsWith('[') ? end + 1 : end));
}
