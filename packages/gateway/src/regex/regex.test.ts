import { describe, expect, it } from 'vitest';
import { Regex, UnsupportedRegex } from './index.ts';

/** Texts of all groups, `undefined` for those that took no part; `null` for no match. */
function match(pattern: string, subject: string, ignoreCase = false): (string | undefined)[] | null {
  const captures = Regex.compile(pattern, { ignoreCase }).exec(subject);
  if (!captures) return null;
  const out: (string | undefined)[] = [];
  for (let slot = 0; slot < captures.length; slot += 2) {
    out.push(captures[slot]! < 0 ? undefined : subject.slice(captures[slot], captures[slot + 1]));
  }
  return out;
}

describe('Regex', () => {
  // Expectations were taken from PCRE2 (through nginx and php's preg_match).
  it.each<[string, string, (string | undefined)[] | null]>([
    ['\\.php$', '/a/x.php', ['.php']],
    ['\\.php$', '/a/x.php\n', ['.php']],
    ['\\.php\\z', '/a/x.php\n', null],
    ['^(.+\\.php)(/.+)$', '/a.php/b.php/c', ['/a.php/b.php/c', '/a.php/b.php', '/c']],
    ['^(.+?\\.php)(/.*)?$', '/a.php/b.php/c', ['/a.php/b.php/c', '/a.php', '/b.php/c']],
    ['^/(images|css)/', '/css/x', ['/css/', 'css']],
    ['(?:(a)|b)*', 'ab', ['ab', 'a']],
    ['(a*)*', 'aa', ['aa', '']],
    ['(a*)+', 'b', ['', '']],
    ['(a|ab)(c|bcd)(d*)', 'abcd', ['abcd', 'a', 'bcd', '']],
    ['(?>a+)b', 'aaab', ['aaab']],
    ['(?>a+)ab', 'aaab', null],
    ['a++ab', 'aaab', null],
    ['(?i)ABC', 'xabc', ['abc']],
    ['a(?i)b|c', 'aB', ['aB']],
    ['a(?i)b|C', 'c', ['c']],
    ['a(?i:b)c', 'aBC', null],
    ['(?x) a b # comment\n c', 'abc', ['abc']],
    ['(?<year>\\d{4})-(?P<m>\\d\\d)', 'in 2024-05', ['2024-05', '2024', '05']],
    ['(a)\\1', 'aa', ['aa', 'a']],
    ['(?:(a)|b)\\1', 'b', null],
    ['(?<q>[ab])\\k<q>', 'xbb', ['bb', 'b']],
    ['(?P<q>[ab])(?P=q)', 'xbb', ['bb', 'b']],
    ['([ab])\\g{-1}', 'xbb', ['bb', 'b']],
    ['\\Aab', 'cab', null],
    ['[]a]+', 'x]a', [']a']],
    ['[^]a]', ']ab', ['b']],
    ['[a\\]-]+', 'x-]a', ['-]a']],
    ['[[:alpha:]]+\\d', '_ab1', ['ab1']],
    ['[\\w-]+', '--a b', ['--a']],
    ['[a-\\d]+', 'x-1', ['-1']],
    ['\\h+x', 'a\t x', ['\t x']],
    ['a{2,3}', 'aaaa', ['aaa']],
    ['a{2,3}?', 'aaaa', ['aa']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['a{x', 'a{x', ['a{x']],
    ['(ab){2}', 'ababab', ['abab', 'ab']],
    ['(?=(b+))b', 'abb', ['b', 'bb']],
    ['a(?!b)', 'abac', ['a']],
    ['(?<=/)x', '/x', ['x']],
    ['(?<!/|a)x', '/xax.x', ['x']],
    ['\\bcat\\b', 'a cat.', ['cat']],
    ['.', '\n', null],
    ['(?s).', '\n', ['\n']],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['\\Qa.b\\E+', 'a.bb', ['a.bb']],
    ['\\x41\\x{42}\\103', 'ABC', ['ABC']],
    ['(?U)a+', 'aaa', ['a']],
    ['(?U)a+?', 'aaa', ['aaa']],
    ['x*', 'aaa', ['']],
    ['(a)?b', 'b', ['b', undefined]],
    ['', 'abc', ['']],
    ['(?#note)a', 'a', ['a']],
    ['[^/]+', '\xe4\xf6', ['\xe4\xf6']],
  ])('%s on %j', (pattern, subject, expected) => {
    expect(match(pattern, subject)).toEqual(expected);
  });

  it('folds the case of ASCII letters only', () => {
    expect(match('[a-c]\xe4', 'B\xe4', true)).toEqual(['B\xe4']);
    expect(match('\xe4', '\xc4', true)).toBeNull();
    expect(match('(a)\\1', 'aA', true)).toEqual(['aA', 'a']);
  });

  it.each([
    '(?R)',
    '(?1)(a)',
    '(a',
    'a)',
    '[a',
    '*a',
    '(?(1)a)',
    '\\p{L}',
    '(*UTF)a',
    '(?|(a)|(b))',
    'a{3,1}',
    '\\2(a)',
    '\\R',
    '{2}a',
    'a[[:<:]]',
    '(?i){2}',
    '(?<=a+)b',
  ])('does not pretend to know %s', (pattern) => {
    expect(() => Regex.compile(pattern)).toThrow(UnsupportedRegex);
  });

  it('gives up rather than hang', () => {
    const regex = Regex.compile('^(a+)+$');
    expect(() => regex.exec(`${'a'.repeat(60)}b`)).toThrow(UnsupportedRegex);
  });

  it('names groups', () => {
    expect([...Regex.compile('(?<a>x)(y)(?P<b>z)').names]).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
  });
});
