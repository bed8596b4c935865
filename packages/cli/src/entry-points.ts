import path from 'node:path';
import type { FoundInputs, Input, InputFilter } from './input/find-inputs.ts';
import { walkDirectory } from './input/walk-directory.ts';
import type { NodeFileHost } from './node-file-host.ts';

/** Names that the servers' own packages give to the file that includes the others. */
const mainFile = /^(?:nginx|lighttpd|httpd|apache2?)(?:[-_.].+)?\.conf$/;

/** Inputs among which only some are asked about. */
export interface InputsWithEntries {
  readonly found: FoundInputs;
  /** Real paths of the files that are asked about. */
  readonly only: ReadonlySet<string>;
}

/**
 * Adds the files that may include the given ones: the entry points, or else every well-known main file of the work
 * tree (the working directory, where there is none). The given files may be anything, as those of a directory: a hook
 * hands over whatever has changed.
 */
export async function withEntryPoints(
  found: FoundInputs,
  entries: readonly string[],
  host: NodeFileHost,
  filter: InputFilter,
): Promise<InputsWithEntries> {
  const inputs: Input[] = found.inputs.map((input) => ({ path: input.path, named: false }));
  const only = new Set([...inputs, ...found.problems].map((input) => host.realPath(input.path)));
  const seen = new Set(only);
  const candidates = entries.length > 0 ? entries : await mainFiles(host, filter);
  for (const candidate of candidates) {
    const real = host.realPath(candidate);
    if (seen.has(real)) continue;
    seen.add(real);
    inputs.push({ path: candidate, named: false });
  }
  return { found: { inputs, problems: found.problems }, only };
}

async function mainFiles(host: NodeFileHost, filter: InputFilter): Promise<readonly string[]> {
  const here = host.resolve('');
  let root = here;
  while (host.kind(`${root}/.git`) === 'missing') {
    if (path.dirname(root) === root) {
      root = here;
      break;
    }
    root = path.dirname(root);
  }
  const { files } = await walkDirectory(path.relative(here, root) || '.', host, filter);
  return files.filter((file) => mainFile.test(path.basename(file)));
}
