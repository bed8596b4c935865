import type { ParsedArgs } from './args.ts';
import { parseArgs } from './args.ts';
import type { Io } from './io.ts';
import { isUsageError, usageText } from './usage-error.ts';
import { version } from './version.ts';

/** Nothing at or above `--fail-on`; findings; wrong usage or an input that could not be read. */
export type ExitStatus = 0 | 1 | 2;

/** Runs the command with the arguments after its name and returns the exit status. Never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await dispatch(parseArgs(argv), io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.err(usageText(error));
    return 2;
  }
}

async function dispatch(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  if (args.values.has('help')) {
    const { help } = await import('./help.ts');
    const { formatNames } = await import('../formats/registry.ts');
    io.out(help(formatNames));
    return 0;
  }
  if (args.values.has('version')) {
    io.out(`fcgilint ${version}\n`);
    return 0;
  }
  switch (args.command) {
    case 'lint':
      if (args.values.has('watch')) return (await import('../commands/watch.ts')).watchCommand(args, io);
      return (await import('../commands/lint.ts')).lintCommand(args, io);
    case 'init':
      return (await import('../commands/init.ts')).initCommand(args, io);
    case 'rules':
      return (await import('../commands/rules.ts')).rulesCommand(args, io);
    case 'trace':
      return (await import('../commands/trace.ts')).traceCommand(args, io);
    case 'map':
      return (await import('../commands/map.ts')).mapCommand(args, io);
    case 'explain':
      return (await import('../commands/explain.ts')).explainCommand(args, io);
    case 'completions':
      return (await import('../commands/completions.ts')).completionsCommand(args, io);
  }
}
