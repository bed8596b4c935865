import { type Document, print, SourceText, type Statement, walk } from '@fcgilint/core';
import { expect, test } from 'vitest';
import { parseLighttpd } from '../src/index.ts';
import { read } from '../src/reading.ts';
import { featuresOf } from '../src/version.ts';
import { corpus, isPresent } from './shared.ts';

/** A repeatable choice per file. */
function choose(seed: number, bound: number): number {
  let t = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  t ^= t >>> 12;
  t = Math.imul(t, 0x297a2d39);
  return ((t ^ (t >>> 15)) >>> 0) % bound;
}

/** Offsets of braces, brackets, parentheses and quotes that are part of the structure. */
function structure(text: string): number[] {
  const found: number[] = [];
  const { tokens } = read(text, featuresOf('1.4.69'), false);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens.at(i);
    if (token.kind === 7) found.push(token.startOffset, token.endOffset - 1);
    else if ('(){}'.includes(text[token.startOffset]!)) found.push(token.startOffset);
  }
  return found;
}

/** A statement as something to compare: name, operator, arguments, depth. */
function fingerprints(document: Document): Map<string, number> {
  const prints = new Map<string, number>();
  walk(document, (statement: Statement, depth) => {
    const args = statement.args.map((arg) => document.source.slice(arg)).join(' ');
    const key = `${depth} ${statement.name.value} ${statement.operator?.text ?? ''} ${args}`;
    prints.set(key, (prints.get(key) ?? 0) + 1);
  });
  return prints;
}

function kept(before: Map<string, number>, after: Map<string, number>): number {
  let n = 0;
  for (const [key, count] of before) n += Math.min(count, after.get(key) ?? 0);
  return n;
}

test.skipIf(!isPresent('corpus/manifest.jsonl'))(
  'one missing brace, parenthesis or quote is one problem near its place, and the rest of the file stays',
  () => {
    const counts = { refused: 0, one: 0, near: 0, accepted: 0, statements: 0, kept: 0 };
    const misses: string[] = [];
    let seed = 1;
    for (const { file, source } of corpus(['lighttpd', 'snippet-lighttpd'])) {
      if (file.syntax !== 'ok' || parseLighttpd(source).problems.length > 0) continue;
      const places = structure(source.text);
      const whole = parseLighttpd(source);
      const before = fingerprints(whole);
      for (let i = 0; i < Math.min(8, places.length); i++) {
        const place = places[choose(seed++, places.length)]!;
        const text = source.text.slice(0, place) + source.text.slice(place + 1);
        const damaged = new SourceText(source.path, text);
        const document = parseLighttpd(damaged);
        expect(print(document)).toBe(text);
        const line = damaged.position(place).line;
        const refused = document.problems.filter((problem) => problem.refused);
        const { refusal } = read(text, featuresOf('1.4.69'), false);
        let total = 0;
        for (const n of before.values()) total += n;
        // The damaged statement itself is not counted.
        const same = Math.min(kept(before, fingerprints(document)), total - 1);
        counts.statements += total - 1;
        counts.kept += same;
        const label = `${file.path}:${line} without ${source.text[place]}`;
        const told = document.problems.map((p) => `${damaged.position(p.start).line} ${p.code}`).join(', ');
        if (!refusal) {
          counts.accepted++;
          if (document.problems.length > 1) misses.push(`${label}: accepted, but ${told}`);
          continue;
        }
        counts.refused++;
        if (refused.length === 1) counts.one++;
        else misses.push(`${label}: ${told}`);
        const problem = refused[0];
        const opener = problem && ['missing-close-brace', 'missing-close-paren'].includes(problem.code);
        const from = problem ? damaged.position(problem.start).line : 0;
        const inside = opener && from <= line && encloses(whole, source, from, line);
        if (problem && (Math.abs(from - line) <= 3 || inside)) counts.near++;
        else misses.push(`${label}: far, ${told}`);
      }
    }
    const rate = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`;
    console.info(
      `recovery: ${counts.refused} refused, one problem ${rate(counts.one, counts.refused)}, near ${rate(counts.near, counts.refused)}, ` +
        `${counts.accepted} accepted by the server, other statements kept ${rate(counts.kept, counts.statements)}`,
    );
    if (process.env['FCGILINT_VERBOSE']) console.info(misses.join('\n'));
    expect(counts.refused).toBeGreaterThan(300);
    expect(counts.one / counts.refused).toBeGreaterThanOrEqual(0.95);
    expect(counts.near / counts.refused).toBeGreaterThanOrEqual(0.95);
    expect(counts.kept / counts.statements).toBeGreaterThanOrEqual(0.9);
  },
);

/** Whether a statement of the undamaged file begins in line `from` and reaches `line`: the damaged block or list. */
function encloses(whole: Document, source: SourceText, from: number, line: number): boolean {
  let found = false;
  walk(whole, (statement) => {
    const start = source.position(statement.start).line;
    const end = source.position(statement.end).line;
    if (start <= from && from <= end && line >= start && line <= end + 1) {
      if (!statement.block || source.position(statement.block.open.start).line === from) found = true;
    }
    return found ? 'stop' : undefined;
  });
  return found;
}
