import { SourceText, type Word } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from './index.ts';

/** The first argument of a directive. */
function argument(text: string): Word {
  return parseNginx(new SourceText('x.conf', `x ${text};`)).body[0]!.args[0] as Word;
}

describe('words', () => {
  test.each([
    ['a', 'a', null],
    ['"a b"', 'a b', '"'],
    ["'a b'", 'a b', "'"],
    ['""', '', '"'],
    ['a"b"', 'a"b"', null],
    ['a\\ b', 'a\\ b', null],
    ['a\\;b', 'a\\;b', null],
    ['a\\tb\\r\\n', 'a\tb\r\n', null],
    ['"a\\"b\\\'c\\\\d\\.e"', 'a"b\'c\\d\\.e', '"'],
    ['\\$x', '\\$x', null],
    ['a}b', 'a}b', null],
    ['x${a}y', 'x${a}y', null],
    ['${{{{x}}', '${{{{x}}', null],
    ['"a\nb"', 'a\nb', '"'],
    ['a#b', 'a#b', null],
    ['a\u0000\u00a0b', 'a\u0000\u00a0b', null],
  ])('%j', (text, value, quote) => {
    expect(argument(text)).toMatchObject({ raw: text, value, quote });
  });

  test.each<[string, string[]]>([
    ['abc', []],
    ['a$', []],
    ['$', []],
    ['$host', ['$host']],
    ['a$host-b', ['a', '$host', '-b']],
    ['${host}b', ['$host', 'b']],
    ['$10', ['$1', '0']],
    ['$0', ['$0']],
    ['$a$b', ['$a', '$b']],
    ['$$a', ['$', '$a']],
    ['"$a\\"b"', ['$a', '"b']],
    ['\\$a', ['\\', '$a']],
    ['${a', []],
    ['${a b}', []],
    ['$a.$9x', ['$a', '.', '$9', 'x']],
  ])('parts of %j', (text, parts) => {
    const word = argument(text);
    expect(word.parts.map((part) => (part.kind === 'literal' ? part.value : `$${part.name}`))).toEqual(parts);
  });

  test('spans of parts are those of the text', () => {
    const source = new SourceText('x.conf', 'x "a${b}c\\"d";');
    const word = parseNginx(source).body[0]!.args[0] as Word;
    expect(word.parts.map((part) => source.slice(part))).toEqual(['a', '${b}', 'c\\"d']);
  });
});
