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
    [
      'names in signs',
      'listen %ip%:%web_port%;',
      ['search-and-replace', 'search-and-replace'],
      ['listen %ip%:%web_port%'],
    ],
    [
      'names in underscores',
      'proxy_pass http://127.0.0.1:__PORT__/;',
      ['search-and-replace'],
      ['proxy_pass http://127.0.0.1:__PORT__/'],
    ],
    [
      'a line for a script',
      '%proxy_extra%\nserver {\n  listen @PORT@;\n}',
      ['search-and-replace', 'search-and-replace'],
      ['server', 'listen @PORT@'],
    ],
    [
      'signs in the strings of an expression',
      'allow {{ join .List ";\\n} allow " }};',
      ['go-template'],
      ['allow {{ join .List ";\\n} allow " }}'],
    ],
    [
      'an expression over lines',
      '{{- $x := dict\n  "a" `{"b"}`\n  "c" .D }}\nlisten 80;',
      ['go-template'],
      ['listen 80'],
    ],
    [
      'lines of Lua',
      'worker_processes 1;\n> if a then\n>-- off;\nserver {\n> for i = 1, #l do\n  listen 80;\n> end\n}\n> end\n',
      ['lua', 'lua', 'lua', 'lua', 'lua'],
      ['worker_processes 1', 'server', 'listen 80'],
    ],
    [
      'a name of Python',
      'server {\n  root "{site_path}/www";\n  {tls_cert}\n  server_name {site_hosts};\n}',
      ['python', 'python', 'python'],
      ['server', 'root {site_path}/www', 'server_name {site_hosts}'],
    ],
    ['a comment of Go over lines', '{{- /* Says "a": b;\n } */}}\nlisten 80;', ['go-template'], ['listen 80']],
    [
      'a tag behind a string',
      'add_header {{ key }} "{{ value }}"{% if x %} always{% endif %};',
      ['jinja', 'jinja', 'jinja', 'jinja'],
      ['add_header {{ key }} {{ value }} always{% endif %}'],
    ],
    [
      'branches that open one block',
      '{% if a %}\nserver a {\n{% elif b %}\nserver b {\n{% else %}\nserver c {\n{% endif %}\n  listen 80;\n}',
      ['jinja', 'jinja', 'jinja', 'jinja'],
      ['server a', 'listen 80'],
    ],
  ])('%s', (_name, text, engines, statements) => {
    expect(read(text)).toEqual({ engines, statements, problems: [] });
  });

  test.each([
    ['an encoded URL', 'rewrite ^ /%D0%BF%C3%A4 last;'],
    ['names of parameters and files', 'fastcgi_param SCRIPT_FILENAME /__init__.py; root /srv/@x@y;'],
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
    const text = '{% if a %}\nserver {\n{% else %}\nserver {\n{% endif %}\n  listen 80\n}\n';
    expect(read(text).problems).toHaveLength(1);
  });

  test('where tags leave open what is in which block, nothing is read', () => {
    const text = '{% if a %}\nserver {\n{% endif %}\n  listen 80;\n{% if b %}\n}\n}\n{% endif %}\n';
    expect(read(text)).toEqual({ engines: ['jinja', 'jinja', 'jinja', 'jinja'], statements: [], problems: [] });
  });
});
