import { describe, expect, it } from 'vitest';
import { basename, dirname, joinPath, normalizePath } from './paths.ts';

describe('paths', () => {
  it.each([
    ['', '.'],
    ['./a//b/', 'a/b'],
    ['a/../../b', '../b'],
    ['/../a', '/a'],
    ['/', '/'],
  ])('normalizePath(%j) is %j', (path, expected) => expect(normalizePath(path)).toBe(expected));

  it.each([
    ['/etc/nginx', 'conf.d/x', '/etc/nginx/conf.d/x'],
    ['.', 'x', 'x'],
    ['a', '/x', '/x'],
  ])('joinPath(%j, %j) is %j', (base, path, expected) => expect(joinPath(base, path)).toBe(expected));

  it.each([
    ['a', '.', 'a'],
    ['/a', '/', 'a'],
    ['/a/b', '/a', 'b'],
  ])('%j is %j in %j', (path, folder, name) => {
    expect(dirname(path)).toBe(folder);
    expect(basename(path)).toBe(name);
  });
});
