/**
 * The GitHub Action: runs the command beside it, and turns what it finds into annotations, a job summary, outputs and
 * the status of the step.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Env, type Inputs, readInputs } from './inputs.ts';

/** What the outputs are made of. */
interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

function main(env: Env): number {
  const inputs = readInputs(env);
  const folder = fs.mkdtempSync(path.join(env['RUNNER_TEMP'] ?? os.tmpdir(), 'fcgilint-'));
  const annotations = path.join(folder, 'annotations');
  const report = path.join(folder, 'report.json');
  const { status, error } = spawnSync(process.execPath, argumentsOf(inputs, annotations, report), {
    cwd: inputs.folder ?? process.cwd(),
    stdio: 'inherit',
    env: { ...env, ...(inputs.summary ? {} : { GITHUB_STEP_SUMMARY: '' }) },
  });
  if (error) throw error;
  // Missing after wrong usage, which the command has told.
  if (inputs.annotations && fs.existsSync(annotations)) process.stdout.write(fs.readFileSync(annotations));
  const counts = fs.existsSync(report)
    ? (JSON.parse(fs.readFileSync(report, 'utf8')) as { readonly summary: Summary }).summary
    : { error: 0, warning: 0, info: 0 };
  setOutputs(env, {
    status: String(status ?? 2),
    errors: String(counts.error),
    warnings: String(counts.warning),
    infos: String(counts.info),
    report: fs.existsSync(report) ? report : '',
    sarif: inputs.sarif ? path.resolve(inputs.folder ?? '.', inputs.sarif) : '',
  });
  return status ?? 2;
}

function argumentsOf(inputs: Inputs, annotations: string, report: string): string[] {
  const formats = ['human', `github:${annotations}`, `json:${report}`];
  if (inputs.sarif) formats.push(`sarif:${inputs.sarif}`);
  return [
    path.join(__dirname, 'fcgilint.js'),
    ...formats.flatMap((format) => ['--format', format]),
    ...['--color', 'always'],
    ...inputs.options,
    '--',
    ...inputs.paths,
  ];
}

/** Values may hold anything: each stands between lines that nobody can guess. */
function setOutputs(env: Env, outputs: Readonly<Record<string, string>>): void {
  const file = env['GITHUB_OUTPUT'];
  if (!file) return;
  const end = `end-${randomUUID()}`;
  fs.appendFileSync(
    file,
    Object.entries(outputs)
      .map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
      .join(''),
  );
}

try {
  process.exitCode = main(process.env);
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  process.stdout.write(
    `::error title=fcgilint::${text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')}\n`,
  );
  process.exitCode = 2;
}
