/** Lookup by name in a table of tab-separated lines, each parsed when it is first asked for. */
export interface Table<Entry> {
  /** The entries of a name; empty for an unknown one. */
  get(name: string): readonly Entry[];
  /** All names, in the order of the table. */
  names(): IterableIterator<string>;
}

/** So many names are searched for in the text; who asks for more is answered from an index, which takes longer to make. */
const few = 40;

/**
 * Builds a table. A run looks up some dozens of two thousand names, and only their lines are parsed.
 * `key` folds names where the language ignores case; those of the table are then not in the text as they are asked for.
 */
export function makeTable<Entry>(
  text: string,
  parse: (fields: readonly string[]) => Entry,
  key: ((name: string) => string) | null = null,
): Table<Entry> {
  let index: ReadonlyMap<string, readonly string[]> | null = null;
  const lines = () => {
    index ??= indexOf(text, key);
    return index;
  };
  const parsed = new Map<string, readonly Entry[]>();
  return {
    get(name) {
      const folded = key ? key(name) : name;
      let entries = parsed.get(folded);
      if (!entries) {
        const search = key === null && index === null && parsed.size < few;
        const found = search ? linesOf(text, name) : (lines().get(folded) ?? []);
        entries = found.map((line) => parse(line.split('\t')));
        parsed.set(folded, entries);
      }
      return entries;
    },
    names: () => lines().keys() as IterableIterator<string>,
  };
}

/** The lines by the names that they begin with. */
function indexOf(text: string, key: ((name: string) => string) | null): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const name = line.slice(0, line.indexOf('\t'));
    const folded = key ? key(name) : name;
    const known = lines.get(folded);
    if (known) known.push(line);
    else lines.set(folded, [line]);
  }
  return lines;
}

/** The lines that begin with a name. */
function linesOf(text: string, name: string): string[] {
  // A quoted word may hold the signs that separate lines and fields: no name of the table does.
  if (/[\n\t]/.test(name)) return [];
  const found: string[] = [];
  const line = (start: number): string => {
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? text.length : end);
  };
  if (text.startsWith(`${name}\t`)) found.push(line(0));
  const wanted = `\n${name}\t`;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(line(at + 1));
  return found;
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
