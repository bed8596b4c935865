import { print, SourceText, walk } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from './index.ts';

/** Engines of the placeholders, and the statements with their arguments. */
function read(text: string): { engines: string[]; statements: string[]; problems: string[] } {
  const document = parseNginx(new SourceText('x.conf', text));
  expect(print(document)).toBe(text);
  const statements: string[] = [];
  walk(document, (statement) => {
    const words = statement.args.map((arg) => (arg.kind === 'word' ? arg.value : ''));
    statements.push([statement.name.value, ...words].join(' '));
  });
  return {
    engines: document.placeholders.map(({ engine }) => engine),
    statements,
    problems: document.problems.map(({ code }) => code),
  };
}

describe('placeholders', () => {
  test.each<[string, string, string[], string[]]>([
    ['an expression in a word', 'listen {{ port }};', ['jinja'], ['listen {{ port }}']],
    ['a part of a word', 'root /srv/{{ name }}/www;', ['jinja'], ['root /srv/{{ name }}/www']],
    [
      'in a string, with its quotes',
      'x {{ y }} "a {{ b | default("c") }}";',
      ['jinja', 'jinja'],
      ['x {{ y }} a {{ b | default("c") }}'],
    ],
    [
      'tags on their own lines',
      '{% if a %}\nlisten 80;\n{% else %}\nlisten 81;\n{% endif %}\n',
      ['jinja', 'jinja', 'jinja'],
      ['listen 80', 'listen 81'],
    ],
    ['tags around a directive', '{% if a %}listen 80;{% endif %}', ['jinja', 'jinja'], ['listen 80']],
    ['a tag among words', 'server_name a {% if b %} c {% endif %};', ['jinja', 'jinja'], ['server_name a c']],
    ['a comment', '{# a ; } comment #}\nlisten 80;', ['jinja'], ['listen 80']],
    ['a whole directive', 'server {\n  {{ extra }}\n  listen 80;\n}', ['jinja'], ['server', 'listen 80']],
    [
      'Go',
      '{{- range .Hosts }}\nlisten {{ .Port }};\n{{- end }}',
      ['go-template', 'go-template', 'go-template'],
      ['listen {{ .Port }}'],
    ],
    [
      'Mustache',
      '{{#hosts}}\nlisten {{{port}}};\n{{/hosts}}',
      ['mustache', 'mustache', 'mustache'],
      ['listen {{{port}}}'],
    ],
    ['ERB', '<% if a -%>\nlisten <%= @port %>;\n<% end -%>', ['erb', 'erb', 'erb'], ['listen <%= @port %>']],
    ['PHP', '<?php if ($a): ?>\nlisten <?= $port ?>;\n<?php endif; ?>', ['php', 'php', 'php'], ['listen <?= $port ?>']],
    ['a line for envsubst', '${EXTRA}\nserver {\n  listen 80;\n}', ['envsubst'], ['server', 'listen 80']],
    ['a word for envsubst', 'listen ${PORT};', ['envsubst'], ['listen ${PORT}']],
  ])('%s', (_name, text, engines, statements) => {
    expect(read(text)).toEqual({ engines, statements, problems: [] });
  });

  test.each([
    ["nginx's own variable", 'add_header X ${HOST};'],
    ['braces in a string', "return 200 '{{ x }} {% y %}';"],
    ['a regular expression', 'location ~ "^/{{2}}" { }'],
    ['a comment after a brace', 'location / {# comment\n  root /a;\n}'],
    ['Lua tables', 'content_by_lua_block { local t = {{1, 2}, {3}} }'],
  ])('%s is no placeholder', (_name, text) => {
    expect(read(text)).toMatchObject({ engines: [], problems: [] });
  });

  test('two braces by mistake are no placeholder', () => {
    expect(read('location / {{\n  root /a;\n}\n')).toEqual({
      engines: [],
      statements: ['location /', 'root /a'],
      problems: ['unexpected-open-brace'],
    });
  });

  test('whatever a template does to the braces, at most one problem is told', () => {
    const text = '{% if a %}\nserver {\n{% else %}\nserver {\n{% endif %}\n  listen 80\n}\n}\n}\n';
    expect(read(text).problems).toHaveLength(1);
  });
});
