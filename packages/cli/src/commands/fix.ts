import path from 'node:path';
import { encode } from '@fcgilint/core';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import type { Settings } from '../cli/settings.ts';
import { type ChangedFile, type FixResult, fixInputs } from '../fix/fixer.ts';
import type { FoundInputs } from '../input/find-inputs.ts';
import { type LintOutcome, type LintSettings, lintInputs } from '../lint.ts';
import { escapeText, shieldLines } from '../report/escape.ts';

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
  const unwritten = await writeAll(result.changed, stdinName, io);
  if (stdinName !== null && !result.outcome.dumps.includes(stdinName)) {
    const changed = result.changed.find((file) => file.path === stdinName);
    const document = result.outcome.documents.find(({ source }) => source.path === stdinName);
    const { text, encoding } = document?.source ?? { text: '', encoding: 'utf-8' };
    io.out(changed?.bytesAfter ?? encode(text, encoding));
  }
  const applied = result.applied.filter((files) => !files.some((file) => unwritten.has(file))).length;
  if (applied > 0 && !settings.quiet) {
    const files = result.changed.length - unwritten.size;
    io.err(`fcgilint: ${applied} fix${applied === 1 ? '' : 'es'} applied in ${files} file${files === 1 ? '' : 's'}\n`);
  }
  if (unwritten.size > 0) {
    // What was mended in memory alone is still to be reported.
    const printed = result.changed.filter((file) => file.path === stdinName);
    const overrides = new Map([...host.overrides, ...printed.map((file) => [file.realPath, file.bytesAfter] as const)]);
    const outcome = await lintInputs(found, { ...lintSettings, host: host.withOverrides(overrides) });
    return { ...outcome, failed: true };
  }
  return result.outcome.dumps.length > 0 ? { ...result.outcome, failed: true } : result.outcome;
}

/** Writes the changed files and returns those that could not be written, by real path. */
async function writeAll(changed: readonly ChangedFile[], stdinName: string | null, io: Io): Promise<Set<string>> {
  const { replaceFile } = await import('../fix/write-file.ts');
  const failed = new Set<string>();
  for (const file of changed) {
    if (file.path === stdinName) continue;
    const problem = replaceFile(file);
    if (problem === null) {
      io.wrote?.(file.realPath);
      continue;
    }
    failed.add(file.realPath);
    io.err(`fcgilint: cannot write ${escapeText(file.path)}: ${problem}\n`);
  }
  return failed;
}

/**
 * The changes as a patch: byte for byte, so that it can be applied. Where people or a build server read it, what the
 * lines hold is made harmless as in a report.
 */
async function printDiff({ changed, outcome }: FixResult, { quiet }: Settings, io: Io): Promise<ExitStatus> {
  const { createTwoFilesPatch } = await import('diff');
  const isRead = io.outIsTerminal() || (io.env['GITHUB_ACTIONS'] === 'true' && !io.outIsFile());
  const show = (patch: string) => shieldLines(patch.replace(/[^\n]+/g, (line) => escapeText(line.replace(/\r$/, ''))));
  for (const { path: name, before, after } of changed) {
    const slashed = name.startsWith('/') ? name : `/${name}`;
    const patch = createTwoFilesPatch(`a${slashed}`, `b${slashed}`, before.text, after, undefined, undefined, {
      headerOptions: {
        includeIndex: false,
        includeUnderline: false,
        includeFileHeaders: true,
      },
    });
    io.out(isRead ? show(patch) : encode(patch, before.encoding));
  }
  if (!quiet) io.err(`fcgilint: ${changed.length} file${changed.length === 1 ? '' : 's'} would change\n`);
  if (outcome.failed || outcome.dumps.length > 0) return 2;
  return changed.length > 0 ? 1 : 0;
}
