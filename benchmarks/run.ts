/**
 * `pnpm bench`: measures the built command beside `node -e 0` and `nginx -t` and writes the ratios into README.md.
 * `--check` writes nothing and fails when a ratio is above its target. `--quick` takes fewer rounds.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeInputs } from './generate.ts';
import { timeParts } from './parts.ts';
import { isInstalled, type Timing, timeProcesses } from './processes.ts';

const command = fileURLToPath(new URL('../packages/cli/dist/fcgilint.js', import.meta.url));
const readme = fileURLToPath(new URL('README.md', import.meta.url));
const quick = process.argv.includes('--quick');
const check = process.argv.includes('--check');

/** What a ratio may be at most; see the README. */
const targets = { start: 1.5, large: 2.6 };

const folder = mkdtempSync(path.join(os.tmpdir(), 'fcgilint-bench-'));
try {
  const { small, large, largeLines } = writeInputs(folder);
  const node = process.execPath;
  const nginx = isInstalled('nginx', '-v');

  const [empty, start] = timeProcesses(
    [
      { name: '`node -e 0`', command: [node, '-e', '0'], accept: [0] },
      { name: '`fcgilint`, 15 lines', command: [node, command, small], accept: [0, 1] },
    ],
    quick ? 11 : 41,
  ) as [Timing, Timing];
  const contenders = [{ name: `\`fcgilint\`, ${largeLines} lines`, command: [node, command, large], accept: [0, 1] }];
  if (nginx) {
    const args = ['-t', '-q', '-p', path.dirname(large), '-c', large];
    contenders.unshift({ name: `\`nginx -t\`, ${largeLines} lines`, command: ['nginx', ...args], accept: [0] });
  }
  const timings = timeProcesses(contenders, quick ? 5 : 15);
  const whole = timings.at(-1)!;
  const server = nginx ? timings[0]! : null;
  const parts = await timeParts(readFileSync(large, 'utf8'));

  const ratio = (a: Timing, b: Timing) => (a.median / b.median).toFixed(2);
  const rows = [
    ['start to finish on a small file, against `node -e 0`', ratio(start, empty), `at most ${targets.start}`],
    [
      'start to finish on the large file, against `nginx -t`',
      server ? ratio(whole, server) : 'nginx is not installed',
      `at most ${targets.large}`,
    ],
  ];
  const table = [
    `Node ${process.version}, ${os.cpus().length} processors; medians of one alternating run.`,
    '',
    ...alignedTable(['', 'ratio', 'target'], rows),
    '',
    ...alignedTable(
      ['whole process', 'minimum, ms', 'median, ms'],
      [empty, start, ...timings].map(({ name, minimum, median }) => [name, minimum.toFixed(0), median.toFixed(0)]),
    ),
    '',
    ...alignedTable(
      ['within the process, large file, warm', 'median, ms'],
      parts.map(({ name, median }) => [name, median.toFixed(1)]),
    ),
  ].join('\n');
  console.log(table);
  if (check) {
    const failed = [
      start.median / empty.median > targets.start ? `start-up: ${ratio(start, empty)} > ${targets.start}` : '',
      server && whole.median / server.median > targets.large
        ? `large file: ${ratio(whole, server)} > ${targets.large}`
        : '',
    ].filter((line) => line !== '');
    for (const line of failed) console.error(line);
    if (failed.length > 0) process.exitCode = 1;
  } else {
    const text = readFileSync(readme, 'utf8');
    writeFileSync(
      readme,
      text.replace(
        /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/,
        (_, from, to) => `${from}\n${table}\n\n${to}`,
      ),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A table in Markdown with columns of equal width. */
function alignedTable(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...body.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
