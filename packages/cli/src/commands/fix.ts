import path from 'node:path';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import type { Settings } from '../cli/settings.ts';
import { type FixResult, fixInputs } from '../fix/fixer.ts';
import type { FoundInputs } from '../input/find-inputs.ts';
import type { LintOutcome, LintSettings } from '../lint.ts';
import { escapeText } from '../report/escape.ts';

/**
 * `--fix` and `--diff`. With `--fix` the files are written and what is left is returned to be reported; with `--diff`
 * the changes are printed and the exit status is returned: 1 when there are any. The fixed text of standard input
 * goes to standard output.
 */
export async function fixCommand(
  found: FoundInputs,
  lintSettings: LintSettings,
  settings: Settings,
  stdinName: string | null,
  io: Io,
): Promise<LintOutcome | ExitStatus> {
  const { host } = lintSettings;
  // What may be changed: what is below here, and what is below the folder of an input.
  const folders = [
    ...new Set([host.realPath(io.cwd), ...found.inputs.map((input) => path.dirname(host.realPath(input.path)))]),
  ];
  const result = await fixInputs(found, lintSettings, { unsafe: settings.unsafeFixes, folders });
  for (const dump of result.outcome.dumps) {
    io.err(
      `fcgilint: ${escapeText(dump)} is a dump of nginx -T, into which nothing can be written: run --fix on the files themselves\n`,
    );
  }
  if (settings.diff) return printDiff(result, settings, io);
  const { replaceFile } = await import('../fix/write-file.ts');
  let failed = false;
  for (const file of result.changed) {
    if (file.path === stdinName) continue;
    const problem = replaceFile(file);
    if (problem === null) continue;
    failed = true;
    io.err(`fcgilint: cannot write ${escapeText(file.path)}: ${problem}\n`);
  }
  if (stdinName !== null && !result.outcome.dumps.includes(stdinName)) {
    const changed = result.changed.find((file) => file.path === stdinName);
    const document = result.outcome.documents.find(({ source }) => source.path === stdinName);
    io.out(changed?.after ?? document?.source.text ?? '');
  }
  if (result.applied > 0 && !settings.quiet) {
    const { applied, changed } = result;
    io.err(
      `fcgilint: ${applied} fix${applied === 1 ? '' : 'es'} applied in ${changed.length} file${changed.length === 1 ? '' : 's'}\n`,
    );
  }
  return failed || result.outcome.dumps.length > 0 ? { ...result.outcome, failed: true } : result.outcome;
}

async function printDiff({ changed, outcome }: FixResult, { quiet }: Settings, io: Io): Promise<ExitStatus> {
  const { createTwoFilesPatch } = await import('diff');
  for (const { path: name, before, after } of changed) {
    const shown = escapeText(name);
    io.out(
      createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before.text, after, undefined, undefined, {
        headerOptions: {
          includeIndex: false,
          includeUnderline: false,
          includeFileHeaders: true,
        },
      }),
    );
  }
  if (!quiet) io.err(`fcgilint: ${changed.length} file${changed.length === 1 ? '' : 's'} would change\n`);
  if (outcome.failed || outcome.dumps.length > 0) return 2;
  return changed.length > 0 ? 1 : 0;
}
