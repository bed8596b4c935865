import { MemoryFileHost } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { glob, hasWildcard, segmentMatcher } from './glob.ts';

describe('segmentMatcher', () => {
  it.each([
    ['*.conf', 'a.conf', true],
    ['*.conf', 'a.conf~', false],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['[a-c]x', 'bx', true],
    ['[!a]x', 'ax', false],
    ['[^a]x', 'bx', true],
    ['[a', '[a', true],
    ['a+b(c)', 'a+b(c)', true],
  ])('%s on %s: %s', (pattern, name, expected) => expect(segmentMatcher(pattern)(name)).toBe(expected));
});

describe('glob', () => {
  const host = new MemoryFileHost({
    '/etc/sites/10': '',
    '/etc/sites/9': '',
    '/etc/sites/B': '',
    '/etc/sites/a': '',
    '/etc/sites/.swp': '',
    '/etc/other/a': '',
  });

  it.each([
    [
      'byte order, no hidden files',
      '/etc/sites/*',
      false,
      ['/etc/sites/10', '/etc/sites/9', '/etc/sites/B', '/etc/sites/a'],
    ],
    ['wildcards in folders', '/etc/*/a', false, ['/etc/other/a', '/etc/sites/a']],
    ['braces where the server has them', '/etc/{sites,other}/a', true, ['/etc/sites/a', '/etc/other/a']],
    ['braces are text elsewhere', '/etc/{sites,other}/a', false, []],
    ['nested braces', '/etc/{si{tes,x},other}/a', true, ['/etc/sites/a', '/etc/other/a']],
    ['no match', '/etc/none/*', false, []],
  ])('%s', (_, pattern, braces, expected) => expect(glob(pattern, host, braces)).toEqual(expected));
});

describe('hasWildcard', () => {
  it.each([
    ['a*', false, true],
    ['a{b,c}', false, false],
    ['a{b,c}', true, true],
    ['a', true, false],
  ])('%s (braces: %s): %s', (path, braces, expected) => expect(hasWildcard(path, braces)).toBe(expected));
});
