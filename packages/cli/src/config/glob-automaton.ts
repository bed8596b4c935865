import { Parser, type Part } from './glob-parts.ts';

/**
 * A state of the automaton: takes a character that fits, or none (`null`), and goes on with each of `next`. No regular
 * expression, because with a few stars those take time without end.
 */
interface State {
  readonly fits: ((character: string) => boolean) | null;
  readonly next: number[];
}

/** What a pattern is compiled into. */
export interface Automaton {
  readonly states: readonly State[];
  readonly start: number;
}

/** The state that is reached by a match. */
const accept = 0;

/** Compiles a pattern without the `!` before it. */
export function compile(pattern: string): Automaton {
  const clean = pattern.replace(/^(?:\.\/)+/, '/').replace(/\/+$/, '');
  const builder = new Builder();
  // All that is in a folder that matches.
  const end = builder.either([
    accept,
    builder.one(
      (c) => c === '/',
      builder.many(() => true, accept),
    ),
  ]);
  const body = builder.sequence(new Parser(clean.replace(/^\/+/, '')).parse(), end);
  return { states: builder.states, start: clean.includes('/') ? body : builder.folders(body) };
}

/** Whether a path is meant: follows all ways through the automaton at once. */
export function run({ states, start }: Automaton, text: string): boolean {
  let current = closure(states, [start]);
  for (const character of text.split('')) {
    const reached: number[] = [];
    for (const index of current) {
      const { fits, next } = states[index]!;
      if (fits?.(character)) reached.push(...next);
    }
    if (reached.length === 0) return false;
    current = closure(states, reached);
  }
  return current.has(accept);
}

/** The states, with those that are reached from them without a character. */
function closure(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set<number>();
  const work = [...from];
  for (let index = work.pop(); index !== undefined; index = work.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    if (index !== accept && states[index]!.fits === null) work.push(...states[index]!.next);
  }
  return found;
}

/** Makes states from the end to the beginning: each gets the one that it goes on with, and its number is returned. */
class Builder {
  readonly states: State[] = [{ fits: null, next: [] }];

  one(fits: (character: string) => boolean, next: number): number {
    return this.states.push({ fits, next: [next] }) - 1;
  }

  many(fits: (character: string) => boolean, next: number): number {
    const loop = this.either([next]);
    this.states[loop]!.next.push(this.one(fits, loop));
    return loop;
  }

  either(next: number[]): number {
    return this.states.push({ fits: null, next }) - 1;
  }

  /** Any folders, each with its slash, or none. */
  folders(next: number): number {
    return this.either([
      next,
      this.many(
        () => true,
        this.one((c) => c === '/', next),
      ),
    ]);
  }

  sequence(parts: readonly Part[], end: number): number {
    return parts.reduceRight((next, part) => this.#part(part, next), end);
  }

  #part(part: Part, next: number): number {
    switch (part.kind) {
      case 'one':
        return this.one(part.fits, next);
      case 'name':
        return this.many((c) => c !== '/', next);
      case 'all':
        return this.many(() => true, next);
      case 'folders':
        return this.folders(next);
      case 'either':
        return this.either(part.choices.map((choice) => this.sequence(choice, next)));
    }
  }
}
