import { print, SourceText, type Word } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from './index.ts';
import { maskPlaceholders } from './placeholders.ts';

describe('placeholders', () => {
  test.each([
    ['Listen {{ port }}', 'jinja', '{{ port }}'],
    ['Listen {{ "a b" | default }}', 'jinja', '{{ "a b" | default }}'],
    ['{% if a > "b" %}', 'jinja', '{% if a > "b" %}'],
    ['{# a " b #}', 'jinja', '{# a " b #}'],
    ['Listen {{ .Values.port }}', 'go-template', '{{ .Values.port }}'],
    ['{{- if .Values.a }}', 'go-template', '{{- if .Values.a }}'],
    ['Listen {{{port}}}', 'mustache', '{{{port}}}'],
    ['{{#each hosts}}', 'mustache', '{{#each hosts}}'],
    ['Listen <%= @port %>', 'erb', '<%= @port %>'],
    ['<%- if a > b -%>', 'erb', '<%- if a > b -%>'],
    ['Listen <?php echo $port; ?>', 'php', '<?php echo $port; ?>'],
    ['Listen <?= $port ?>', 'php', '<?= $port ?>'],
  ])('%s', (text, engine, raw) => {
    const source = new SourceText('a', `${text}\nTimeout 5\n`);
    const { placeholders, problems, body } = parseApache(source, { flavour: 'server' });
    expect(placeholders.map((found) => [found.engine, source.slice(found)])).toEqual([[engine, raw]]);
    expect(problems).toEqual([]);
    expect(body.at(-1)!.name.value).toBe('Timeout');
  });

  test.each([
    'Listen ${PORT}',
    'SecRule RESPONSE_BODY "<%" "id:1"',
    'LogFormat "{%h} {%{X}i}" j',
    'LogFormat "{\\"a\\":{\\"b\\":\\"%h\\"}}" j',
    'RewriteRule ^a{2}{{b /c',
    '# {{{ fold',
    'RewriteRule ^[{#]a /b',
    '<?xml version="1.0"?>',
  ])('none in %s', (text) => {
    expect(maskPlaceholders(text)).toEqual({ scan: text, placeholders: [], controls: false });
  });

  test('a placeholder is part of its word', () => {
    const source = new SourceText(
      'a',
      '<Directory "{{ root }}/a b">\n  Alias /x{{ y }} <%= "a b" %>/c\n</Directory>\n',
    );
    const { body } = parseApache(source, { flavour: 'server' });
    const words = (args: readonly unknown[]): string[] => (args as Word[]).map((word) => word.value);
    expect(words(body[0]!.args)).toEqual(['{{ root }}/a b']);
    expect(words(body[0]!.block!.body[0]!.args)).toEqual(['/x{{ y }}', '<%= "a b" %>/c']);
  });

  test('branches need not balance', () => {
    const text =
      '<% if @ssl %>\n<VirtualHost *:443>\n<% else %>\n<VirtualHost *:80>\n<% end %>\n  A b\n</VirtualHost>\n';
    const document = parseApache(new SourceText('a', text), { flavour: 'server' });
    expect(document.problems.filter((problem) => problem.refused)).toEqual([]);
    expect(print(document)).toBe(text);
  });

  test('a value that has the line for itself is no directive', () => {
    const { body } = parseApache(new SourceText('a', '{{ extra }}\nTimeout 5\n'), { flavour: 'server' });
    expect(body.map((statement) => statement.name.value)).toEqual(['Timeout']);
  });
});
