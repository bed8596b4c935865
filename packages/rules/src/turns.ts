/** Directives of a part of the configuration, about as many as fit into the processor's caches with what is known of them. */
const PART = 1000;

/** A loop of one rule. */
interface Loop {
  readonly list: readonly unknown[];
  readonly visit: (element: unknown) => void;
  /** Does something for the rule, and tells of its failure. */
  readonly attempt: (act: () => void) => void;
}

/**
 * The loops of all rules. They are not run one after the other, each through the whole of a large configuration, but
 * all of them through its first part, then all through the next, and so on: a rule finds in the processor's caches what
 * another has just looked at, and what V8 compiled in the first parts serves the others. All lists are in reading
 * order, so the same share of each belongs to about the same lines; that it is only about the same costs speed, not
 * findings.
 */
export class Turns {
  readonly #loops: Loop[] = [];

  add<T>(list: readonly T[], visit: (element: T) => void, attempt: Loop['attempt']): void {
    if (list.length > 0) this.#loops.push({ list, visit: visit as Loop['visit'], attempt });
  }

  /** Runs all loops, those too that are added meanwhile. `size`: number of the configuration's directives. */
  run(size: number): void {
    const loops = this.#loops.splice(0);
    const parts = Math.max(1, Math.ceil(size / PART));
    for (let part = 0; part < parts; part++) {
      for (let at = 0; at < loops.length; at++) runShare(loops[at]!, part / parts, (part + 1) / parts);
    }
    if (this.#loops.length > 0) this.run(size);
  }
}

/** The elements from one share of the list to another: 0 is its beginning, 1 its end. */
function runShare({ list, visit, attempt }: Loop, from: number, to: number): void {
  const end = Math.floor(list.length * to);
  let at = Math.floor(list.length * from);
  if (at < end) {
    attempt(() => {
      for (; at < end; at++) visit(list[at]);
    });
  }
}
