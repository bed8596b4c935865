import { print, SourceText } from '@fcgilint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApacheGrammar } from '../src/grammar.ts';
import { parseApache } from '../src/index.ts';
import { checkTree } from './invariants.ts';

const piece = fc.constantFrom(
  '<',
  '>',
  '</',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\0',
  '#',
  '${',
  '}',
  '%{',
  '$1',
  '%1',
  '\\\n',
  '\\\r\n',
  '\\\\\n',
  '/',
  'a',
  'é',
  '😀',
  'IfModule',
  'Directory',
  'Macro',
  'IfVersion',
  'RewriteRule',
  'RewriteCond',
  'Perl',
  'Else',
  '\ufeff',
  '<IfModule a>\n',
  '</IfModule>\n',
  '<Directory /x>\n',
  '</Directory>\n',
  '<Macro m>\n',
  '</Macro>\n',
  'Directory /x>\n',
  '/Directory>\n',
  '{{ a }}',
  '{% if a %}',
  '<%= a %>',
  '<% end %>',
  '<?php a ?>',
  '{# a #}',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const flavour = fc.constantFrom<'htaccess' | 'server'>('htaccess', 'server');
const answer = fc.constantFrom(true, false, null);

describe('any text', () => {
  test('is printed back, makes a sound tree and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), flavour, answer, (source, kind, holds) => {
        const document = parseApache(new SourceText('any', source), { flavour: kind, condition: () => holds });
        expect(print(document)).toBe(source);
        expect(checkTree(document)).toEqual([]);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('two parses give the same answer', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = parseApache(new SourceText('a', source), { flavour: 'server' });
        const again = parseApache(new SourceText('a', source), { flavour: 'server' });
        expect(again.problems).toEqual(once.problems);
        expect(again.skipped).toEqual(once.skipped);
      }),
      { numRuns: 300, seed: 8 },
    );
  });
});

test('the grammar passes the checks of the parser library', () => {
  expect(() => new ApacheGrammar(false)).not.toThrow();
});

describe('depth that the text decides', () => {
  const depth = 100_000;
  test.each([
    ['closed sections', '<A x>\n'.repeat(depth) + '</A>\n'.repeat(depth), 0],
    ['open sections', '<A x>\n'.repeat(depth), 1],
    ['open conditional sections', '<IfModule x>\n'.repeat(depth), depth],
    ['closing lines', '</A>\n'.repeat(depth), 1],
    ['closing lines of another name', `${'<A x>\n'.repeat(depth)}${'</B>\n'.repeat(depth)}`, 1],
    ['closing lines in the wrong order', `<B x>\n${'<A x>\n'.repeat(depth)}${'</B>\n'.repeat(depth)}`, 1],
    ['lines that lost their bracket', `${'Directory x>\n'.repeat(depth)}${'</Directory>\n'.repeat(depth)}`, depth],
    ['indented without end', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}<A x>\n`).join(''), 1],
  ])('%s', (_, source, least) => {
    const document = parseApache(new SourceText('deep', source), { flavour: 'server' });
    expect(document.problems.length).toBeGreaterThanOrEqual(least);
    expect(print(document) === source).toBe(true);
  });
});
