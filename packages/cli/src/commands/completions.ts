import type { ParsedArgs } from '../cli/args.ts';
import { nearest } from '../cli/did-you-mean.ts';
import type { Io } from '../cli/io.ts';
import { commandTable, optionTable } from '../cli/options.ts';
import type { ExitStatus } from '../cli/run.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Shell } from '../completions/index.ts';
import { contextChoices } from '../dialect/context.ts';
import { formatNames } from '../formats/registry.ts';
import { everyRule, groups } from '../select.ts';

/** `fcgilint completions bash|zsh|fish`. */
export async function completionsCommand({ operands }: ParsedArgs, io: Io): Promise<ExitStatus> {
  const { completionScript, shells } = await import('../completions/index.ts');
  const [name, ...more] = operands;
  if (name === undefined || more.length > 0) {
    throw new UsageError('"completions" needs the name of a shell', `choose one of ${shells.join(', ')}`);
  }
  const shell = shells.find((candidate) => candidate === name) satisfies Shell | undefined;
  if (!shell) {
    const near = nearest(name, shells);
    throw new UsageError(
      `there is no completion for "${name}"`,
      near ? `did you mean "${near}"?` : `choose one of ${shells.join(', ')}`,
    );
  }
  io.out(
    completionScript(shell, {
      options: optionTable,
      commands: commandTable,
      formats: formatNames,
      contexts: [...new Set(Object.values(contextChoices).flat())],
      rules: [...everyRule().map((rule) => rule.name), ...groups],
    }),
  );
  return 0;
}
