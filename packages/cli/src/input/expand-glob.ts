import { resolve as resolvePath } from 'node:path';
import { globby } from 'globby';
import type { NodeFileHost } from '../node-file-host.ts';
import type { InputFilter } from './find-inputs.ts';

/** The files that match a glob, in byte order; what the filter says and `node_modules` are left out. */
export async function expandGlob(pattern: string, host: NodeFileHost, filter: InputFilter): Promise<string[]> {
  const paths = await globby(pattern, {
    cwd: host.resolve(''),
    gitignore: filter.gitignore,
    dot: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  const kept: string[] = [];
  for (const path of paths) if (!(await filter.ignores(resolvePath(host.resolve(''), path), false))) kept.push(path);
  return kept.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
