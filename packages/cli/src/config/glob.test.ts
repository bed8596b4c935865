import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIgnoredBy, matchesPattern } from './glob.ts';

describe('matchesPattern', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nginx.conf', ['nginx.conf', 'a/nginx.conf'], ['nginx.conf.bak', 'xnginx.conf', 'nginxxconf']],
    ['/nginx.conf', ['nginx.conf'], ['a/nginx.conf']],
    ['./nginx.conf', ['nginx.conf'], ['a/nginx.conf']],
    ['*.conf', ['a.conf', 'b/a.conf', '.conf', 'x.conf/y'], ['a.cnf']],
    ['sites/*.conf', ['sites/a.conf'], ['sites/a/b.conf', 'x/sites/a.conf']],
    ['sites/**', ['sites/a', 'sites/a/b'], ['sites', 'xsites/a']],
    ['**/sites/*', ['sites/a', 'x/y/sites/a'], ['sites']],
    ['a/**/b', ['a/b', 'a/x/y/b'], ['a/xb', 'ab']],
    ['generated/', ['generated/a', 'x/generated/b/c'], ['generated.conf']],
    ['a?c', ['abc', 'a.c'], ['ac', 'a/c']],
    ['[ab].conf', ['a.conf', 'b.conf'], ['c.conf', '[ab].conf']],
    ['[!ab].conf', ['c.conf'], ['a.conf']],
    ['{a,b/c}.conf', ['a.conf', 'b/c.conf'], ['c.conf']],
    ['a{b', ['a{b'], ['ab']],
    ['a[b', ['a[b'], ['ab']],
    ['a\\*b', ['a*b'], ['axb']],
    ['a+(b)$.^|', ['a+(b)$.^|'], ['aab']],
    ['.htaccess', ['.htaccess', 'www/.htaccess'], ['xhtaccess']],
    ['*', ['a', '.a', 'b/c'], []],
    ['[z-a]x', [], ['zx', 'ax', 'mx']],
    ['[a-c-]x', ['bx', '-x'], ['dx']],
    ['[!/]x', ['ax'], ['/x']],
    ['{a,{b,c}d}e', ['ae', 'bde', 'cde'], ['de', 'be']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((path) => !matchesPattern(path, pattern))).toEqual([]);
    expect(no.filter((path) => matchesPattern(path, pattern))).toEqual([]);
  });
});

describe('matchesPattern, whatever the pattern,', () => {
  it('never throws', () => {
    const pattern = fc.string({ unit: fc.constantFrom(...'[]{}*?!\\/.,-abz^$()|+') });
    const path = fc.string({ unit: fc.constantFrom(...'ab/.-z') });
    fc.assert(fc.property(pattern, path, (one, other) => [true, false].includes(matchesPattern(other, one))));
  });

  it('takes no time without end', () => {
    expect(matchesPattern(`${'a'.repeat(2000)}b`, `${'*a'.repeat(50)}*c`)).toBe(false);
    expect(matchesPattern(`${'a/'.repeat(1000)}b`, `${'**/a/'.repeat(20)}**/c`)).toBe(false);
  }, 5000);
});

describe('isIgnoredBy', () => {
  it.each([
    ['a.conf', [], false],
    ['a.conf', ['*.conf'], true],
    ['keep.conf', ['*.conf', '!keep.conf'], false],
    ['keep.conf', ['!keep.conf', '*.conf'], true],
  ])('%s in %j', (path, patterns, expected) => expect(isIgnoredBy(path, patterns)).toBe(expected));
});
