import { print, SourceText } from '@fcgilint/core';
import { parseNginx } from '../src/index.ts';
import { checkTree } from './support/invariants.ts';
import { random } from './support/random.ts';
import { seeds } from './support/seeds.ts';

/**
 * `tsx fuzz.ts [MUTATIONS] [SEED]`: damages texts byte by byte and parses each. Fails on an exception, a tree that is not
 * sound or does not print its text, a parse of more than a second, or memory that keeps growing.
 */
const total = Number(process.argv[2] ?? 1_000_000);
const source = random(Number(process.argv[3] ?? 1));

/** One byte to put in: mostly one that means something. */
const MEANINGFUL = '{};"\'\\$#\n\r\t ()%<>?=-[]X';

/** Texts are damaged further and further, and begun anew after this many mutations. */
const GENERATION = 200;

let texts = [...seeds()];
let slowest = 0;
let grown = 0;
let base = 0;
for (let done = 0; done < total; done++) {
  if (done % (GENERATION * texts.length) === 0) texts = [...seeds()];
  const index = done % texts.length;
  const text = texts[index]!;
  const at = source.below(text.length + 1);
  const byte = source.oneIn(3) ? String.fromCharCode(source.below(256)) : MEANINGFUL[source.below(MEANINGFUL.length)]!;
  const kind = source.below(3);
  const damaged = text.slice(0, at) + (kind === 0 ? '' : byte) + text.slice(kind === 1 ? at : at + 1);
  texts[index] = damaged;
  const start = performance.now();
  const document = parseNginx(new SourceText('fuzz.conf', damaged, source.oneIn(2) ? 'utf-8' : 'latin1'));
  const took = performance.now() - start;
  slowest = Math.max(slowest, took);
  if (took > 1000) throw new Error(`${took} ms for ${JSON.stringify(damaged)}`);
  if (done % 5 === 0) {
    if (print(document) !== damaged) throw new Error(`not lossless: ${JSON.stringify(damaged)}`);
    checkTree(document);
  }
  if (done % 50_000 === 0) {
    const used = process.memoryUsage().heapUsed / 1e6;
    if (done === 100_000) base = used;
    grown = base === 0 ? 0 : used - base;
    console.log(`${done} mutations, slowest ${slowest.toFixed(1)} ms, heap ${used.toFixed(0)} MB`);
  }
}
console.log(`${total} mutations, slowest ${slowest.toFixed(1)} ms, heap grown by ${grown.toFixed(0)} MB`);
if (grown > 200) throw new Error('memory grows');
