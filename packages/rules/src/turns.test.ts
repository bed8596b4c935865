import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

const plain = (act: () => void) => act();

describe('loops of rules', () => {
  it('go through a small configuration one after the other', () => {
    const seen: string[] = [];
    const turns = new Turns();
    turns.add([1, 2], (each) => seen.push(`a${each}`), plain);
    turns.add([1, 2], (each) => seen.push(`b${each}`), plain);
    turns.run(0);
    expect(seen).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  it('take turns in a large one, and meet each element once, in order', () => {
    for (const [size, lengths] of [
      [2001, [0, 1, 2, 3]],
      [40_000, [40_000, 1999, 7, 20]],
      [123_457, [99_991, 62, 61]],
    ] as const) {
      const turns = new Turns();
      const seen = lengths.map(() => [] as number[]);
      const order: number[] = [];
      lengths.forEach((length, loop) => {
        const list = Array.from({ length }, (_, index) => index);
        const visit = (each: number) => {
          seen[loop]!.push(each);
          if (order.at(-1) !== loop) order.push(loop);
        };
        turns.add(list, visit, plain);
      });
      turns.run(size);
      expect(seen.map((all) => all.every((each, index) => each === index))).toEqual(lengths.map(() => true));
      expect(seen.map(({ length }) => length)).toEqual([...lengths]);
      expect(order.length).toBeGreaterThan(lengths.length - 1);
    }
  });

  it('may begin in another loop', () => {
    const seen: string[] = [];
    const turns = new Turns();
    turns.add([1, 2], (each) => turns.add(['x'], (inner) => seen.push(`${inner}${each}`), plain), plain);
    turns.run(1);
    expect(seen).toEqual(['x1', 'x2']);
  });

  it('are run by what guards their rule', () => {
    const failed: unknown[] = [];
    const turns = new Turns();
    const guard = (act: () => void) => {
      try {
        act();
      } catch (error) {
        failed.push(error);
      }
    };
    const seen: number[] = [];
    turns.add(
      [1],
      () => {
        throw new Error('broken');
      },
      guard,
    );
    turns.add([1], (each) => seen.push(each), plain);
    turns.run(1);
    expect(failed).toHaveLength(1);
    expect(seen).toEqual([1]);
  });
});
