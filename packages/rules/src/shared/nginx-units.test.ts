import { describe, expect, it } from 'vitest';
import { bytes, milliseconds } from './nginx-units.ts';

describe('units of nginx', () => {
  it.each([
    ['5', 5000],
    ['500ms', 500],
    ['1m 30s', 90_000],
    ['1h', 3_600_000],
    ['$x', null],
    ['', null],
  ])('time %s', (text, expected) => {
    expect(milliseconds(text)).toBe(expected);
  });

  it.each([
    ['512', 512],
    ['4k', 4096],
    ['1M', 1_048_576],
    ['x', null],
  ])('size %s', (text, expected) => {
    expect(bytes(text)).toBe(expected);
  });
});
