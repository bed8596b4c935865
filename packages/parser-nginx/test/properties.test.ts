import { type Document, print, SourceText, type Statement, walk } from '@fcgilint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NginxGrammar } from '../src/grammar.ts';
import { parseNginx } from '../src/index.ts';
import { lex } from '../src/lexer.ts';
import { mender } from '../src/mend.ts';
import { recover } from '../src/recovery.ts';
import { TokenTable } from '../src/tokens.ts';
import { checkTree } from './support/invariants.ts';
import { refusedOf } from './support/lines.ts';
import { seeds } from './support/seeds.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    ';',
    '"',
    "'",
    '\\',
    '$',
    '${',
    '#',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '{{',
    '}}',
    '{%',
    '%}',
    '<%',
    '%>',
    '<?php',
    '?>',
    '--[[',
    ']]',
    'server',
    'location /',
    'http',
    'if (',
    ')',
    'map $a $b',
    'listen 80',
    'root /a',
    'index',
    'content_by_lua_block',
    '...',
    '{3}',
    '\ufeff',
    '\u0000',
    '\u{1f600}',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A seed with a few cuts and insertions. */
const damaged = fc
  .tuple(fc.constantFrom(...seeds()), fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 6 }))
  .map(([seed, edits]) => {
    let result = seed;
    for (const [where, cut, insert] of edits) {
      const at = where % (result.length + 1);
      result = result.slice(0, at) + insert + result.slice(at + cut);
    }
    return result;
  });

describe('any text', () => {
  test.each([
    ['made of pieces', text],
    ['damaged', damaged],
  ])('%s: is printed as it was, from a sound tree', (_name, arbitrary) => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.constantFrom('utf-8' as const, 'latin1' as const),
        fc.constantFrom('directives' as const, 'data' as const),
        (content, encoding, body) => {
          const document = parseNginx(new SourceText('x.conf', content, encoding), { body });
          expect(print(document)).toBe(content);
          checkTree(document);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test('the seeds are well-formed', () => {
  for (const seed of seeds()) expect(refusedOf(parseNginx(new SourceText('x.conf', seed)))).toEqual([]);
});

test('the grammar passes the validations of its library', () => {
  expect(() => new NginxGrammar(false)).not.toThrow();
});

describe('the short cuts of the grammar', () => {
  const short = new NginxGrammar(true);
  const long = new NginxGrammar(true, false);

  /** The tree of some tokens as plain data; `null` when they make no sentence. */
  function built(grammar: NginxGrammar, content: string, tokens: TokenTable): unknown {
    const body: Statement[] = [];
    const document = { kind: 'document' } as Document;
    if (!grammar.build(content, tokens, document, body)) return null;
    const plain = ({ start, end, name, args, block, terminator, parent }: Statement): unknown => ({
      span: [start, end],
      words: [name, ...args].map((word) => [word.start, word.end, content.slice(word.start, word.end)]),
      terminator,
      isTop: parent === document,
      block: block && {
        span: [block.start, block.end],
        marks: [block.open, block.close, block.raw],
        body: block.body.map(plain),
      },
    });
    return body.map(plain);
  }

  test.each([
    ['whole texts', fc.constantFrom(...seeds())],
    ['made of pieces', text],
    ['damaged', damaged],
  ])('%s: make the tree that its rules make', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (content) => {
        const lexed = lex(content, true, mender(content, []), true);
        const texts = { read: content, shown: content };
        for (const tokens of [lexed.tokens, TokenTable.of(recover(texts, lexed.tokens.slice(), 'directives').tokens)]) {
          expect(built(short, content, tokens)).toEqual(built(long, content, tokens));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('depth and size', () => {
  const deep = 100_000;

  test('100,000 nested blocks', () => {
    const document = parseNginx(new SourceText('x.conf', 'a {'.repeat(deep) + '}'.repeat(deep)));
    expect(document.problems).toEqual([]);
    let depth = 0;
    walk(document, (_statement, level) => {
      depth = Math.max(depth, level);
    });
    expect(depth).toBe(deep - 1);
    expect(print(document)).toBe(document.source.text);
  });

  test('names of blocks without any brace', () => {
    const content = 'http 80;\n'.repeat(deep);
    expect(parseNginx(new SourceText('x.conf', content)).problems).toEqual([]);
  });

  test('escaped quotes in Lua code', () => {
    const content = `content_by_lua_block { ${'\\"'.repeat(1000)} }\n`.repeat(500);
    expect(parseNginx(new SourceText('x.conf', content)).problems).toEqual([]);
  });

  test.each([
    ['opened and not closed', 'server {'.repeat(deep)],
    ['closed and not opened', '}'.repeat(deep)],
    ['anonymous', '{'.repeat(deep)],
    ['semicolons', ';'.repeat(deep)],
    ['quotes', '"a;\n'.repeat(deep)],
    ['long lines of quotes', `a ${`"b"c `.repeat(deep / 10)}`],
    ['placeholders without end', '{{ a '.repeat(deep / 10)],
    ['expressions alone on their lines', 'server {\n{{ a }}\n'.repeat(deep / 10)],
    ['lines of comments and placeholders', '}'.concat('# c\n{{ a }}\n'.repeat(deep / 10))],
    ['lines without semicolons', 'root /a\n'.repeat(deep)],
    ['heads without braces', '}'.concat('location /a\nroot /b;\n'.repeat(deep / 10))],
    ['a Lua block without end', `content_by_lua_block {\n${'local a = { }\n'.repeat(deep / 10)}`],
    ['many Lua blocks without end', 'content_by_lua_block { [[ \n}\n'.repeat(deep / 10)],
    ['quantifiers', 'location ~ a{2}b{3} {\n'.repeat(deep / 10)],
    ['environment lines', 'a {\n${X}\n'.repeat(deep / 10)],
  ])('%s: a normal document', (_name, content) => {
    const document = parseNginx(new SourceText('x.conf', content));
    expect(document.problems.length).toBeGreaterThan(0);
    expect(print(document)).toBe(content);
  });
});
