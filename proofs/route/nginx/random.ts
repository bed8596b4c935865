/** Numbers that depend on a seed only, so that a run can be repeated (xorshift32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Neighbouring seeds must not give neighbouring sequences; zero is not a state.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    for (let round = 0; round < 4; round++) this.#step();
  }

  #step(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return state >>> 0;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return this.#step() % limit;
  }

  /** True with a probability of `percent` in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of a list. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Up to `most` of a list, each at most once, in its order. */
  some<T>(list: readonly T[], most: number): T[] {
    const count = this.below(most + 1);
    const chosen = new Set<number>();
    for (let tries = 0; tries < count; tries++) chosen.add(this.below(list.length));
    return list.filter((_, index) => chosen.has(index));
  }
}
