import { describe, expect, test } from 'vitest';
import { type Substitution, substitute, usesConditionCaptures } from './substitute.ts';

const context: Substitution = {
  own: { texts: ['/a b/C%2f', 'a b', 'C%2f', undefined] },
  condition: { texts: ['h.example', 'h'] },
  scheme: 'http',
  authority: 'h.example:81',
  port: '81',
  target: '/a%20b/C?x=1',
  query: 'x=1',
};

describe('replacement texts', () => {
  test.each([
    ['/x', '/x'],
    ['/$1/$2', '/a b/C%2f'],
    ['$0', '/a b/C%2f'],
    ['/$3$9', '/'],
    ['/%0-%1-%2', '/h.example-h-'],
    ['$$%%$x%y', '$%$x%y'],
    ['a$', 'a$'],
    ['${1}', 'a%20b'],
    ['${esc:1}-${escape:2}', 'a%20b-C%252f'],
    ['${escnde:2}', 'C%2f'],
    ['${escpsnde:0}', '/a%20b/C%2f'],
    ['${noesc:1}', 'a b'],
    ['${tolower:2}', ''],
    ['${tolower:noesc:2}', 'c%2f'],
    ['${toupper:noesc:1}', 'a b'],
    ['%{1}', 'h'],
    ['${url.scheme}://${url.authority}:${url.port}', 'http://h.example:81:81'],
    ['${url.path}?${url.query}', '/a%20b/C?x=1'],
    ['/x${qsa}', '/x?x=1'],
    ['/x?y${qsa}', '/x?y&x=1'],
    ['/x${1', '/x'],
    ['/x${nonsense}', '/x'],
  ])('%s', (template, expected) => {
    expect(substitute(template, context)).toBe(expected);
  });

  test('without a question mark there is nothing to append', () => {
    expect(substitute('/x${qsa}', { ...context, query: null })).toBe('/x');
    expect(substitute('/x${qsa}', { ...context, query: '' })).toBe('/x?');
  });

  test('without a condition its captures are empty', () => {
    expect(substitute('/%1x', { ...context, condition: null })).toBe('/x');
  });

  test.each([
    ['/%1', true],
    ['/%%1', false],
    ['/%{1}', true],
    ['/$1', false],
    ['/%2F%a', true],
  ])('%s refers to the condition: %s', (text, expected) => {
    expect(usesConditionCaptures(text)).toBe(expected);
  });
});
