import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import { readSettings } from '../cli/settings.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { type OpenConfig, Project } from './project.ts';

/** The configuration of the working directory, or of `--config`, for commands that lint nothing; `null`: none. */
export function runConfig({ values, ...args }: ParsedArgs, io: Io): Promise<OpenConfig | null> {
  const known = new Map([...values].filter(([name]) => name === 'config' || name === 'no-config'));
  const { config, given } = readSettings({ ...args, values: known });
  return new Project(new NodeFileHost(io.cwd), config, given).run();
}
