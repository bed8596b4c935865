import { expect, test } from 'vitest';
import { acceptsArguments } from './apache-arguments.ts';

test.each([
  ['NO_ARGS', '', true],
  ['NO_ARGS', 'a', false],
  ['TAKE1', '', false],
  ['TAKE1', '""', false],
  ['TAKE1', '"a b"', true],
  ['TAKE1', 'a ""', false],
  ['TAKE1', 'a # b', false],
  ['TAKE2', 'a ""', false],
  ['TAKE2', 'a b', true],
  ['TAKE12', 'a ""', true],
  ['TAKE12', 'a b c', false],
  ['TAKE3', 'a b', false],
  ['TAKE23', 'a b', true],
  ['TAKE123', 'a b c', true],
  ['TAKE13', 'a b', false],
  ['TAKE13', 'a', true],
  ['ITERATE', '"" a', false],
  ['ITERATE', 'a b c', true],
  ['ITERATE2', 'a', false],
  ['ITERATE2', 'a b c', true],
  ['FLAG', 'On and more', true],
  ['RAW', '', true],
] as const)('%s takes [%s]: %s', (kind, text, accepted) => {
  expect(acceptsArguments(kind, text)).toBe(accepted);
});
