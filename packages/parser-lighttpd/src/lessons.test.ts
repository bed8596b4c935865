import { SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from './index.ts';

/* Small texts of which it is not obvious whether lighttpd takes them; each seen with `lighttpd -p` and `-tt` (1.4.69). */

function refused(text: string): boolean {
  const document = parseLighttpd(new SourceText('t.conf', text), { version: '1.4.69', semantics: true });
  return document.problems.some((problem) => problem.refused);
}

describe('accepted', () => {
  test.each([
    ['server.port=80', 'no line end, no blanks'],
    ['var.a = "x" var.b = var.a\n', 'two statements in a line'],
    ['var.x = 1\rvar.y = 2', 'CR alone ends a line'],
    ['var.x = 1\r\nvar.y = 2\r\n', 'CR LF'],
    ['var.x = (1 => 2)\n', 'a number as key'],
    ['var.x = (("k"=>"v"),("k"=>"w"))\n', 'the same key in two lists'],
    ['var.x = (1) + (2)\n', 'lists are joined'],
    ['var.x = 1 + "a"\n', 'a number becomes text'],
    ['var.x = "a"\nvar.x += 2\n', 'text grows by a number'],
    ['server.tag = "a"\nserver.tag += "b"\n', 'a key that is set grows'],
    ['server.tag = "a" +\n"b"\n', 'a sum goes on in the next line'],
    ['global { server.tag = "x" }\n', 'a block in one line'],
    ['$HTTP["url"] =~ "a" # c\n{ }\n', 'a comment before the block'],
    ['h = "a"\n$HTTP["host"] == h { }\n', 'a variable in a condition'],
    ['] [ server.tag = "a"\n', 'what is left over is dropped'],
    ['var.x = ("a" => "b" "c" => "d")\n', 'a comma is missing: the rest is dropped before 1.4.71'],
    ['index-file.names = ("a" => "b")\n', 'keys where none are looked at'],
    ['server.nosuch = 1\n', 'an unknown key only warns'],
    ['else { }\n', 'an else without its condition is dropped'],
    ['= 1\n', 'so is a value without a name'],
    ['', 'nothing'],
    ['# c', 'a comment without a line end'],
  ])('%j: %s', (text) => {
    expect(refused(text)).toBe(false);
  });
});

describe('refused', () => {
  test.each([
    ['var.x = ("a"=>"b","a"=>"c")\n', 'a key twice in one list'],
    ['var.x = ("a"', 'a list that is not closed'],
    ['$http["url"] == "/x" { }\n', 'fields are in upper case'],
    ['$HTTP["nosuch"] == "/x" { }\n', 'an unknown field'],
    ['server.port = 80\nserver.port = 81\n', 'a key set twice in one block'],
    ['var.x = var.none\n', 'a variable that was never set'],
    ['$HTTP["url"] == "a" { \n', 'a block that is not closed'],
    ['var.x = \n', 'a value is missing'],
    ['var.x = "a\n', 'a string that is not closed'],
    ['var.x = (1) + 2\n', 'a list and a number'],
  ])('%j: %s', (text) => {
    expect(refused(text)).toBe(true);
  });
});
