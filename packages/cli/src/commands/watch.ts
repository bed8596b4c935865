import path from 'node:path';
import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readSettings } from '../cli/settings.ts';
import { isUsageError, UsageError, usageText } from '../cli/usage-error.ts';
import { escapeText } from '../report/escape.ts';
import { lintCommand } from './lint.ts';

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/**
 * `fcgilint --watch`: lints, and again whenever something changes that was looked at (includes, the configuration, and
 * files that were missing too). Never returns: it ends by the signal of Ctrl-C, as any interrupted program.
 */
export async function watchCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const settings = readSettings(args, io.env);
  if (args.operands.includes('-')) throw new UsageError('--watch cannot watch standard input');
  if (settings.diff)
    throw new UsageError('--watch and --diff exclude each other', 'use --watch with --fix, or without');
  const { endAsFirstProcess, Snapshot, waitForChange } = await import('../watch/index.ts');
  endAsFirstProcess();
  const once: ParsedArgs = { ...args, values: new Map([...args.values].filter(([name]) => name !== 'watch')) };
  for (let first = true; ; first = false) {
    if (io.outIsTerminal()) io.out(clearScreen);
    const snapshot = new Snapshot();
    try {
      await lintCommand(once, {
        ...io,
        seen: (each) => snapshot.add(each),
        wrote: (each) => snapshot.update(each),
      });
    } catch (error) {
      // A mistake in the configuration file, made while it is watched.
      if (first || !isUsageError(error)) throw error;
      io.err(usageText(error));
    }
    io.err('fcgilint: watching; Ctrl-C ends it\n');
    const changed = await waitForChange(snapshot);
    io.err(`fcgilint: ${escapeText(path.relative(io.cwd, changed) || '.')} has changed\n`);
  }
}
