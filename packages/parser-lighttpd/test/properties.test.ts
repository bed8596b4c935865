import { SourceText } from '@fcgilint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LighttpdGrammar } from '../src/grammar.ts';
import { parseLighttpd } from '../src/index.ts';
import { read } from '../src/reading.ts';
import { featuresOf } from '../src/version.ts';
import { checkInvariants } from './invariants.ts';
import { samples } from './samples.ts';

const scraps = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '$',
  '"',
  '=',
  '=>',
  '+=',
  ':=',
  '+',
  ',',
  '==',
  '=~',
  '!',
  ';',
  "'",
  ':',
  '#',
  '\n',
  '\r',
  ' ',
  '\t',
  'else',
  'if',
  'elif',
  'include',
  'global',
  'x',
  'server.port',
  '1',
  '\0',
  '\ufeff',
  '\u00a0',
  '\\',
  '/',
  '$HTTP["url"]',
  '"a"',
  '{{',
  '}}',
  '{%',
  '%}',
  '${X}',
  '<%=',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const damaged = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', ...scraps))
  .map(([sample, at, length, scrap]) => {
    const start = at % sample.length;
    return sample.slice(0, start) + scrap + sample.slice(start + length);
  });

describe('every text', () => {
  test.each(['1.4.69', '1.4.86'])('is kept whole and in order by the parser for %s', (version) => {
    fc.assert(
      fc.property(fc.oneof(text, damaged), fc.constantFrom('utf-8' as const, 'latin1' as const), (input, encoding) => {
        checkInvariants(parseLighttpd(new SourceText('t.conf', input, encoding), { version, semantics: true }));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('has a refused problem exactly when the reading of the server refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(text, damaged), (input) => {
        if (/\{\{|\{%|\$\{|<%/.test(input)) return;
        const { refusal } = read(input, featuresOf('1.4.69'), false);
        const document = parseLighttpd(new SourceText('t.conf', input));
        const broken = document.problems.some((problem) => problem.refused);
        // `x =` at the end of a line takes the next name for its value, which is seldom one.
        const taken = document.problems.some((problem) => problem.refused && problem.code === 'missing-value');
        expect(broken).toBe(refusal !== null || taken);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });
});

test('the grammar has no ambiguity and no unreachable alternative', () => {
  expect(() => new LighttpdGrammar({ skipValidations: false })).not.toThrow();
});

describe('depth and length that only a machine writes', () => {
  const depth = 100_000;
  test.each([
    ['nested blocks', '$HTTP["url"] == "/a" {\n'.repeat(depth) + '}\n'.repeat(depth)],
    ['nested blocks that are never closed', '$HTTP["url"] == "/a" {\n'.repeat(depth)],
    ['nested lists', `x = ${'('.repeat(depth)}${')'.repeat(depth)}\n`],
    ['nested lists that are never closed', `x = ${'('.repeat(depth)}`],
    ['nested keys', `x = ${'( "a" => '.repeat(depth)}1${')'.repeat(depth)}\n`],
    ['closers only', `${')'.repeat(depth)}\n${'}'.repeat(depth)}`],
    ['a long sum', `x = "a"${' + "a"'.repeat(depth)}\n`],
    ['branches', `$HTTP["url"] == "/a" { }${' else $HTTP["url"] == "/a" { }'.repeat(depth)}\n`],
    ['quotes', '"'.repeat(depth + 1)],
    ['odd quotes on lines', 'x = "a\n'.repeat(20_000)],
    ['mistakes on lines', "x = 'a';\n".repeat(20_000)],
    ['dollars', '$'.repeat(depth)],
    ['one long line of strings without commas', `x = (${'"a" '.repeat(depth)})\n`],
    ['unbalanced lines', 'x = ( "a"\n'.repeat(20_000)],
    ['keys in a row', `x = (${'"a" => '.repeat(20_000)}))\n`],
  ])('%s', (_, input) => {
    const document = parseLighttpd(new SourceText('t.conf', input), { semantics: true });
    checkInvariants(document);
  });
});
