import { readdirSync, readFileSync } from 'node:fs';
import { print, SourceText } from '@fcgilint/core';
import { parseApache } from '../src/index.ts';

/**
 * Mutates bytes of sample texts at random and parses each result. Stops at the first exception or slow parse.
 * Usage: tsx fuzz.ts [count] [seed]
 */
const count = Number(process.argv[2] ?? 10_000);
let state = Number(process.argv[3] ?? 1) >>> 0;

function random(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * limit);
}

const folder = new URL('../../../proofs/differential/apache/fixtures/', import.meta.url);
const samples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)).toString('latin1'));
samples.push(
  '<% if a %>\n<Directory {{ x }}>\n{% for a in b %}\n Alias <%= a %> /b\n{% endfor %}\n</Directory>\n<% end %>\n',
);
const pieces = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '\\',
  '\n',
  '\r',
  '\0',
  '#',
  '${',
  '}',
  '{{',
  '%}',
  '<%',
  '\xff',
  ' ',
  '</',
  '\\\n',
];

let slowest = 0;
let checked = 0;
const before = process.memoryUsage().heapUsed;
for (let i = 0; i < count; i++) {
  let text = samples[random(samples.length)]!;
  const wounds = 1 + random(6);
  for (let w = 0; w < wounds; w++) {
    const at = random(text.length + 1);
    const kind = random(4);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + random(8));
    else if (kind === 1) text = text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1);
    else if (kind === 2) text = text.slice(0, at) + pieces[random(pieces.length)]! + text.slice(at);
    else text = text.slice(0, at) + text.slice(random(text.length + 1));
  }
  const source = new SourceText('fuzz', text, 'latin1');
  const holds = [true, false, null][random(3)]!;
  const started = performance.now();
  const document = parseApache(source, { flavour: random(2) === 0 ? 'htaccess' : 'server', condition: () => holds });
  const took = performance.now() - started;
  if (took > slowest) slowest = took;
  if (took > 1000) throw new Error(`${took} ms for ${JSON.stringify(text)}`);
  // Printing costs more than parsing; a part of the texts is enough.
  if (i % 8 === 0) {
    checked++;
    if (print(document) !== text) throw new Error(`not printed back: ${JSON.stringify(text)}`);
  }
}
globalThis.gc?.();
const grown = (process.memoryUsage().heapUsed - before) / 1e6;
console.log(
  `${count} texts, ${checked} printed back, slowest ${slowest.toFixed(1)} ms, heap ${grown >= 0 ? '+' : ''}${grown.toFixed(1)} MB`,
);
