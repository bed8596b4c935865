import { SourceText, type Word } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from './index.ts';

/*
 * Small texts of which it is not obvious what nginx does, each seen on nginx 1.22 (and 1.31) with a directive that prints
 * what it is given.
 */

function parse(text: string) {
  const document = parseNginx(new SourceText('x.conf', `${text}\nevents{}\n`));
  const refused = document.problems.find((problem) => problem.refused) ?? null;
  return { document, refused };
}

function words(text: string): string[][] {
  return parse(text)
    .document.body.filter(({ name }) => name.value === 'probe')
    .map(({ args }) => (args as Word[]).map(({ value }) => value));
}

describe('accepted', () => {
  test.each<[string, string[][]]>([
    // A quote ends a word only where it began one; what may follow is a blank, a bracket, `;` or `{`.
    ['probe "a")"b";', [['a', ')"b"']]],
    ['probe "a" ;', [['a']]],
    ['probe "a b" c;', [['a b', 'c']]],
    ['probe "" a;', [['', 'a']]],
    ['"probe" a;', [['a']]],
    // A brace after a dollar begins a name, and ends no word, whether it is closed or not.
    ['probe ${;', [['${']]],
    ['probe ${a}b;', [['${a}b']]],
    ['probe $a${;', [['$a${']]],
    ['probe "${";', [['${']]],
    ['probe a$\\{b;', [['a$\\{b']]],
    // A closing brace in a word is a character like others, a `#` too.
    ['probe a};', [['a}']]],
    ['probe a#c;', [['a#c']]],
    ['probe a;#c', [['a']]],
    ['probe \\#a;', [['\\#a']]],
    ['probe a/*c*/ b;', [['a/*c*/', 'b']]],
    // A backslash stays unless it quotes a quote, another one, or one of t, r, n.
    ['probe a\\;b;', [['a\\;b']]],
    ['probe a\\ b;', [['a\\ b']]],
    ['probe "a\\d";', [['a\\d']]],
    ["probe 'a\\'b';", [["a'b"]]],
    ['probe "a\\tb\\n\\r";', [['a\tb\n\r']]],
    // Line ends are blanks.
    ['probe a\n b\n;', [['a', 'b']]],
    ['probe a\r\n b;\r', [['a', 'b']]],
    ['probe ^~a;', [['^~a']]],
  ])('%j', (text, expected) => {
    expect(parse(text).refused).toBeNull();
    expect(words(text)).toEqual(expected);
  });
});

describe('refused', () => {
  test.each([
    ['probe "a""b";', 'a quote directly behind a quoted word'],
    ["probe 'a'b;", 'a letter directly behind a quoted word'],
    ['probe "a"} ;', 'a brace directly behind a quoted word'],
    ['probe a;;', 'an empty statement'],
    ['probe a;}', 'a closing brace without its block'],
    ['probe "a', 'a quote that is not closed'],
    [';', 'nothing but a semicolon'],
    ['{ }', 'a block without a name'],
    ['http { server { }', 'a block that is not closed'],
    ['}', 'a closing brace alone'],
  ])('%j: %s', (text) => {
    expect(parse(text).refused).not.toBeNull();
  });
});
