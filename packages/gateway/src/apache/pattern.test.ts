import { describe, expect, test } from 'vitest';
import { UnsupportedRegex } from '../regex/index.ts';
import { compilePattern } from './pattern.ts';

const matches: [pattern: string, subject: string, groups: string[] | null, caseless?: boolean][] = [
  ['^(.*)$', 'a/b', ['a/b', 'a/b']],
  ['^a$', 'a\n', null],
  ['a.b', 'a\nb', ['a\nb']],
  ['^[]a]+$', 'a]', ['a]']],
  ['^[^]a]+$', 'bc', ['bc']],
  ['^\\s$', '\xa0', null],
  ['^[\\w-]+$', 'a-b', ['a-b']],
  ['^[a-c\\d-]+$', 'b-7', ['b-7']],
  ['^[[:alpha:]_]+$', 'Ab_', ['Ab_']],
  ['(?i)^abc', 'ABCd', ['ABC']],
  ['^abc', 'ABCd', ['ABC'], true],
  ['^(?i:a)b', 'Ab', ['Ab']],
  ['^(?i:a)b', 'AB', null],
  ['^[a-f]+$', 'AbF', ['AbF'], true],
  ['\xe9', '\xc9', null, true],
  ['^\\Qa.b\\E+$', 'a.bbb', ['a.bbb']],
  ['^a{,2}$', 'a{,2}', ['a{,2}']],
  ['^a{1,2}$', 'aa', ['aa']],
  ['(?P<x>b)', 'abc', ['b', 'b']],
  ['^(a|b)*$', 'ab', ['ab', 'b']],
  ['x\\/y', 'x/y', ['x/y']],
  ['^/(.+?)/?$', '/a/', ['/a/', 'a']],
  ['^(a)|b$', 'b', ['b', '']],
  ['a(?#comment)b', 'ab', ['ab']],
  ['\\x41\\.', 'A.', ['A.']],
  ['^a++b', 'aab', ['aab']],
  ['(?>a+)ab', 'aab', null],
  ['(a)\\1', 'aa', ['aa', 'a']],
  ['^(a*)*$', 'aa', ['aa', '']],
  ['^((a)|b)+$', 'ab', ['ab', 'b', 'a']],
  ['(?<n>a)|(?<n>b)', 'b', ['b', '', 'b']],
];

describe('compilePattern', () => {
  test.each(matches)('%s on %j', (source, subject, groups, caseless = false) => {
    const pattern = compilePattern(source, caseless);
    expect(pattern.kind).toBe('pattern');
    if (pattern.kind === 'pattern') expect(pattern.exec(subject)).toEqual(groups);
  });

  test.each(['(?1)', '(', 'a)', '*a', '[a', '\\p{L}', '(?(1)a)', 'a\\Kb'])('%s is unknown', (source) => {
    expect(compilePattern(source, false).kind).toBe('unknown');
  });

  test('names', () => {
    const pattern = compilePattern('(a)(?<n>b)', false);
    expect(pattern.kind === 'pattern' && pattern.names).toEqual([[2, 'n']]);
  });

  test('a hostile pattern is given up', () => {
    const pattern = compilePattern('^(a+)+$', false);
    if (pattern.kind !== 'pattern') throw new Error('not compiled');
    const subject = `${'a'.repeat(5000)}b`;
    expect(() => pattern.exec(subject)).toThrow(UnsupportedRegex);
    expect(pattern.test(subject)).toBe(false);
  });
});
