import { expect, it } from 'vitest';
import { SourceText } from './source-text.ts';

it.each([
  ['a\n  b', 4, '  '],
  ['a\n\t b', 4, '\t '],
  ['a\r\n b', 4, ' '],
  ['a\r b', 3, ' '],
  [' b', 1, ' '],
  ['b', 0, ''],
  ['a\nb', 2, ''],
  ['a b', 2, null],
  ['a\n c; b', 6, null],
])('the indentation in %j before %d: %j', (text, offset, expected) => {
  expect(new SourceText('a', text).indentation(offset)).toBe(expected);
});
