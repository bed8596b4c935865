import { readFileSync } from 'node:fs';
import { run } from './run.ts';

// Usage: tsx main.ts [count] [seed] [files to mutate...]
const [count = '20000', seed = '1', ...files] = process.argv.slice(2);
const sources = files.map((file) => readFileSync(file, 'utf8'));
const { counts, differences } = await run(Number(seed), Number(count), sources.length > 0 ? sources : undefined);
console.log(counts);
for (const { index, text, why } of differences.slice(0, 20)) console.log(`#${index} ${why}\n${JSON.stringify(text)}\n`);
process.exitCode = differences.length > 0 ? 1 : 0;
