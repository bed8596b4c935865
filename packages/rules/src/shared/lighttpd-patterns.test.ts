import { expect, test } from 'vitest';
import { alternativesOf, literalPath, literalStart, requiredPart } from './lighttpd-patterns.ts';

test.each<[string, string | null]>([
  ['^/static/', '/static/'],
  ['^/a\\.b(.*)$', '/a.b'],
  ['^/ab?c', '/a'],
  ['^/a{2}', '/'],
  ['/a', null],
  ['^(a|b)', null],
  ['^/a|^/b', null],
  ['^/(a|b)', '/'],
  ['^\\d', null],
])('the start of %s', (pattern, expected) => expect(literalStart(pattern)).toBe(expected));

test.each<[string, string | null]>([
  ['^/foo$', '/foo'],
  ['^/foo/?$', '/foo'],
  ['^/foo.html$', null],
  ['^/foo\\.html$', '/foo.html'],
  ['^/(.*)$', null],
  ['^/$', '/'],
  ['/foo$', null],
])('the path of %s', (pattern, expected) => expect(literalPath(pattern)).toBe(expected));

test.each<[string, string | null]>([
  ['a(b)c', 'abc'],
  ['a(b)?c', 'ac'],
  ['a(b|c)d', 'ad'],
  ['a|b', null],
  ['ab*c', 'ac'],
  ['a(b(c)?)d', 'abd'],
  ['a[xy]?b', 'ab'],
  ['a\\??b', 'ab'],
])('what %s must have', (pattern, expected) => expect(requiredPart(pattern)).toBe(expected));

test('alternatives', () => {
  expect(alternativesOf('^/(static|images)/')).toEqual({
    start: true,
    texts: [
      { text: '/static/', end: false },
      { text: '/images/', end: false },
    ],
  });
  expect(alternativesOf('/a\\.b$')).toEqual({ start: false, texts: [{ text: '/a.b', end: true }] });
  expect(alternativesOf('^/[ab]')).toBeNull();
  expect(alternativesOf('^/a(/|$)')).toBeNull();
});
