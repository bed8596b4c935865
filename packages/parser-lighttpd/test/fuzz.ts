import { decode, SourceText } from '@fcgilint/core';
import { parseLighttpd } from '../src/index.ts';
import { checkInvariants } from './invariants.ts';
import { samples } from './samples.ts';

// Random byte mutations. Usage: tsx fuzz.ts [count] [seed]
const count = Number(process.argv[2] ?? 100_000);
let state = Number(process.argv[3] ?? 1) >>> 0;

function below(bound: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 0x1_0000_0000) * bound);
}

const seeds = samples.map((sample) => Buffer.from(sample, 'utf8'));
/** Bytes in use; only worth comparing under `node --expose-gc`, where garbage is collected first. */
function usedHeap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

let slowest = 0;
let failures = 0;
let heapAtStart = 0;
for (let i = 0; i < count; i++) {
  let bytes = Buffer.from(seeds[below(seeds.length)]!);
  for (let n = 1 + below(6); n > 0; n--) {
    const at = below(bytes.length);
    const kind = below(4);
    if (kind === 0) bytes[at] = below(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(8))]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([below(256)]), bytes.subarray(at)]);
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length))]);
    if (bytes.length === 0) bytes = Buffer.from('x');
  }
  const decoded = decode(bytes);
  if (!decoded.ok) continue;
  const begin = performance.now();
  try {
    const version = i % 2 === 0 ? '1.4.69' : '1.4.86';
    const document = parseLighttpd(new SourceText('fuzz.conf', decoded.text, decoded.encoding), {
      version,
      semantics: true,
    });
    slowest = Math.max(slowest, performance.now() - begin);
    checkInvariants(document);
  } catch (error) {
    if (failures++ < 10) console.error(String(error), JSON.stringify(decoded.text));
  }
  if (i === 20_000) heapAtStart = usedHeap();
}
const heap = usedHeap();
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `${count} mutations, ${failures} failures, slowest parse ${slowest.toFixed(1)} ms, heap ${megabytes(heapAtStart)} -> ${megabytes(heap)}`,
);
process.exitCode = failures > 0 || slowest > 1000 ? 1 : 0;
