/**
 * `pnpm bench`: measures the built command beside `node -e 0` and `nginx -t`, and its parts, and writes the figures into
 * README.md. `--check` writes nothing and fails when a figure is above its target. `--quick` takes fewer rounds.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Measurements, peakOf } from './figures.ts';
import { type Server, writeInputs } from './generate.ts';
import { timeParts } from './parts.ts';
import { isInstalled, type Timing, timeProcesses } from './processes.ts';

const command = fileURLToPath(new URL('../packages/cli/dist/fcgilint.js', import.meta.url));
const readme = fileURLToPath(new URL('README.md', import.meta.url));
const servers: readonly Server[] = ['nginx', 'lighttpd', 'apache'];
const quick = process.argv.includes('--quick');
const check = process.argv.includes('--check');

/** What may be at most; see the README. */
const targets = { start: 1.5, large: 2.6, rules: 2, growth: 1.1, model: 1, query: 1, peak: 300 };

/** A figure that has a target. */
interface Row {
  readonly name: string;
  /** `null`: it could not be measured here. */
  readonly value: number | null;
  readonly unit: string;
  readonly target: number;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'fcgilint-bench-'));
try {
  const { small, configured, large, largeLines, routes, sizes } = writeInputs(folder);
  const node = process.execPath;
  const nginx = isInstalled('nginx', '-v');

  const [empty, start, configuredStart] = timeProcesses(
    [
      { name: '`node -e 0`', command: [node, '-e', '0'], accept: [0] },
      { name: '`fcgilint`, 15 lines', command: [node, command, small], accept: [0, 1] },
      { name: '`fcgilint`, 15 lines and a configuration', command: [node, command, configured], accept: [0, 1] },
    ],
    quick ? 11 : 41,
  ) as [Timing, Timing, Timing];
  const contenders = [{ name: `\`fcgilint\`, ${largeLines} lines`, command: [node, command, large], accept: [0, 1] }];
  if (nginx) {
    const args = ['-t', '-q', '-p', path.dirname(large), '-c', large];
    contenders.unshift({ name: `\`nginx -t\`, ${largeLines} lines`, command: ['nginx', ...args], accept: [0] });
  }
  const timings = timeProcesses(contenders, quick ? 5 : 15);
  const whole = timings.at(-1)!;
  const server = nginx ? timings[0]! : null;
  const parts = await timeParts(readFileSync(large, 'utf8'));

  const measurements = await Measurements.in(folder);
  const rounds = quick ? 1 : 5;
  // Of few runs on a machine that does other things the best is not a good one yet.
  const workRounds = quick ? 1 : 11;
  const work = servers.map((name) => ({ name, ...measurements.work(name, sizes[name][1], workRounds) }));
  const routed = measurements.work('nginx', routes, rounds);
  const parsing = servers.map((name) => ({
    name,
    bySize: sizes[name].map((file) => measurements.parse(name, file, rounds)),
  }));
  const peaks = [
    { name: 'lint', peak: peakOf(command, [routes], folder, [0, 1]) },
    { name: 'trace', peak: peakOf(command, ['trace', routes, 'http://site77.example.org/x.php'], folder, [0]) },
    ...['text', 'json', 'mermaid', 'dot', 'svg'].map((format) => ({
      name: `map, as ${format}`,
      peak: peakOf(command, ['map', '--format', format, routes], folder, [0]),
    })),
  ];

  const rows: Row[] = [
    {
      name: 'start to finish on a small file, against `node -e 0`',
      value: start.median / empty.median,
      unit: '',
      target: targets.start,
    },
    {
      name: 'the same with a configuration file beside it',
      value: configuredStart.median / empty.median,
      unit: '',
      target: targets.start,
    },
    {
      name: 'start to finish on the large file, against `nginx -t`',
      value: server && whole.median / server.median,
      unit: '',
      target: targets.large,
    },
    ...work.map(({ name, parse, model, rules, count }) => ({
      name: `${name}, large: parsing, modelling and ${count} rules, against parsing and modelling alone`,
      value: (parse + rules) / (parse + model),
      unit: '',
      target: targets.rules,
    })),
    ...parsing.map(({ name, bySize }) => ({
      name: `${name}: parsing a line of 400,000, against one of 4,000`,
      value: bySize.at(-1)!.perLine / bySize[0]!.perLine,
      unit: '',
      target: targets.growth,
    })),
    {
      name: `model of ${routed.hosts} virtual hosts and ${routed.routes} locations, all of it`,
      value: (routed.parse + routed.model) / 1000,
      unit: ' s',
      target: targets.model,
    },
    { name: 'one request through that model', value: routed.query, unit: ' ms', target: targets.query },
    ...peaks.map(({ name, peak }) => ({
      name: `memory for that configuration: ${name}`,
      value: peak,
      unit: ' MiB',
      target: targets.peak,
    })),
  ];
  const digits = ({ unit }: Row) => (unit === ' MiB' ? 0 : 2);
  const table = [
    `Node ${process.version}, ${os.cpus().length} processors; whole processes: medians of one alternating run.`,
    '',
    ...alignedTable(
      ['', 'measured', 'target'],
      rows.map((row) => [
        row.name,
        row.value === null ? 'nginx is not installed' : `${row.value.toFixed(digits(row))}${row.unit}`,
        `at most ${row.target}${row.unit}`,
      ]),
    ),
    '',
    ...alignedTable(
      ['whole process', 'minimum, ms', 'median, ms'],
      [empty, start, configuredStart, ...timings].map(({ name, minimum, median }) => [
        name,
        minimum.toFixed(0),
        median.toFixed(0),
      ]),
    ),
    '',
    ...alignedTable(
      ['within the process, large file, warm', 'median, ms'],
      parts.map(({ name, median }) => [name, median.toFixed(1)]),
    ),
    '',
    ...alignedTable(
      ['40,000 lines, cold, CPU time', 'parse, ms', 'includes and whole model, ms', 'model and rules, ms'],
      work.map(({ name, parse, model, rules }) => [name, parse.toFixed(0), model.toFixed(0), rules.toFixed(0)]),
    ),
    '',
    ...alignedTable(
      ['parse 400,000 lines', 'lines of one text', 'lines a second', 'peak memory, MiB'],
      parsing.flatMap(({ name, bySize }) =>
        bySize.map(({ lines, perLine, peak }) => [name, String(lines), (1e9 / perLine).toFixed(0), peak.toFixed(0)]),
      ),
    ),
  ].join('\n');
  console.log(table);
  if (check) {
    for (const row of rows) {
      if (row.value === null || row.value <= row.target) continue;
      console.error(`${row.name}: ${row.value.toFixed(2)}${row.unit} > ${row.target}${row.unit}`);
      process.exitCode = 1;
    }
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
