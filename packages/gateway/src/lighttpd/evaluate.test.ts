import { describe, expect, test } from 'vitest';
import type { Context } from './context.ts';
import { evaluationOf, plain, textAt } from './testing.ts';

/** Values of all contexts by the conditions on the way to them. */
function dump(text: string, files: Record<string, string> = {}): Record<string, Record<string, unknown>> {
  const out: Record<string, Record<string, unknown>> = {};
  for (const context of evaluationOf(text, files).contexts) {
    const settings: Record<string, unknown> = {};
    for (const setting of context.settings.values()) settings[setting.key] = plain(setting.value);
    out[nameOf(context)] = settings;
  }
  return out;
}

function nameOf(context: Context): string {
  const { condition } = context;
  if (!condition) return 'global';
  const own = condition.kind === 'else' ? 'else' : `${condition.written.field} ${condition.operator} ${condition.text}`;
  return context.parent?.condition ? `${nameOf(context.parent)} / ${own}` : own;
}

describe('values', () => {
  test.each([
    ['a plain string', 'server.tag = "a"', { 'server.tag': 'a' }],
    ['a name without a dot is a variable', 'x = "a"', { 'var.x': 'a' }],
    ['strings are joined', 'server.tag = "a" + "b"', { 'server.tag': 'ab' }],
    ['a variable', 'x = "a"\nserver.tag = x + "b" + var.x', { 'var.x': 'a', 'server.tag': 'aba' }],
    ['another key', 'server.tag = "a"\nserver.name = server.tag + "/z"', { 'server.tag': 'a', 'server.name': 'a/z' }],
    ['integers are added', 'server.port = 80 + 1', { 'server.port': 81 }],
    ['string and integer', 'server.tag = "a" + 1', { 'server.tag': 'a1' }],
    ['integer and string', 'server.tag = 1 + "a"', { 'server.tag': '1a' }],
    ['lists are joined', 'server.modules = ("a") + ("b")', { 'server.modules': ['a', 'b'] }],
    ['append', 'server.modules = ("a")\nserver.modules += ("b")', { 'server.modules': ['a', 'b'] }],
    ['append to nothing', 'server.modules += ("b")', { 'server.modules': ['b'] }],
    ['append to a string', 'server.tag = "a"\nserver.tag += "b"', { 'server.tag': 'ab' }],
    ['replace', 'server.tag = "a"\nserver.tag := "b"', { 'server.tag': 'b' }],
    [
      'equal pairs are forgiven',
      'alias.url = ("/a" => "b")\nalias.url += ("/a" => "b")',
      { 'alias.url': [['/a', 'b']] },
    ],
    ['nested lists', 'a.b = ("/" => (("port" => 1)))', { 'a.b': [['/', [[['port', 1]]]]] }],
    ['integer keys', 'a.b = (1 => 2)', { 'a.b': [['1', 2]] }],
    ['names in any case', 'SERVER.Tag = "a"\nX = "b"\nserver.tag += x', { 'server.tag': 'ab', 'var.x': 'b' }],
    ['key expressions', 'x = "/p"\na.b = (x + "q" => "r")', { 'var.x': '/p', 'a.b': [['/pq', 'r']] }],
  ])('%s', (_, text, expected) => {
    expect(evaluationOf(`${text}\n`).problems).toEqual([]);
    expect(dump(`${text}\n`)['global']).toEqual(expected);
  });

  test('a value that is appended to does not change what was copied from it', () => {
    const text = 'x = ("a")\ny = x\nx += ("b")\nz = x\nx += ("c")\n';
    expect(dump(text)['global']).toEqual({ 'var.x': ['a', 'b', 'c'], 'var.y': ['a'], 'var.z': ['a', 'b'] });
  });

  test('environment variables are unknown', () => {
    expect(dump('server.tag = env.HOME + "/x"\n')['global']).toEqual({
      'server.tag': '?it depends on the environment variable HOME',
    });
  });

  test('deep nesting does not overflow', () => {
    const depth = 20_000;
    const evaluation = evaluationOf(`a.b = ${'('.repeat(depth)}${')'.repeat(depth)}\n`);
    expect(evaluation.byKey.get('a.b')).toHaveLength(1);
  });
});

describe('contexts', () => {
  test('equal conditions are one block that stands where the first stands', () => {
    const text = `$HTTP["url"] == "/a" { server.tag = "1" }
$HTTP["url"] == "/b" { server.tag = "2" }
$HTTP["url"] == "/a" { server.name = "3" }
`;
    const evaluation = evaluationOf(text);
    expect(Object.keys(dump(text))).toEqual(['global', '$HTTP["url"] == /a', '$HTTP["url"] == /b']);
    expect(evaluation.contexts[1]!.blocks).toHaveLength(2);
    expect([...evaluation.contexts[1]!.settings.keys()]).toEqual(['server.tag', 'server.name']);
  });

  test.each([
    ['^/a', '=^', '/a'],
    ['\\.php$', '=$', '.php'],
    ['a$', '=$', 'a'],
    ['^/a$', '==', '/a'],
    ['^/a.b', '=~', '^/a.b'],
    ['a', '=~', 'a'],
    ['^/(a|b)$', '=~', '^/(a|b)$'],
    ['^', '=^', ''],
    ['^$', '==', ''],
    ['\\.a.b$', '=~', '\\.a.b$'],
    ['\\$', '=~', '\\$'],
  ])('a pattern of plain text is simplified: %s', (pattern, operator, text) => {
    const [, context] = evaluationOf(`$HTTP["url"] =~ "${pattern}" { server.tag = "x" }\n`).contexts;
    expect(context!.condition).toMatchObject({ operator, text });
  });

  test('conditions that differ in case alone are one block, with the text of the first', () => {
    const { contexts } = evaluationOf(
      '$HTTP["url"] == "/a" { server.tag = "1" }\n$HTTP["url"] == "/A" { server.name = "2" }\n',
    );
    expect(contexts).toHaveLength(2);
    expect(contexts[1]!.condition).toMatchObject({ text: '/a' });
  });

  test('a block appends to a copy of what encloses it, as known at that line', () => {
    const text = `alias.url = ("/a" => "1")
$HTTP["url"] == "/x" { alias.url += ("/b" => "2") }
alias.url += ("/c" => "3")
$HTTP["url"] == "/y" { alias.url += ("/d" => "4") }
`;
    expect(dump(text)).toEqual({
      global: {
        'alias.url': [
          ['/a', '1'],
          ['/c', '3'],
        ],
      },
      '$HTTP["url"] == /x': {
        'alias.url': [
          ['/a', '1'],
          ['/b', '2'],
        ],
      },
      '$HTTP["url"] == /y': {
        'alias.url': [
          ['/a', '1'],
          ['/c', '3'],
          ['/d', '4'],
        ],
      },
    });
  });

  test('a variable of a block ends with it', () => {
    const evaluation = evaluationOf('$HTTP["url"] == "/x" { x = "1" }\nserver.tag = x\n');
    expect(evaluation.problems.map(({ code }) => code)).toEqual(['undefined-variable']);
  });

  test('global { } in a condition writes to the global scope', () => {
    expect(dump('$HTTP["url"] == "/x" {\n global { server.tag = "1" }\n}\n')['global']).toEqual({ 'server.tag': '1' });
  });

  test('else branches know the branch before them', () => {
    const text = `$HTTP["url"] == "/a" { server.tag = "1" }
else $HTTP["host"] == "h" { server.tag = "2" }
else { server.tag = "3" }
`;
    const { contexts } = evaluationOf(text);
    expect(contexts.map(({ previous }) => previous?.index ?? null)).toEqual([null, null, 1, 2]);
    expect(contexts[1]!.next).toBe(contexts[2]);
  });

  test('conditions inside two bare else blocks at one level are one block, as in the server', () => {
    const text = `$HTTP["url"] == "/a" { server.tag = "1" } else { $HTTP["host"] == "q" { server.tag = "2" } }
$HTTP["url"] == "/b" { server.tag = "3" } else { $HTTP["host"] == "q" { server.name = "4" } }
`;
    expect(dump(text)['else / $HTTP["host"] == q']).toEqual({ 'server.tag': '2', 'server.name': '4' });
  });

  test('includes are read where they stand', () => {
    const text = '$HTTP["url"] == "/a" {\n include "inner.conf"\n}\nserver.tag = "z"\n';
    expect(dump(text, { 'inner.conf': 'server.tag = "i"\n' })['$HTTP["url"] == /a']).toEqual({ 'server.tag': 'i' });
  });
});

describe('what the server refuses', () => {
  test.each([
    ['duplicate-assignment', 'server.tag = "a"\nserver.tag = "b"', 'server.tag', 'server.tag'],
    ['duplicate-assignment', 'server.modules += ("a")\nserver.modules = ("b")', 'server.modules', 'server.modules'],
    ['duplicate-key', 'a.b = ("/x" => "1", "/x" => "2")', '"/x"', '"/x"'],
    ['duplicate-key', 'a.b = ("/x" => "1", "/X" => "2")', '"/X"', '"/x"'],
    ['duplicate-key', 'a.b = ("/x" => "1")\na.b += ("/x" => "2")', '"/x"', '"/x"'],
    ['type-mismatch', 'server.tag = "a" + ("b")', '"a" + ("b")', null],
    ['undefined-variable', 'server.tag = nothing', 'nothing', null],
    ['environment-assignment', 'env.X = "1"', 'env.X', null],
    ['unknown-field', '$HTTP["URL"] == "/" { server.tag = "a" }', '$HTTP["URL"]', null],
    ['not-a-string', '$HTTP["url"] == 1 { server.tag = "a" }', '1', null],
    ['invalid-address', '$HTTP["remote-ip"] == "foo" { server.tag = "a" }', '"foo"', null],
    ['invalid-address', '$HTTP["remote-ip"] =~ "^1" { server.tag = "a" }', '"^1"', null],
    ['condition-in-global', 'global {\n $HTTP["url"] == "/" { server.tag = "a" }\n}', '$HTTP["url"]', null],
    ['unreachable-else', '$HTTP["url"] == "/" { } else { } else { server.tag = "a" }', 'else', 'else'],
  ])('%s: %s', (code, text, place, related) => {
    const { problems } = evaluationOf(`${text}\n`);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(textAt(problems[0]!.place)).toBe(place);
    expect(problems[0]!.related && textAt(problems[0]!.related)).toBe(related);
  });

  test.each([
    ['before both', 'include "gone.conf"\na.b += ("/x" => "1")\na.b += ("/x" => "2")\n', ['duplicate-key']],
    ['between them', 'a.b = ("/x" => "1")\ninclude "gone.conf"\na.b += ("/x" => "2")\n', []],
    [
      'between them, and a copy',
      'a.b = ("/x" => "1")\ninclude "gone.conf"\n$HTTP["url"] == "/" { a.b += ("/y" => "2")\na.b += ("/x" => "3") }\n',
      [],
    ],
  ])('a file that is not there, %s', (_, text, codes) => {
    expect(evaluationOf(text).problems.map((problem) => problem.code)).toEqual(codes);
  });

  test('a variable may be defined in a file that is not there', () => {
    const { problems, global } = evaluationOf('include "gone.conf"\nserver.tag = nothing\n');
    expect(problems).toEqual([]);
    expect(global.settings.get('server.tag')!.value.kind).toBe('unknown');
  });
});

describe('places', () => {
  test('each piece knows where it is written', () => {
    const text = 'x = "a"\nserver.tag = x + "b"\nserver.tag += "c"\n';
    const setting = evaluationOf(text).global.settings.get('server.tag')!;
    const { value } = setting;
    expect(value.kind === 'string' && value.pieces.map(({ place }) => place.start)).toEqual([4, 25, 43]);
    expect(setting.assignments.map(({ place }) => textAt(place))).toEqual([
      'server.tag = x + "b"',
      'server.tag += "c"',
    ]);
    expect(textAt(setting.namePlace)).toBe('server.tag');
  });

  test('entries of lists keep the places of their keys', () => {
    const text = 'fastcgi.server = ( "/" => (( "host" => "h", "port" => 1 )) )\n';
    const { value } = evaluationOf(text).global.settings.get('fastcgi.server')!;
    if (value.kind !== 'list') throw new Error('a list is expected');
    expect(textAt(value.items[0]!.keyPlace!)).toBe('"/"');
    const inner = value.items[0]!.value;
    if (inner.kind !== 'list') throw new Error('a list is expected');
    expect(textAt(inner.items[0]!.place)).toBe('( "host" => "h", "port" => 1 )');
  });
});
