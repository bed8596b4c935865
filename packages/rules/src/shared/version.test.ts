import { describe, expect, it } from 'vitest';
import { isAtLeast, isBefore, parseVersion } from './version.ts';

describe('versions', () => {
  it.each<[string, string, boolean, boolean]>([
    ['1.4.59', '1.4.60', true, false],
    ['1.4.60', '1.4.60', false, true],
    ['1.4.69', '1.4.60', false, true],
    ['1.4.9', '1.4.10', true, false],
    ['1.22', '1.22.1', false, false],
    ['1.22', '1.22.0', false, true],
    ['1.22', '1.21.7', false, true],
    ['1.22', '1.23.1', true, false],
    ['2', '2.4', false, false],
    ['1.22.0.1', '1.22', false, true],
    ['1.22.0', '1.22', false, true],
  ])('%s beside %s', (version, other, before, atLeast) => {
    expect(isBefore(parseVersion(version), other)).toBe(before);
    expect(isAtLeast(parseVersion(version), other)).toBe(atLeast);
  });

  it('say nothing when unknown', () => {
    expect(isBefore(null, '1.0')).toBe(false);
    expect(isAtLeast(null, '1.0')).toBe(false);
  });

  it.each(['', '1.', '.1', 'v1.2', '1.2.3.4.5', '1.22-debian', '1 .2'])('%j is none', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  it('are compared with a version', () => {
    expect(() => isBefore([1], 'new')).toThrow('new is no version');
  });
});
