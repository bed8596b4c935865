import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readSettings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Given } from '../config/file-settings.ts';
import { configNames } from '../config/names.ts';
import { Project } from '../config/project.ts';
import { findInputs } from '../input/find-inputs.ts';
import { lintInputs } from '../lint.ts';
import { NodeFileHost } from '../node-file-host.ts';
import type { ConfigTree } from '../pipeline.ts';
import { escapeText } from '../report/escape.ts';

/** `fcgilint init`: writes a commented configuration for what is found below the working directory. */
export async function initCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  if (args.operands.length > 0) throw new UsageError('"init" takes no argument', 'call it in the folder it is for');
  const host = new NodeFileHost(io.cwd);
  const existing = configNames.find((name) => host.kind(name) !== 'missing');
  if (existing !== undefined) {
    throw new UsageError(`${existing} is here already and is left as it is`, 'fcgilint --print-config PATH shows it');
  }
  const { given } = readSettings(args, io.env);
  const { describeProject, initialConfig } = await import('../config/init.ts');
  const first = await readTrees(host, given);
  const { mapPath } = describeProject(first, host);
  // What is included from elsewhere stands for itself at first, and no more when it is known to be here.
  const mapped = Object.entries(mapPath).map(([from, to]) => ({ from, to }));
  const trees = mapped.length === 0 ? first : await readTrees(host, { ...given, mapPath: mapped });
  const found = { ...describeProject(trees, host), mapPath };
  const { writeNewFile } = await import('../report/write-report-file.ts');
  const problem = writeNewFile(configNames[0], initialConfig(found), io.cwd);
  if (problem !== null) throw new UsageError(`cannot write ${configNames[0]}: ${problem}`);
  const count = found.files.length;
  const what = count === 0 ? 'no configuration was found here' : found.files.map((file) => escapeText(file)).join(', ');
  io.out(`${configNames[0]} written: ${what}\n`);
  return 0;
}

/** The configurations below the working directory. */
async function readTrees(host: NodeFileHost, given: Given): Promise<ConfigTree[]> {
  const project = new Project(host, { kind: 'none' }, given);
  const trees: ConfigTree[] = [];
  await lintInputs(await findInputs(['.'], host), {
    host,
    settingsFor: (path) => project.settingsFor(path),
    onTree: (tree) => trees.push(tree),
  });
  return trees;
}
