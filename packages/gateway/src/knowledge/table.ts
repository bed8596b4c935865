/** Lookup by name in a table of tab-separated lines, each parsed when it is first asked for. */
export interface Table<Entry> {
  /** The entries of a name; empty for an unknown one. */
  get(name: string): readonly Entry[];
  /** All names, in the order of the table. */
  names(): IterableIterator<string>;
}

/**
 * Builds a table. Only the names are read at once: a run looks up some dozens of two thousand.
 * `key` folds names where the language ignores case.
 */
export function makeTable<Entry>(
  text: string,
  parse: (fields: readonly string[]) => Entry,
  key: (name: string) => string = (name) => name,
): Table<Entry> {
  const lines = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const name = key(line.slice(0, line.indexOf('\t')));
    const known = lines.get(name);
    if (known) known.push(line);
    else lines.set(name, [line]);
  }
  const parsed = new Map<string, readonly Entry[]>();
  return {
    get(name) {
      const folded = key(name);
      let entries = parsed.get(folded);
      if (!entries) {
        entries = (lines.get(folded) ?? []).map((line) => parse(line.split('\t')));
        parsed.set(folded, entries);
      }
      return entries;
    },
    names: () => lines.keys(),
  };
}

/** A cell, `null` where it is empty (`-`). */
export function cell(fields: readonly string[], index: number): string | null {
  const value = fields[index];
  return value === undefined || value === '-' ? null : value;
}

/** A cell with several values. */
export function cells(fields: readonly string[], index: number, separator = ','): readonly string[] {
  return cell(fields, index)?.split(separator) ?? [];
}
