import { SourceText, type Statement, type Value } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from './index.ts';

function shape(value: Value): unknown {
  switch (value.kind) {
    case 'word':
      return value.quote === null ? { name: value.value } : value.value;
    case 'number':
      return value.value;
    case 'list':
      return value.entries.map(({ key, value: entry }) => {
        const right = entry && shape(entry);
        return key ? [shape(key), '=>', right] : right;
      });
    case 'concat':
      return { sum: value.operands.map(shape) };
  }
}

function outline(statements: readonly Statement[]): unknown[] {
  return statements.map(({ opener, name, operator, args, block }) => [
    ...(opener ? [opener.text] : []),
    name.value,
    ...(operator ? [operator.text] : []),
    ...args.map(shape),
    ...(block ? [outline(block.body)] : []),
  ]);
}

function parse(text: string, version = '1.4.69') {
  return parseLighttpd(new SourceText('t.conf', text), { version });
}

describe('statements', () => {
  test.each([
    ['server.port = 80\n', [['server.port', '=', 80]]],
    [
      'a = 1 b := 2, c += 3',
      [
        ['a', '=', 1],
        ['b', ':=', 2],
        ['c', '+=', 3],
      ],
    ],
    ['x = "a\\"b\\n"', [['x', '=', 'a"b\\n']]],
    [
      'x = 010 y = 9999999999',
      [
        ['x', '=', 10],
        ['y', '=', 1410065407],
      ],
    ],
    ['x = "a" + x + 1\n', [['x', '=', { sum: ['a', { name: 'x' }, 1] }]]],
    ['x = (1, "a" => ("b",), ,)', [['x', '=', [1, ['a', '=>', ['b']]]]]],
    ['x = ()', [['x', '=', []]]],
    ['include "a" + "b"', [['include', { sum: ['a', 'b'] }]]],
    ['include_shell "c"', [['include_shell', 'c']]],
    ['global { x = 1 }', [['global', [['x', '=', 1]]]]],
    ['$HTTP [ "url" ] =~ "^/x" # c\n{\n}', [['$HTTP["url"]', '=~', '^/x', []]]],
    [
      '$HTTP["url"] == "a" { } else $HTTP["host"] != "b" { } else { x = 1 }',
      [
        ['$HTTP["url"]', '==', 'a', []],
        ['else', '$HTTP["host"]', '!=', 'b', []],
        ['else', [['x', '=', 1]]],
      ],
    ],
    ['server.tag\n\n=\n"b"', [['server.tag', '=', 'b']]],
    ['x\u00a0= 1', [['x', '=', 1]]],
  ])('%j', (text, expected) => {
    const document = parse(text);
    expect(outline(document.body)).toEqual(expected);
    expect(document.skipped).toEqual([]);
  });
});

describe('text that the server drops is skipped', () => {
  test.each([
    ['x = ("a" "b")\n', [['x', '=', ['a']]], ['"b"']],
    ['x = "a"\n+ "b"\n', [['x', '=', 'a']], ['+ "b"']],
    ['1x = "a"\n', [['x', '=', 'a']], ['1']],
    ['HTTP["url"] == "a" { }\n', [['HTTP', '=', 'a']], ['["url"]', '=', '{ }']],
    ['$HTTP["u"] === "a" { }\n', [['$HTTP["u"]', '==', 'a', []]], ['=']],
    ['"a" ] + "b"\n', [], ['"a" ] + "b"']],
  ])('%j', (text, expected, skipped) => {
    const document = parse(text);
    expect(outline(document.body)).toEqual(expected);
    expect(document.skipped.map((span) => document.source.slice(span))).toEqual(skipped);
  });
});

test('an else knows the branch that it continues', () => {
  const [first, second, third] = parse('$HTTP["url"] == "a" { }\nelse $HTTP["url"] == "b" { } else { }\n').body;
  expect(second!.elseOf).toBe(first);
  expect(third!.elseOf).toBe(second);
  expect(first!.elseOf).toBeNull();
});

test('statements know their parents', () => {
  const document = parse('global { x = 1 }');
  const [block] = document.body;
  expect(block!.parent).toBe(document);
  expect(block!.block!.body[0]!.parent).toBe(block);
});

test('newer words before conditions', () => {
  const text = 'if $HTTP["url"] == "a" { } elif $HTTP["url"] == "b" { } else if $HTTP["url"] == "c" { }\n';
  expect(outline(parse(text, '1.4.76').body)).toEqual([
    ['if', '$HTTP["url"]', '==', 'a', []],
    ['elif', '$HTTP["url"]', '==', 'b', []],
    ['else if', '$HTTP["url"]', '==', 'c', []],
  ]);
});

test('the stack of the server holds 100 entries', () => {
  const lists = (depth: number): string => `x = ${'('.repeat(depth)}${')'.repeat(depth)}\n`;
  expect(parse(lists(95)).problems).toEqual([]);
  expect(parse(lists(96)).problems.map(({ code, refused }) => [code, refused])).toEqual([['nesting-too-deep', false]]);
  const blocks = (depth: number): string => '$HTTP["url"] == "/a" {\n'.repeat(depth) + '}\n'.repeat(depth);
  expect(parse(blocks(31)).problems).toEqual([]);
  expect(parse(blocks(32)).problems.map(({ code, refused }) => [code, refused])).toEqual([['nesting-too-deep', true]]);
});

describe('placeholders', () => {
  test.each([
    ['server.port = {{ port }}\n', 'jinja', [['server.port', '=', { name: '{{ port }}' }]]],
    ['x = "{{ a("b") }}"\n', 'jinja', [['x', '=', '{{ a("b") }}']]],
    ['{% if a %}\nx = 1\n{% endif %}\n', 'jinja', [['x', '=', 1]]],
    [
      '{{- if .Values.a }}\nx = {{ .Values.b }}\n{{- end }}\n',
      'go-template',
      [['x', '=', { name: '{{ .Values.b }}' }]],
    ],
    ['{{#a}}\nx = 1\n{{/a}}\n', 'mustache', [['x', '=', 1]]],
    ['<% if a %>\nx = <%= b %>\n<% end %>\n', 'erb', [['x', '=', { name: '<%= b %>' }]]],
    ['x = %(X)s\n', 'python', [['x', '=', { name: '%(X)s' }]]],
    ['x = ${X}\n', 'envsubst', [['x', '=', { name: '${X}' }]]],
    ['<?php if ($a): ?>\nx = <?= $b ?>\n<?php endif; ?>\n', 'php', [['x', '=', { name: '<?= $b ?>' }]]],
  ])('%j', (text, engine, expected) => {
    const document = parse(text);
    expect(document.problems).toEqual([]);
    expect(outline(document.body)).toEqual(expected);
    expect(new Set(document.placeholders.map((placeholder) => placeholder.engine))).toEqual(new Set([engine]));
  });

  test("lighttpd's own ${...} in strings is none", () => {
    expect(parse('url.redirect = ( "" => "https://${url.authority}${url.path}${qsa}" )\n').placeholders).toEqual([]);
  });
});
