import type { Unknown } from '../model.ts';

/** A value of an environment or header table. */
export type TableValue = string | Unknown;

/** Names and values in order; names are compared without case and keep their first spelling (APR: `tables/apr_tables.c`). */
export class Table {
  readonly #entries = new Map<string, { readonly name: string; value: TableValue }>();

  get(name: string): TableValue | undefined {
    return this.#entries.get(name.toLowerCase())?.value;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  set(name: string, value: TableValue): void {
    const key = name.toLowerCase();
    const entry = this.#entries.get(key);
    if (entry) entry.value = value;
    else this.#entries.set(key, { name, value });
  }

  unset(name: string): void {
    this.#entries.delete(name.toLowerCase());
  }

  /** Appends with a comma and a blank, as repeated headers are joined. */
  merge(name: string, value: TableValue): void {
    const before = this.get(name);
    if (before === undefined) this.set(name, value);
    else if (typeof before === 'string') this.set(name, typeof value === 'string' ? `${before}, ${value}` : value);
  }

  get size(): number {
    return this.#entries.size;
  }

  *[Symbol.iterator](): Iterator<readonly [string, TableValue]> {
    for (const { name, value } of this.#entries.values()) yield [name, value];
  }

  copy(): Table {
    const copy = new Table();
    for (const [name, value] of this) copy.set(name, value);
    return copy;
  }

  /** Sets all of another table over this one. */
  overlay(other: Table): void {
    for (const [name, value] of other) this.set(name, value);
  }
}
