import type { ConfigTree, Directive, Gateway, Route } from '@fcgilint/gateway';

/** Folders that a configuration takes files from, absolute ones only. */
export interface ServedFolders {
  readonly roots: readonly string[];
  /** Folders of aliases. */
  readonly others: readonly string[];
}

const rootNames = /^(?:root|server\.document-root|documentroot)$/i;

/**
 * The document roots of all virtual hosts and locations, and the folders of aliases. Document roots are taken from the
 * directives, too: a location that hands everything on has a root for its parameters all the same.
 */
export function servedFolders(gateway: Gateway): ServedFolders {
  const roots = new Set<string>();
  const others = new Set<string>();
  const add = (set: Set<string>, path: unknown) => {
    if (typeof path === 'string' && path.startsWith('/') && !/[$%]/.test(path)) set.add(path);
  };
  for (const host of gateway.hosts) {
    add(roots, host.documentRoot);
    const open: Route[] = [...host.routes];
    for (let route = open.pop(); route; route = open.pop()) {
      const { target } = route;
      if (target.kind === 'static') add(target.mode === 'root' ? roots : others, target.root);
      for (const inner of route.routes) open.push(inner);
    }
  }
  for (const written of writtenRoots(gateway.tree)) add(roots, written);
  return { roots: [...roots], others: [...others].filter((folder) => !roots.has(folder)) };
}

function writtenRoots(tree: ConfigTree): string[] {
  const found: string[] = [];
  const open: Directive[] = [...tree.roots];
  for (let directive = open.pop(); directive; directive = open.pop()) {
    const { name, args } = directive.statement;
    const [first] = args;
    if (rootNames.test(name.value) && args.length === 1 && first?.kind === 'word' && first.parts.length === 0) {
      found.push(first.value);
    }
    for (const child of directive.children) open.push(child);
  }
  return found;
}
