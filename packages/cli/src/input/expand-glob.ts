import { globby } from 'globby';
import type { NodeFileHost } from '../node-file-host.ts';

/** The files that match a glob, in byte order; what `.gitignore` names and `node_modules` are left out. */
export async function expandGlob(pattern: string, host: NodeFileHost): Promise<string[]> {
  const paths = await globby(pattern, {
    cwd: host.resolve(''),
    gitignore: true,
    dot: true,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  return paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
