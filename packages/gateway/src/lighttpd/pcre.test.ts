import { describe, expect, test } from 'vitest';
import { matchPattern } from './compare.ts';
import { compilePattern } from './pcre.ts';

/** The groups of a match, `null` for none. */
function groups(pattern: string, subject: string): (string | undefined)[] | null {
  const match = matchPattern(pattern, subject);
  if (match === null) return null;
  if (match === 'invalid' || 'kind' in match) throw new Error(`not run: ${JSON.stringify(match)}`);
  return [...match.texts];
}

/** Text as the bytes of its UTF-8. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

describe('patterns', () => {
  test.each<[string, string, (string | undefined)[] | null]>([
    ['^/a', '/ab', ['/a']],
    ['a$', 'a\n', ['a']],
    ['a$', 'a\nb', null],
    ['a\\z', 'a\n', null],
    ['a\\Z', 'a\n', ['a']],
    ['\\Aa', 'ba', null],
    ['a.b', 'a\rb', ['a\rb']],
    ['a.b', 'a\nb', null],
    ['[[:alpha:]]+', '1ab2', ['ab']],
    ['[[:alnum:]_-]+', '/a-b_1/', ['a-b_1']],
    ['[]a]+', 'x]a', [']a']],
    ['[^]a]+', ']xa', ['x']],
    ['[a-]+', 'x-a', ['-a']],
    ['[\\w-.]+', '/a-b.c/', ['a-b.c']],
    ['\\Qa.b\\E', 'axb a.b', ['a.b']],
    ['(?i)^/APP', '/app', ['/app']],
    ['(?<name>a)(b)', 'ab', ['ab', 'a', 'b']],
    ['(?P<name>a)', 'a', ['a', 'a']],
    ['a(?#comment)b', 'ab', ['ab']],
    ['a{2}', 'aa', ['aa']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['a{x', 'a{x', ['a{x']],
    ['}', '}', ['}']],
    ['\\x41\\x{42}\\103?', 'ABC', ['ABC']],
    ['\\x41\\x{42}', 'AB', ['AB']],
    ['(a)|(b)', 'b', ['b', undefined, 'b']],
    ['(?:a|b)+?c', 'abc', ['abc']],
    ['(?=a)(?!ab)a', 'ab ac', ['a']],
    ['^(a*b?)*c', 'aabac', ['aabac', '']],
    ['^/(.*)?$', '/', ['/', '']],
    ['(?<=/)a', '/a', ['a']],
    ['(a)\\1', 'aa', ['aa', 'a']],
    ['a++b', 'aab', ['aab']],
    ['(?:(a)|b)*', 'ab', ['ab', 'a']],
  ])('%j on %j', (pattern, subject, expected) => {
    expect(groups(pattern, subject)).toEqual(expected);
  });

  // In UTF mode a dot, a class and a step of a lookbehind are characters, not bytes.
  test.each<[string, string, string[] | null]>([
    ['ü', '/ü', ['ü']],
    ['^/.$', '/ü', ['/ü']],
    ['^/..$', '/ü', null],
    ['^/.$', '/😀', ['/😀']],
    ['[^a]$', 'aü', ['ü']],
    ['[ä-ü]+', 'xöäy', ['öä']],
    ['^\\w+', 'aü', ['a']],
    ['\\W', 'aü', ['ü']],
    ['\\s', '\u00a0', null],
    ['\\h', '\u00a0', ['\u00a0']],
    ['[\\H]', '\u00a0ü', ['ü']],
    ['(?<=.)b', 'üb', ['b']],
    ['(?<=^.)b', 'üb', ['b']],
    ['\\x{fc}', 'ü', ['ü']],
    ['(.)\\1', 'aüü', ['üü', 'ü']],
    ['(?i)k', '\u212a', ['\u212a']],
    ['(?!a)(.?)', 'aü', ['ü', 'ü']],
    ['[^ü]+', 'üaü', ['a']],
    ['.{2}', 'ü漢', ['ü漢']],
  ])('%j on the text %j', (pattern, subject, expected) => {
    expect(groups(bytes(pattern), bytes(subject))).toEqual(expected?.map(bytes) ?? null);
  });

  test.each(['(', ')', '[a', 'a\\', '*a', 'a{2,1}', '(?<n>a)(?<n>b)', '(?>a)(?<n>a)(?P<n>b)', '+', '\\x{d800}'])(
    'refused by PCRE: %s',
    (pattern) => {
      expect(compilePattern(pattern)).toMatchObject({ ok: false, refused: true });
    },
  );

  test.each(['(?1)', '\\K', '(*FAIL)', '\\p{L}', '\\R'])('not modelled: %s', (pattern) => {
    expect(compilePattern(pattern)).toMatchObject({ ok: false, refused: false });
  });

  test('bytes that are no UTF-8 match nothing', () => {
    expect(matchPattern('.', '\xff')).toBe('invalid');
  });

  test('a pattern that is no UTF-8 is refused', () => {
    expect(matchPattern('\xff', 'a')).toMatchObject({ kind: 'unknown' });
  });

  test('nesting beyond the limit of PCRE is refused, not run', () => {
    const pattern = `${'('.repeat(5000)}a${')'.repeat(5000)}`;
    expect(compilePattern(pattern)).toMatchObject({ ok: false, refused: true });
  });

  test('a hostile pattern ends as unknown', () => {
    expect(matchPattern('^(a+)+$', `${'a'.repeat(5000)}b`)).toMatchObject({ kind: 'unknown' });
  });
});
