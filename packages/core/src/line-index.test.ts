import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './line-index.ts';

describe('LineIndex', () => {
  it.each([
    ['', 0, 1, 1],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['💥x', 2, 1, 3],
    ['ab', 99, 1, 3],
    ['ab', -1, 1, 1],
  ])('%j at %i is line %i column %i', (text, offset, line, column) => {
    expect(new LineIndex(text).position(offset)).toEqual({ line, column });
  });

  it('round-trips every offset of any text', () => {
    const piece = fc.constantFrom('a', '\n', '\r\n', '\r', '\t', '💥', '漢', ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(index.offset(index.position(offset))).toBe(offset);
        }
      }),
    );
  });

  it('covers the text with its lines', () => {
    const text = 'a\r\nb\rc\n';
    const index = new LineIndex(text);
    const lines = Array.from({ length: index.lineCount }, (_, i) =>
      text.slice(index.lineStart(i + 1), index.lineEnd(i + 1)),
    );
    expect(lines).toEqual(['a\r\n', 'b\r', 'c\n', '']);
    expect(() => index.lineStart(9)).toThrow(RangeError);
  });
});
