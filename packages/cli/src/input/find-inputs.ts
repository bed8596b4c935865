import type { NodeFileHost } from '../node-file-host.ts';

/** A file to look at. */
export interface Input {
  /** As shown to the user. */
  readonly path: string;
  /** Given by name: it must be a configuration. What a directory or glob brought may be anything. */
  readonly named: boolean;
}

/** Something given on the command line that leads to no file. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
  /** What to do; absent: nothing is known. */
  readonly help?: string;
}

export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly InputProblem[];
  /** Whether something in directories was left out that `.gitignore` or a configuration names. */
  readonly passedOver?: boolean;
}

/** What is passed over in directories and globs. */
export interface InputFilter {
  /** Whether what `.gitignore` names is. */
  readonly gitignore: boolean;
  /** Whether a file or directory is (absolute path). */
  ignores(absolute: string, directory: boolean): boolean | Promise<boolean>;
}

/**
 * The files that the operands stand for, each once even under several names (links, `./`), in the order given.
 * A name with `*`, `?`, `[` or `{` that is no file is a glob, for shells that leave them alone.
 */
export async function findInputs(
  operands: readonly string[],
  host: NodeFileHost,
  filter: InputFilter = { gitignore: true, ignores: () => false },
): Promise<FoundInputs> {
  const inputs: Input[] = [];
  const problems: InputProblem[] = [];
  const seen = new Map<string, number>();
  let passedOver = false;
  const add = (given: string, named: boolean) => {
    const path = given.replace(/^(?:\.\/+)+(?=.)/, '');
    const real = host.realPath(path);
    const before = seen.get(real);
    if (before === undefined) {
      seen.set(real, inputs.length);
      inputs.push({ path, named });
    } else if (named && !inputs[before]!.named) inputs[before] = { path, named };
  };
  for (const operand of operands) {
    const kind = host.kind(operand);
    if (kind === 'file') add(operand, true);
    else if (kind === 'directory') {
      const { walkDirectory } = await import('./walk-directory.ts');
      const { files, unreadable, passedOver: some } = await walkDirectory(operand, host, filter);
      passedOver ||= some;
      for (const path of files) add(path, false);
      for (const path of unreadable) problems.push({ path, message: 'the directory cannot be listed' });
    } else if (kind === 'other') {
      problems.push({ path: operand, message: 'is a device, socket or fifo, which is not read' });
    } else if (/[*?[{]/.test(operand)) {
      const { expandGlob } = await import('./expand-glob.ts');
      const paths = await expandGlob(operand, host, filter);
      if (paths.length === 0) problems.push({ path: operand, message: 'no file matches' });
      for (const path of paths) add(path, false);
    } else problems.push({ path: operand, message: 'no such file or directory' });
  }
  return { inputs, problems, passedOver };
}
