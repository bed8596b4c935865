import { expect, it } from 'vitest';
import { Regex } from './index.ts';

it.each<[string, string[]]>([
  ['^(?:www\\.)?site1\\.example\\.org$', ['site1.example.org']],
  ['^site1.example.org$', ['site1', 'example', 'org']],
  ['(^|\\.)example\\.org(:\\d+)?$', ['example.org']],
  ['^a(b(?>c))d$', ['abcd']],
  ['^ab?c+d{2}$', ['a']],
  ['^(a|b)c', ['c']],
  ['a[b]\\bc[de]', ['abc']],
  ['a(?!b)c', ['a', 'c']],
  ['(?i)example\\.org', ['.']],
  ['aéb', ['a', 'b']],
  ['.*', []],
])('texts that %s requires', (pattern, texts) => {
  expect(Regex.compile(pattern, { utf: true }).requiredTexts()).toEqual(texts);
});
