import type { BaselineEntry } from './file.ts';

/** Something found now, in the baseline's terms. */
export type Found = Omit<BaselineEntry, 'count'>;

export interface Matched {
  /** For each thing found, whether the baseline has it. */
  readonly known: readonly boolean[];
  /** Entries as they are now: with what was matched, under the present path and context. */
  readonly current: readonly BaselineEntry[];
  /** Entries, or parts of their counts, that nothing was found for. */
  readonly stale: readonly BaselineEntry[];
}

/**
 * Matches what is found with a baseline, one to one: first what is the same in all, then what stands in the same file
 * in other surroundings (a block was renamed), then what stands the same in another file, for entries whose own file
 * is gone.
 */
export function match(
  found: readonly Found[],
  entries: readonly BaselineEntry[],
  isGone: (path: string) => boolean,
): Matched {
  const left = entries.map(({ count }) => count);
  const known = found.map(() => false);
  const current: Found[] = [];
  const gone = entries.map(({ path }) => isGone(path));
  const passes: readonly { readonly key: (entry: Found) => string; readonly usable: (index: number) => boolean }[] = [
    { key: keyOf, usable: () => true },
    { key: ({ path, rule, text }) => [path, rule, text].join('\0'), usable: () => true },
    { key: ({ rule, context, text }) => [rule, ...context, text].join('\0'), usable: (index) => gone[index]! },
  ];
  for (const { key, usable } of passes) {
    const byKey = new Map<string, number[]>();
    for (const [index, entry] of entries.entries()) {
      if (left[index]! > 0 && usable(index)) push(byKey, key(entry), index);
    }
    for (const [at, one] of found.entries()) {
      const index = known[at] ? undefined : byKey.get(key(one))?.find((candidate) => left[candidate]! > 0);
      if (index === undefined) continue;
      left[index]!--;
      known[at] = true;
      current.push(one);
    }
  }
  const stale = entries.flatMap((entry, index) => (left[index]! > 0 ? [{ ...entry, count: left[index]! }] : []));
  return { known, current: countAlike(current), stale };
}

/** One entry for all that are alike. */
export function countAlike(found: readonly (Found & { readonly count?: number })[]): BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const { path, rule, context, text, count = 1 } of found) {
    const key = keyOf({ path, rule, context, text });
    counted.set(key, { path, rule, context, text, count: (counted.get(key)?.count ?? 0) + count });
  }
  return [...counted.values()];
}

function keyOf({ path, rule, context, text }: Found): string {
  return [path, rule, ...context, text].join('\0');
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
