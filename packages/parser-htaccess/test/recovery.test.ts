import { type Document, SourceText, type Word, walk } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from '../src/index.ts';
import { corpusFiles, flavourOf, readCorpus } from './corpus.ts';
import { serverRefuses } from './reference-reader.ts';
import { hasShared } from './shared.ts';

const present = hasShared('corpus/manifest.jsonl');

interface Rates {
  damaged: number;
  refused: number;
  /** Refused texts with exactly one problem near the damage. */
  one: number;
  /** Accepted texts without a refused problem. */
  silent: number;
  statements: number;
  kept: number;
  readonly misses: string[];
}

describe.skipIf(!present)('one character less', () => {
  test.each([
    ['a bracket or slash of a section line', /(?<=^[ \t]*)<|>(?=[ \t]*$)|(?<=<)\//gm, 3],
    ['any bracket, brace, parenthesis or quote', /[<>"'(){}]/g, 2],
  ])('%s', (what, pattern, rounds) => {
    const rates: Rates = { damaged: 0, refused: 0, one: 0, silent: 0, statements: 0, kept: 0, misses: [] };
    let seed = 12345;
    for (const file of corpusFiles()) {
      if (file.syntax !== 'ok') continue;
      const source = readCorpus(file);
      if (serverRefuses(source.text)) continue;
      const places = [...source.text.matchAll(pattern)].map((match) => match.index);
      if (places.length === 0) continue;
      for (let round = 0; round < rounds; round++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        damage(source, flavourOf(file), places[Math.floor((seed / 4294967296) * places.length)]!, rates);
      }
    }
    const percent = (part: number, of: number): string => `${((100 * part) / Math.max(of, 1)).toFixed(2)} %`;
    console.log(
      `${what}: ${rates.damaged} texts, ${rates.refused} refused; exactly one problem near the damage ${percent(rates.one, rates.refused)}; ` +
        `accepted and silent ${percent(rates.silent, rates.damaged - rates.refused)}; other lines kept ${percent(rates.kept, rates.statements)}`,
    );
    if (process.env['FCGILINT_SHOW']) console.log(rates.misses.join('\n'));
    expect(rates.damaged).toBeGreaterThan(500);
    expect(rates.one / rates.refused).toBeGreaterThanOrEqual(0.95);
    expect(rates.silent).toBe(rates.damaged - rates.refused);
    expect(rates.kept / rates.statements).toBeGreaterThanOrEqual(0.9);
  });
});

function damage(source: SourceText, flavour: 'htaccess' | 'server', at: number, rates: Rates): void {
  const text = source.text.slice(0, at) + source.text.slice(at + 1);
  const broken = new SourceText(source.path, text);
  const document = parseApache(broken, { flavour });
  const refused = document.problems.filter((problem) => problem.refused);
  const { line } = source.position(at);
  rates.damaged++;
  const isRefused = serverRefuses(text) || refused.some((problem) => problem.code === 'missing-quote');
  if (isRefused) {
    rates.refused++;
    const near = refused.some((problem) =>
      [problem, ...problem.related].some((place) => Math.abs(broken.position(place.start).line - line) <= 3),
    );
    if (refused.length === 1 && near) rates.one++;
    else
      rates.misses.push(
        `${source.path}:${line} ${refused.map((problem) => `${problem.code}@${broken.position(problem.start).line}`)}`,
      );
  } else if (refused.length === 0) rates.silent++;
  else rates.misses.push(`${source.path}:${line} accepted, but ${refused.map((problem) => problem.message)}`);
  const before = lines(parseApache(source, { flavour }), line);
  const after = lines(document, line);
  rates.statements += before.size;
  for (const [key, value] of before) if (after.get(key) === value) rates.kept++;
}

/** Each statement by its line, without those of the damaged one: name, words and depth. */
function lines(document: Document, without: number): Map<number, string> {
  const out = new Map<number, string>();
  walk(document, (statement, depth) => {
    const { line } = document.source.position(statement.start);
    if (line === without) return;
    out.set(line, `${depth} ${statement.name.value} ${statement.args.map((arg) => (arg as Word).value).join(' ')}`);
  });
  return out;
}
