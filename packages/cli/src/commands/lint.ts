import path from 'node:path';
import type { RuleInfo } from '@fcgilint/rules/info';
import { openBaseline } from '../baseline/open.ts';
import type { ParsedArgs } from '../cli/args.ts';
import { nearest } from '../cli/did-you-mean.ts';
import type { Io } from '../cli/io.ts';
import { commandTable } from '../cli/options.ts';
import { makeProgress } from '../cli/progress.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readOutputs, readSettings, type Settings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { version } from '../cli/version.ts';
import { type OpenConfig, Project } from '../config/project.ts';
import type { FormatSettings } from '../formats/formatter.ts';
import { formats } from '../formats/registry.ts';
import { type FoundInputs, findInputs, type InputFilter } from '../input/find-inputs.ts';
import { type LintOutcome, type LintSettings, lintInputs } from '../lint.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { escapeText } from '../report/escape.ts';
import type { LintReport } from '../report/report.ts';
import { wantsColor } from '../report/style.ts';
import { rules as describeRules } from '../rule-descriptions.ts';

/** `fcgilint [PATH...]`. */
export async function lintCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const given = readSettings(args, io.env);
  const stdin = readStdin(args.operands, given, io);
  const host = new NodeFileHost(io.cwd, stdin.overrides, undefined, io.seen);
  const project = new Project(host, given.config, given.given);
  const printed = args.values.get('print-config')?.[0];
  if (printed !== undefined) {
    const { printConfig } = await import('./print-config.ts');
    return printConfig(printed, args, given, project, io);
  }
  const config = await project.run();
  const settings = withConfig(given, config);
  const operands = stdin.operands.length > 0 ? stdin.operands : entryPoints(config);
  const filter = await inputFilter(project);
  let found = orCommand(await findInputs(operands, host, filter), args.operands);
  let only: ReadonlySet<string> | null = null;
  if (settings.onlyNamed) {
    const { withEntryPoints } = await import('../entry-points.ts');
    const entries = await findInputs(config?.value.files?.map(config.place) ?? [], host, filter);
    const paths = entries.inputs.map(({ path }) => path);
    ({ found, only } = await withEntryPoints(found, paths, host, filter));
  }
  const baseline = await openBaseline(settings, io);
  const progress = makeProgress(io, settings.quiet);
  const lintSettings: LintSettings = {
    host,
    progress: progress.step,
    ...(only ? { only } : {}),
    settingsFor: (path) => project.settingsFor(path),
    ...(baseline ? { sift: baseline.sift } : {}),
  };
  let outcome: LintOutcome;
  if (settings.fix || settings.diff) {
    const { fixCommand } = await import('./fix.ts');
    // What can be mended is mended, not got used to.
    const { sift: _, ...withoutBaseline } = lintSettings;
    const mending = settings.updateBaseline ? withoutBaseline : lintSettings;
    const fixed = await fixCommand(found, mending, settings, stdin.name, io);
    if (typeof fixed === 'number') return fixed;
    outcome = settings.updateBaseline ? { ...(await lintInputs(found, lintSettings)), failed: fixed.failed } : fixed;
  } else outcome = await lintInputs(found, lintSettings);
  progress.end();
  if (outcome.files.length === 0 && !only) {
    io.err(`fcgilint: ${nothingFound(operands, config)}\n`);
    if (found.passedOver)
      io.err('  what .gitignore and "ignores" name is passed over; a file that is named is linted\n');
    return 2;
  }
  tellFailures(outcome, settings, io);
  const recorded = baseline === null || baseline.finish(outcome, io);
  const plugins = project.opened.flatMap((each) => each.plugins);
  const written = await writeReports(outcome, settings, stdin.name !== null && settings.fix, plugins, io);
  if (outcome.failed || !written || !recorded) return 2;
  return outcome.fails ? 1 : 0;
}

/** Says which command was meant by a first argument that is no file. */
function orCommand(found: FoundInputs, [first]: readonly string[]): FoundInputs {
  const problems = found.problems.map((problem) => {
    if (problem.path !== first || !/^[a-z]+$/.test(first)) return problem;
    const near = nearest(first, [...commandTable.map(({ name }) => name), 'help', 'version']);
    if (near === null) return problem;
    return { ...problem, help: `did you mean "fcgilint ${near === 'help' || near === 'version' ? '--' : ''}${near}"?` };
  });
  return { ...found, problems };
}

function nothingFound(operands: readonly string[], config: OpenConfig | null): string {
  if (operands.length === 0) return `"files" in ${escapeText(config!.path)} names nothing to lint`;
  return `no server configuration found in ${operands.map(escapeText).join(', ')}`;
}

/** The settings with what the configuration of the run says beside. */
function withConfig(settings: Settings, config: OpenConfig | null): Settings {
  if (!config) return settings;
  const { format, baseline } = config.value;
  const outputs =
    format === undefined || settings.formatGiven
      ? settings.outputs
      : readOutputs(
          format.map((text) => text.replace(/:(.*)$/s, (_, file: string) => `:${config.place(file)}`)),
          settings.statistics,
          false,
        );
  return {
    ...settings,
    outputs,
    baseline: settings.baseline ?? (baseline === undefined ? null : config.place(baseline)),
  };
}

/** What is passed over in folders and globs. */
export async function inputFilter(project: Project): Promise<InputFilter> {
  const config = await project.run();
  return {
    gitignore: config?.value.gitignore ?? true,
    ignores: (absolute, directory) => project.ignores(absolute, directory),
  };
}

/** What is linted when no path is given. */
export function entryPoints(config: OpenConfig | null): readonly string[] {
  return config?.value.files?.map(config.place) ?? ['.'];
}

/** What could not be checked is said on standard error, too, unless the report on standard output is for people. */
function tellFailures({ findings, failed }: LintOutcome, { outputs, statistics }: Settings, io: Io): void {
  const shown = outputs.find(({ file }) => file === null)?.format;
  if (!failed || ((shown === 'human' || shown === 'concise') && !statistics)) return;
  for (const { rule, message, help } of findings) {
    if (rule !== 'unreadable-file' && rule !== 'unrecognised-file' && rule !== 'rule-failure') continue;
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

/** Writes each report where it belongs. Returns whether all could be written. */
async function writeReports(
  report: LintReport,
  settings: Settings,
  toStderr: boolean,
  plugins: readonly RuleInfo[],
  io: Io,
): Promise<boolean> {
  let written = true;
  const jobSummaryFile = io.env['GITHUB_STEP_SUMMARY'];
  for (const { format, file } of settings.outputs) {
    const formatSettings: FormatSettings = {
      color: file === null && wantsColor(settings.color, io.env, io.outIsTerminal),
      width: terminalWidth(io),
      quiet: settings.quiet,
      version,
      describeRules: () => describeRules(plugins),
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
      io.wrote?.(path.resolve(io.cwd, file));
      if (problem === null) continue;
      io.err(`fcgilint: cannot write ${escapeText(file)}: ${problem}\n`);
      written = false;
    }
  }
  return written;
}

/** Columns of the terminal, or what the environment says; a wide page otherwise, and never too narrow to show a line. */
function terminalWidth({ env, columns }: Io): number {
  const given = Number(env['COLUMNS']);
  const width = Number.isInteger(given) && given > 0 ? given : columns();
  return width === null ? 120 : Math.min(Math.max(width, 60), 200);
}
