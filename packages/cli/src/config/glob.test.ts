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
  ])('%s', (pattern, yes, no) => {
    expect(yes.filter((path) => !matchesPattern(path, pattern))).toEqual([]);
    expect(no.filter((path) => matchesPattern(path, pattern))).toEqual([]);
  });
});

describe('isIgnoredBy', () => {
  it.each([
    ['a.conf', [], false],
    ['a.conf', ['*.conf'], true],
    ['keep.conf', ['*.conf', '!keep.conf'], false],
    ['keep.conf', ['!keep.conf', '*.conf'], true],
  ])('%s in %j', (path, patterns, expected) => expect(isIgnoredBy(path, patterns)).toBe(expected));
});
