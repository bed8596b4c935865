import { SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from './index.ts';

/* Small texts of which it is not obvious whether Apache takes their form; each seen with `apache2 -t` (2.4.71). */

function refused(text: string): boolean {
  return parseApache(new SourceText('a.conf', text), { flavour: 'server', condition: () => true }).problems.some(
    (problem) => problem.refused,
  );
}

describe('accepted', () => {
  test.each([
    ['<IfModule m.c>\nTimeout 5\n', 'a conditional section that holds and is not closed'],
    ['<Directory /x> Timeout 5\n</Directory>\n', 'text behind the bracket'],
    ['<Directory /x>\n# </Directory>\n</Directory>\n', 'a closing line in a comment'],
    ['<Directory /x>\n</directory>\n', 'case does not matter'],
    ['<Directory /x>\n</Directory> # c\n', 'text behind a closing line'],
    ['<Directory /x >\n</Directory>\n', 'a blank before the bracket'],
    ['  <Directory /x>\n\t</Directory>\n', 'indented'],
    ['<If "true">\n<If "true">\n</If>\n</If>\n', 'conditions in conditions'],
    ['<Location ~ "/(a|b)">\n</Location>\n', 'a pattern with brackets'],
    ['<If "%{REQUEST_URI} =~ m#^/a>b#">\n</If>\n', 'a bracket inside the argument'],
    ['Timeout \\\n5\n', 'a joined line'],
    ['ServerName "a', 'a quote that is not closed'],
    ['<Macro m $x>\n<Directory $x>\n</Macro>\n', 'the body of a macro is text'],
    ['', 'nothing'],
    ['\n\n', 'blank lines'],
    ['# a \\\nnonsense >\n', 'a comment swallows the line that is joined to it'],
    ['Timeout 5', 'no line end'],
  ])('%j: %s', (text) => {
    expect(refused(text)).toBe(false);
  });
});

describe('refused', () => {
  test.each([
    ['<Directory /x>\n', 'a section that is not closed'],
    ['</Directory>\n', 'a closing line alone'],
    ['<Directory /x>\n</Files>\n', 'another closing line'],
    ['<Directory /x>\n<Files a>\n</Directory>\n</Files>\n', 'sections that cross'],
    ['<Directory /x\n</Directory>\n', 'the bracket is missing'],
    ['<IfModule m.c>\n</Directory>\n</IfModule>\n', 'a closing line alone in a conditional section'],
    ['<IfModule m.c>\n</IfModule> # c\n', 'text behind the closing line of a conditional section that holds'],
    ['<Macro m>\n', 'a macro that is not closed'],
  ])('%j: %s', (text) => {
    expect(refused(text)).toBe(true);
  });
});
