import { inheritTable } from './inherit.gen.ts';

/**
 * How a directive passes from a block to the blocks inside it.
 *
 * - `value`: the nearest block that has it wins; a second one in the same block is an error.
 * - `list`: all in one block together; a block with at least one drops the whole inherited list.
 * - `handler`: content handlers, passed on only to `if` and `limit_except`.
 * - `script`: run where they stand.
 * - `none`, `block`: belong to their block only.
 */
export type Inherit = 'value' | 'list' | 'handler' | 'script' | 'none' | 'block';
export type Family = 'http' | 'stream' | 'mail';

const loaded = new Map<Family, Map<string, Inherit>>();

/** The inheritance model of a directive name in a family of modules. */
export function inheritOf(name: string, family: Family = 'http'): Inherit {
  let table = loaded.get(family);
  if (!table) {
    table = new Map();
    for (const [kind, names] of Object.entries(inheritTable[family] ?? {})) {
      for (const each of names.split(' ')) table.set(each, kind as Inherit);
    }
    loaded.set(family, table);
  }
  return table.get(name) ?? 'value';
}
