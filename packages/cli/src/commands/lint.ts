import { severityRank } from '@fcgilint/core';
import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import { makeProgress } from '../cli/progress.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readSettings, type Settings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { version } from '../cli/version.ts';
import type { FormatSettings } from '../formats/formatter.ts';
import { formats } from '../formats/registry.ts';
import { findInputs } from '../input/find-inputs.ts';
import { type LintOutcome, type LintSettings, lintInputs } from '../lint.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { escapeText } from '../report/escape.ts';
import type { LintReport } from '../report/report.ts';
import { wantsColor } from '../report/style.ts';
import { rules as describeRules } from '../rule-descriptions.ts';
import { selection } from '../select.ts';

/** `fcgilint [PATH...]`. */
export async function lintCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const settings = readSettings(args, io.env);
  const operands = args.operands.length > 0 ? args.operands : ['.'];
  const stdin = readStdin(operands, settings, io);
  const host = new NodeFileHost(io.cwd, stdin.overrides, undefined, io.seen);
  let found = await findInputs(stdin.operands, host);
  let only: ReadonlySet<string> | null = null;
  if (settings.onlyNamed) {
    const { withEntryPoints } = await import('../entry-points.ts');
    ({ found, only } = await withEntryPoints(found, [], host));
  }
  const progress = makeProgress(io, settings.quiet);
  const lintSettings: LintSettings = {
    host,
    progress: progress.step,
    ...(only ? { only } : {}),
    dialect: settings.dialect,
    context: settings.context,
    mapPath: settings.mapPath,
    targets: settings.targets,
    selection: selection(settings.select, settings.ignore, settings.minConfidence),
    inlineSuppressions: settings.inlineSuppressions,
  };
  let outcome: LintOutcome;
  if (settings.fix || settings.diff) {
    const { fixCommand } = await import('./fix.ts');
    const fixed = await fixCommand(found, lintSettings, settings, stdin.name, io);
    if (typeof fixed === 'number') return fixed;
    outcome = fixed;
  } else outcome = await lintInputs(found, lintSettings);
  progress.end();
  if (outcome.files.length === 0 && !only) {
    io.err(`fcgilint: no server configuration found in ${operands.map(escapeText).join(', ')}\n`);
    return 2;
  }
  tellFailures(outcome, settings, io);
  const written = await writeReports(outcome, settings, stdin.name !== null && settings.fix, io);
  if (outcome.failed || !written) return 2;
  return failing(outcome, settings) ? 1 : 0;
}

/** What could not be checked is said on standard error, too, unless the report on standard output is for people. */
function tellFailures({ findings, failed }: LintOutcome, { outputs, statistics }: Settings, io: Io): void {
  const shown = outputs.find(({ file }) => file === null)?.format;
  if (!failed || ((shown === 'human' || shown === 'concise') && !statistics)) return;
  for (const { rule, message, help } of findings) {
    if (rule !== 'unreadable-file' && rule !== 'unrecognised-file') continue;
    io.err(`fcgilint: ${escapeText(message)}${help ? `\n  ${help}` : ''}\n`);
  }
}

export interface Stdin {
  readonly operands: readonly string[];
  readonly overrides: ReadonlyMap<string, Uint8Array>;
  /** Name of the text on standard input, `null` when it is not read. */
  readonly name: string | null;
}

/** Reads standard input when `-` is among the operands; it stands for a file of the given name from then on. */
export function readStdin(operands: readonly string[], { stdinFilename }: Settings, io: Io): Stdin {
  if (!operands.includes('-')) {
    if (stdinFilename !== null) throw new UsageError('--stdin-filename needs - among the paths');
    return { operands, overrides: new Map(), name: null };
  }
  const name = stdinFilename ?? '<stdin>';
  const real = new NodeFileHost(io.cwd).realPath(name);
  return {
    operands: operands.map((operand) => (operand === '-' ? name : operand)),
    overrides: new Map([[real, io.stdin()]]),
    name,
  };
}

function failing({ findings }: LintReport, { failOn }: Settings): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => severityRank[severity] >= severityRank[failOn]);
}

/** Writes each report where it belongs. Returns whether all could be written. */
async function writeReports(report: LintReport, settings: Settings, toStderr: boolean, io: Io): Promise<boolean> {
  let written = true;
  const jobSummaryFile = io.env['GITHUB_STEP_SUMMARY'];
  for (const { format, file } of settings.outputs) {
    const formatSettings: FormatSettings = {
      color: file === null && wantsColor(settings.color, io.env, io.outIsTerminal),
      width: terminalWidth(io),
      quiet: settings.quiet,
      version,
      describeRules,
    };
    const statistics = settings.statistics && file === null && format === 'human';
    const formatter = statistics ? (await import('../formats/statistics.ts')).statistics : await formats[format]!();
    const text = formatter.format(report, formatSettings);
    if (format === 'github' && jobSummaryFile) {
      const { jobSummary } = await import('../formats/github.ts');
      const { appendReportFile } = await import('../report/write-report-file.ts');
      appendReportFile(jobSummaryFile, jobSummary(report));
    }
    if (file === null) (toStderr ? io.err : io.out)(text);
    else {
      const { writeReportFile } = await import('../report/write-report-file.ts');
      const problem = writeReportFile(file, text, io.cwd);
      if (problem === null) continue;
      io.err(`fcgilint: cannot write ${escapeText(file)}: ${problem}\n`);
      written = false;
    }
  }
  return written;
}

/** Columns of the terminal from the environment; a wide page otherwise, and never too narrow to show a line. */
function terminalWidth({ env }: Io): number {
  const columns = Number(env['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? Math.min(Math.max(columns, 60), 200) : 120;
}
