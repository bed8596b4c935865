import { applyEdits, print, SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from './index.ts';

/** `code refused? line text` of each problem. */
function problemsOf(text: string, version = '1.4.69'): string[] {
  const source = new SourceText('t.conf', text);
  const document = parseLighttpd(source, { version });
  expect(print(document)).toBe(text);
  return document.problems.map(
    (p) => `${p.code}${p.refused ? '!' : ''} ${source.position(p.start).line} ${JSON.stringify(source.slice(p))}`,
  );
}

/** One kind of damage each: what is written, and the one problem it makes. `!` marks what the server refuses. */
const damages: readonly (readonly [name: string, text: string, problem: string])[] = [
  ['a missing }', '$HTTP["url"] == "/a" {\n  x = 1\ny = 2\n', 'missing-close-brace! 1 "{"'],
  [
    'a missing } of an inner block',
    'global {\n}\n$HTTP["url"] == "/a" {\n  $HTTP["host"] == "h" {\n    x = 1\n  y = 2\n}\nz = 3\n',
    'missing-close-brace! 4 "{"',
  ],
  ['a missing {', '$HTTP["url"] == "/a"\n  x = 1\n}\n', 'missing-open-brace! 1 "$HTTP[\\"url\\"] == \\"/a\\""'],
  [
    'a missing { that the server does not notice',
    '$HTTP["url"] == "/a"\n  x = 1\n}\n$HTTP["url"] == "/b" {\n}\n',
    'missing-open-brace 1 "$HTTP[\\"url\\"] == \\"/a\\""',
  ],
  ['a } too many', 'x = 1\n}\n', 'stray-close-brace 2 "}"'],
  ['a { too many', '{ x = 1 }\n', 'stray-open-brace 1 "{"'],
  ['a missing )', 'x = ( "a", "b"\ny = 2\n', 'missing-close-paren! 1 "("'],
  ['a missing ) before +=', 'x = ( "a", "b"\ny += (2)\nz = 1\n', 'missing-close-paren! 1 "("'],
  ['a missing ) before a condition', 'x = ( "a"\n$HTTP["url"] == "/a" { }\n', 'missing-close-paren! 1 "("'],
  ['a missing ) at the end', 'x = ( "a", "b"\n', 'missing-close-paren! 1 "("'],
  ['a missing (', 'x = "a", "b" )\n', 'missing-open-paren! 1 "\\""'],
  ['a missing ( before keys', 'x = "a" => "b" )\n', 'missing-open-paren! 1 "\\""'],
  ['a missing ( of an inner list', 'x = ( "a" => "b" => "c", "d" => "e" ) )\n', 'missing-open-paren! 1 "\\""'],
  ['a ) too many', 'x = ( "a" ))\n', 'stray-close-paren! 1 ")"'],
  ['a missing closing quote', 'x = "a\ny = "b"\n', 'missing-quote! 1 "\\"a"'],
  ['a missing closing quote in a list', 'x = ( "a, "b" )\n', 'missing-quote! 1 "\\"a"'],
  ['a missing closing quote in a condition', '$HTTP["url] =~ "^/a" { }\n', 'missing-quote! 1 "\\"url"'],
  ['a missing opening quote', 'x = a"\ny = "b"\n', 'missing-quote! 1 "a\\""'],
  ['a missing opening quote before a path', 'x = ( /a/b", "c" )\n', 'missing-quote! 1 "/a/b\\""'],
  ['a string that never ends', 'x = "a\n', 'missing-quote! 1 "\\"a"'],
  ['a string that ends in a backslash', 'x = "C:\\"\n', 'missing-quote! 1 "\\"C:\\\\\\""'],
  ['single quotes', "x = 'a'\n", 'single-quotes! 1 "\'a\'"'],
  ['a value without quotes', 'x = /var/www\n', 'unquoted-value! 1 "/var/www"'],
  ['an address without quotes', 'x = 10.0.0.1/8\n', 'unquoted-value! 1 "10.0.0.1/8"'],
  ['a semicolon', 'x = 1;\n', 'unexpected-semicolon! 1 ";"'],
  ['a foreign comment', 'x = 1 // one\n', 'foreign-comment! 1 "// one"'],
  ['= in a list', 'x = ( "a" = "b" )\n', 'equal-sign-in-list! 1 "="'],
  [': for =', 'server.port: 80\n', 'unexpected-colon! 1 ":"'],
  [': in a list', 'x = ( "a": "b" )\n', 'unexpected-colon! 1 ":"'],
  ['= in a condition', '$HTTP["url"] = "/a" { }\n', 'bad-comparison! 1 "="'],
  ['~ in a condition', '$HTTP["url"] ~ "/a" { }\n', 'bad-comparison! 1 "~"'],
  ['!^ in a condition', '$HTTP["url"] !^ "/a" { }\n', 'bad-comparison! 1 "!^"'],
  ['a missing ]', '$HTTP["url" == "/a" { }\n', 'missing-bracket! 1 "=="'],
  ['a missing [', '$HTTP"url"] == "/a" { }\n', 'missing-bracket! 1 "\\"url\\""'],
  ['a missing operator in a condition', '$HTTP["url"] "/a" { }\n', 'missing-comparison! 1 "\\"/a\\""'],
  ['a missing value in a condition', '$HTTP["url"] == { }\n', 'missing-value! 1 "=="'],
  ['a missing $', 'HTTP["url"] == "/a" { }\n', 'missing-dollar 1 "["'],
  ['a $ before a variable', 'x = 1\ny = $x\nz = 1\n', 'stray-dollar! 2 "$"'],
  ['a missing value', 'x =\ny = 2\n', 'missing-value! 1 "="'],
  ['a missing value after =>', 'x = ( "a" => )\n', 'missing-value! 1 "=>"'],
  ['a missing value after +', 'x = ( "a" + )\n', 'missing-value! 1 "+"'],
  ['a missing comma', 'x = ( "a" "b" )\n', 'missing-comma 1 "\\"b\\""'],
  ['a missing comma between pairs', 'x = ( "a" => 1\n "b" => 2 )\n', 'missing-comma 2 "\\"b\\""'],
  ['a value too many', 'x = "a" "b"\n', 'dropped-after-value 1 "\\"b\\""'],
  ['a missing =', 'x 80\ny = 1\n', 'missing-operator 1 "80"'],
  ['text of nothing', '"a"\n', 'dropped-text 1 "\\"a\\""'],
  ['else without a condition', 'else { }\n', 'else-without-condition 1 "else"'],
  ['else if', '$HTTP["url"] == "/a" { } else if $HTTP["url"] == "/b" { }\n', 'condition-after-else-dropped 1 "if"'],
  ['a name at the very end', 'x = 1\ny = x', 'name-at-end-of-file! 2 "x"'],
  ['a statement cut off', 'x = 1\ny', 'name-at-end-of-file! 2 "y"'],
  ['a condition cut off', '$HTTP["url"] ==', 'incomplete-statement! 1 "=="'],
  ['a number out of range', 'x = 99999999999999999999\n', 'number-too-large! 1 "99999999999999999999"'],
  ['a byte order mark', '\ufeffx = 1\n', 'byte-order-mark! 1 "\ufeff"'],
  ['a NUL', 'x = 1\n\0y = 2\n', 'stray-nul 2 "\\u0000"'],
  ['characters of nothing', 'x = 1\n%%\n', 'bad-character! 2 "%%"'],
];

describe('one kind of damage is one problem', () => {
  for (const [name, text, problem] of damages) {
    test(name, () => expect(problemsOf(text)).toEqual([problem]));
  }
});

describe('what needs a newer server, and what a newer one refuses', () => {
  test.each([
    ['$HTTP["url"] == "/a" { } else if $HTTP["url"] == "/b" { }\n', ['condition-after-else-dropped'], []],
    ['if $HTTP["url"] == "/a" { }\n', ['needs-newer-version!'], []],
    ['$HTTP["url"] == "/a" { } elif $HTTP["url"] == "/b" { }\n', ['needs-newer-version!'], []],
    ['x = "a" "b"\n', ['dropped-after-value'], ['adjacent-strings!']],
    ['x "b"\ny = 1\n', ['missing-operator'], ['missing-assignment!']],
    ['x = "a"\ny = x z = x\n', [], ['missing-assignment!']],
  ])('%j', (text, old, recent) => {
    const codes = (version: string): string[] => problemsOf(text, version).map((line) => line.split(' ')[0]!);
    expect(codes('1.4.69')).toEqual(old);
    expect(codes('1.4.80')).toEqual(recent);
  });
});

describe('a fix mends the text', () => {
  test.each(
    damages
      .filter(([, text]) => parseLighttpd(new SourceText('t.conf', text)).problems.some((problem) => problem.fix))
      .map(([name, text]) => ({ name, text })),
  )('$name', ({ text }) => {
    const document = parseLighttpd(new SourceText('t.conf', text));
    const edits = document.problems.flatMap((problem) => problem.fix?.edits ?? []);
    const mended = applyEdits(text, edits)!;
    const left = parseLighttpd(new SourceText('t.conf', mended)).problems;
    expect(left.map((problem) => `${problem.code} in ${JSON.stringify(mended)}`)).toEqual([]);
  });
});
