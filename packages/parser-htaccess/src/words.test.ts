import { type Document, SourceText, type Statement, type Word } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from './index.ts';

function parse(text: string): Document {
  return parseApache(new SourceText('a.conf', text), { flavour: 'server' });
}

function first(text: string): Statement {
  return parse(text).body[0]!;
}

function values(statement: Statement): string[] {
  return statement.args.map((arg) => (arg as Word).value);
}

// Each was seen on the real server, httpd 2.4.71, with a directive that prints what it is given.
describe('words', () => {
  test.each([
    ['a b', ['a', 'b']],
    ['"a"b', ['a', 'b']],
    ['"a""b"', ['a', 'b']],
    ['a"b c"', ['a"b', 'c"']],
    ['"a b', ['a b']],
    ['"a\\"b"', ['a"b']],
    ['"a\\\'b"', ["a\\'b"]],
    ["'a\\'b'", ["a'b"]],
    ['"a\\\\b" a\\\\b', ['a\\b', 'a\\b']],
    ['a\\b "a\\nb"', ['a\\b', 'a\\nb']],
    ['a\\ b', ['a\\', 'b']],
    ['"" a', ['', 'a']],
    ['a # c', ['a', '#', 'c']],
    ['a; b', ['a;', 'b']],
    ['a\vb\fc', ['a', 'b', 'c']],
    ['a \\\n  b', ['a', 'b']],
    ['a\\\nb', ['ab']],
    ['a\\\r\nb', ['ab']],
    ['a \\ \n# b', ['a', '\\']],
    ['"a \\\nb"', ['a b']],
    // Two backslashes and an empty line: the first stays, then the look back finds it and joins once more.
    ['a\\\\\n\nb', ['ab']],
  ])('%j', (text, expected) => {
    expect(values(first(`Probe ${text}\n`))).toEqual(expected);
  });

  test('a joined word keeps its text and place', () => {
    const text = 'SetEnv A "b\\\n  c" d\n';
    const [, word, last] = first(text).args as Word[];
    expect(word).toMatchObject({ raw: '"b\\\n  c"', value: 'b  c', start: 9, end: 17 });
    expect(text.slice(last!.start, last!.end)).toBe('d');
  });

  test('rules keep backslashes and blanks behind them, and end a quoted word at any quote', () => {
    expect(values(first('RewriteRule ^a\\ b\\.c$ "/d\\"e [L]\n'))).toEqual(['^a\\ b\\.c$', '/d\\', 'e']);
    expect(values(first('RewriteCond %{X} "a b" [NC] # c\n'))).toEqual(['%{X}', 'a b', '[NC]']);
  });

  test('rest is the raw text of the arguments', () => {
    const rest = (text: string): string => {
      const document = parse(text);
      return document.source.slice(document.body[0]!.rest!);
    };
    expect(rest('  Probe   a "b" \\\n  c  \n')).toBe('a "b" \\\n  c');
    expect(rest('<If "%{X} > 3" >\n</If>\n')).toBe('"%{X} > 3"');
    expect(first('Probe\n').rest).toBeNull();
  });
});

describe('names', () => {
  test.each([
    ['"Listen" 80', 'Listen'],
    ['Listen> 80', 'Listen'],
    ["'Listen' 80", 'Listen'],
    ['Li\\\\sten 80', 'Li\\sten'],
    ['${X} 80', '${X}'],
  ])('%s', (text, name) => {
    const statement = first(`${text}\n`);
    expect(statement.name.value).toBe(name);
    expect(values(statement)).toEqual(['80']);
  });
});

describe('references', () => {
  const parts = (text: string): string[][] =>
    (first(text).args as Word[]).map((word) =>
      word.parts.map((part) => (part.kind === 'variable' ? `${part.sigil}${part.name}` : part.value)),
    );

  test.each([
    ['Listen ${A}:80', [['$A', ':80']]],
    ['Listen %{A} $1', [[], []]],
    ['Listen ${A', [[]]],
    ['Listen "\\${A}"', [['\\', '$A']]],
    ['RewriteRule ^%{A}$1 /%{B}/$1/%2', [[], ['/', '%B', '/', '$1', '/', '%2']]],
    ['RewriteRule ^a /\\$1/$2', [[], ['/\\$1/', '$2']]],
    ['RewriteRule ^a ${m:%{B}|c}', [[], ['$m:%{B}|c']]],
    ['RewriteCond %{ENV:X}a$1 ^%{Y}$', [['%ENV:X', 'a', '$1'], []]],
    ['RewriteCond expr "%{A} == 1"', [[], ['%A', ' == 1']]],
    ['Header set X "%{A}e"', [[], [], ['%A', 'e']]],
    ['SetEnvIf H "^(.*)$1" v=$1', [[], [], ['v=', '$1']]],
  ])('%s', (text, expected) => {
    expect(parts(`${text}\n`)).toEqual(expected);
  });

  test('a part knows its place, also in a joined line', () => {
    const text = 'Listen a\\\n${B}c\n';
    const [word] = first(text).args as Word[];
    expect(word!.parts.map((part) => text.slice(part.start, part.end))).toEqual(['a', '${B}', 'c']);
  });
});

describe('sections', () => {
  test('pieces of a section', () => {
    const text = '<Directory "/x">\n  A b\n</directory>\n';
    const { source, body } = parse(text);
    const [statement] = body;
    expect(statement!.opener).toEqual({ start: 0, end: 1, text: '<' });
    expect(statement!.name.value).toBe('Directory');
    expect(source.slice(statement!.block!.open)).toBe('>');
    expect(source.slice(statement!.block!.close!)).toBe('</directory>');
    expect(statement!.block!.body.map((inner) => inner.name.value)).toEqual(['A']);
    expect(statement!.block!.body[0]!.parent).toBe(statement);
  });

  test.each([
    [
      'Macro',
      '<Macro m $x>\n  <Directory $x>\n  <Macro n>\n  </Macro>\n</Macro>\nA b\n',
      '<Directory $x>\n  <Macro n>\n  </Macro>',
    ],
    ['Perl', '<Perl>\n  my $x = "<Directory";\n</Perl>\nA b\n', 'my $x = "<Directory";'],
    ['LuaHookFixups', '<LuaHookFixups>\nif a </b then\n</LuaHookFixups>\nA b\n', 'if a </b then'],
  ])('the body of %s is text', (_, text, raw) => {
    const { source, body, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(body.map((statement) => statement.block !== null)).toEqual([true, false]);
    expect(body[0]!.block!.body).toEqual([]);
    expect(source.slice(body[0]!.block!.raw!)).toBe(raw);
  });

  test('comments swallow the lines that are joined to them', () => {
    const { source, comments, body } = parse('# a \\\nListen 80\n  # b\nTimeout 5\n');
    expect(comments.map((comment) => source.slice(comment))).toEqual(['# a \\\nListen 80', '# b']);
    expect(body.map((statement) => statement.name.value)).toEqual(['Timeout']);
  });
});
