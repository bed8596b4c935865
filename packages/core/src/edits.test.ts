import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';

describe('applyEdits', () => {
  it.each([
    ['insert', 'ac', [{ start: 1, end: 1, text: 'b' }], 'abc'],
    [
      'replace and delete',
      'a-b-c',
      [
        { start: 3, end: 4, text: '' },
        { start: 1, end: 2, text: '+' },
      ],
      'a+bc',
    ],
    [
      'two insertions at one place keep their order',
      '',
      [
        { start: 0, end: 0, text: '1' },
        { start: 0, end: 0, text: '2' },
      ],
      '12',
    ],
    [
      'overlap',
      'abc',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
      null,
    ],
    ['beyond the end', 'a', [{ start: 0, end: 2, text: '' }], null],
  ])('%s', (_, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it('leaves what no edit covers', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, insert) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (text.length + 1));
        expect(applyEdits(text, [{ start, end, text: insert }])).toBe(text.slice(0, start) + insert + text.slice(end));
      }),
    );
  });
});
