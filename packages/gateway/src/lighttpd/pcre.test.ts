import { describe, expect, test } from 'vitest';
import { matchPattern } from './compare.ts';
import { translatePattern } from './pcre.ts';

/** The groups of a match, `null` for none. */
function groups(pattern: string, subject: string): (string | undefined)[] | null {
  const match = matchPattern(pattern, subject);
  if (match === null) return null;
  if (match === 'invalid' || 'kind' in match) throw new Error(`not run: ${JSON.stringify(match)}`);
  return [...match.texts];
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
    ['\\s', '\u00c2\u00a0', null],
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
    ['\\x41\\x{42}\\103?', 'ABC', null],
    ['\\x41\\x{42}', 'AB', ['AB']],
    ['(a)|(b)', 'b', ['b', undefined, 'b']],
    ['(?:a|b)+?c', 'abc', ['abc']],
    ['(?=a)(?!ab)a', 'ab ac', ['a']],
    ['^(a*b?)*c', 'aabac', ['aabac', 'a']],
    ['^/(.*)?$', '/', ['/', undefined]],
    ['(?<=/)a', '/a', ['a']],
    ['\\u00fc'.replace('\\u00fc', '\u00fc'), '\u00c3\u00bc', ['\u00c3\u00bc']],
  ])('%j on %j', (pattern, subject, expected) => {
    if (pattern.includes('\\103')) {
      expect(translatePattern(pattern)).toMatchObject({ ok: false });
      return;
    }
    expect(groups(pattern, subject)).toEqual(expected);
  });

  test.each(['(', ')', '[a', 'a\\', '*a', 'a{2,1}', '(?<n>a)(?<n>b)', '(?>a)(?<n>a)(?P<n>b)', '+'])(
    'refused by PCRE: %s',
    (pattern) => {
      expect(translatePattern(pattern)).toMatchObject({ ok: false, refused: true });
    },
  );

  test.each([
    '(a)\\1',
    'a++',
    '(?>a)',
    '(?1)',
    '\\K',
    '(*FAIL)',
    '(?i:a)',
    '[\\H]',
    '\\p{L}',
    'a**',
    '(?:\\B\\w*?)*a',
    '(|a)?b',
    '(?:(?=a))*b',
  ])('not translated: %s', (pattern) => {
    expect(translatePattern(pattern).ok).toBe(false);
  });

  test('bytes that are no UTF-8 match nothing', () => {
    expect(matchPattern('.', '\xff')).toBe('invalid');
  });

  test('groups inside repetitions are not relied on', () => {
    const pattern = translatePattern('(?:(a)|b)*(c)?(d+)((e*)*)');
    expect(pattern.ok && [...pattern.unreliable].sort()).toEqual([1, 5]);
  });

  test('nesting beyond the limit of PCRE is refused, not run', () => {
    const pattern = `${'('.repeat(5000)}a${')'.repeat(5000)}`;
    expect(translatePattern(pattern)).toMatchObject({ ok: false, refused: true });
  });
});
