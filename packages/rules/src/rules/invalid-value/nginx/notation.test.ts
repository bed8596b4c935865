import { describe, expect, it } from 'vitest';
import { isNginxOffset, isNginxSize, isNginxTime } from './notation.ts';

/** As nginx 1.22 and 1.31 answered. */
describe('isNginxTime, stored in milliseconds', () => {
  it.each([
    ['30', true],
    ['1h 30m', true],
    ['1h30', true],
    ['90s10', true],
    ['1ms5', true],
    ['500ms', true],
    ['1m1h', false],
    ['1h1h', false],
    ['1M', false],
    ['1y', false],
    ['1H', false],
    ['1sec', false],
    ['1.5s', false],
    ['-1', false],
    ['', false],
    [' 1', true],
    [' 1s', false],
    ['1s ', true],
    ['s', false],
    ['9999999999999999', false],
    ['1 ', true],
  ])('%j: %s', (text, expected) => expect(isNginxTime(text, true)).toBe(expected));
});

describe('isNginxTime, stored in seconds', () => {
  it.each([
    ['1M', true],
    ['1y', true],
    ['1y1M1w1d1h1m1s', true],
    ['1ms', false],
    ['1ys', true],
    ['1M1y', false],
  ])('%j: %s', (text, expected) => expect(isNginxTime(text, false)).toBe(expected));
});

describe('sizes', () => {
  it.each([
    ['8k', true, true],
    ['1M', true, true],
    ['1g', false, true],
    ['1kb', false, false],
    ['1.5m', false, false],
  ])('%j: size %s, offset %s', (text, size, offset) => {
    expect(isNginxSize(text)).toBe(size);
    expect(isNginxOffset(text)).toBe(offset);
  });
});
