import type { Context } from '@fcgilint/gateway/lighttpd';

/**
 * Things of contexts, to be asked for those that may be in force together with a context. Left out is what stands in
 * the block of another virtual host or socket: two blocks at the top about one of these are alternatives to their
 * author, and to compare the tables of each of thousands of hosts with those of all others would take for ever.
 */
export class NearContexts<T> {
  readonly #all: readonly T[];
  /** Places in `all`: of what stands in no such block, and of what stands in the block of each. */
  readonly #everywhere: number[] = [];
  readonly #byBranch = new Map<Context, number[]>();

  constructor(all: readonly T[], contextOf: (item: T) => Context) {
    this.#all = all;
    for (const [index, item] of all.entries()) {
      const branch = alternativeOf(contextOf(item));
      const list = branch ? this.#byBranch.get(branch) : this.#everywhere;
      if (list) list.push(index);
      else if (branch) this.#byBranch.set(branch, [index]);
    }
  }

  /** Those that may be in force together with `context`, in their order. */
  of(context: Context): readonly T[] {
    const branch = alternativeOf(context);
    if (!branch) return this.#all;
    const field = fieldOf(branch);
    const found = [...this.#everywhere];
    for (const [other, list] of this.#otherFields(field)) if (other !== branch) found.push(...list);
    found.push(...(this.#byBranch.get(branch) ?? []));
    return found.sort((a, b) => a - b).map((index) => this.#all[index]!);
  }

  readonly #byField = new Map<string | null, readonly (readonly [Context, readonly number[]])[]>();

  /** Blocks about another field than this one. */
  #otherFields(field: string | null): readonly (readonly [Context, readonly number[]])[] {
    let others = this.#byField.get(field);
    if (!others) {
      others = [...this.#byBranch].filter(([branch]) => fieldOf(branch) !== field);
      this.#byField.set(field, others);
    }
    return others;
  }
}

/** The outermost condition of a context, when it chooses a virtual host or a socket. */
function alternativeOf(context: Context): Context | null {
  let top: Context | null = null;
  for (let at: Context | null = context; at?.condition; at = at.parent) top = at;
  return top && fieldOf(top) !== null ? top : null;
}

function fieldOf({ condition }: Context): string | null {
  if (condition?.kind !== 'test' || condition.operator.startsWith('!')) return null;
  return condition.field === 'host' || condition.field === 'socket' ? condition.field : null;
}
