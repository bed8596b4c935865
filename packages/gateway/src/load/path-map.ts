import { normalizePath } from '@fcgilint/core';

/** A folder of the machine that the configuration is meant for, and where it is here. */
export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** Applies the mapping with the longest matching `from`; a path that none covers stays as it is. */
export function mapPath(path: string, mappings: readonly PathMapping[]): string {
  let best: PathMapping | null = null;
  for (const mapping of mappings) {
    const from = mapping.from.replace(/\/+$/, '');
    if (
      (path === from || path.startsWith(`${from}/`)) &&
      (!best || from.length > best.from.replace(/\/+$/, '').length)
    ) {
      best = mapping;
    }
  }
  if (!best) return path;
  return normalizePath(best.to + path.slice(best.from.replace(/\/+$/, '').length));
}
