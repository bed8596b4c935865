import { mayBeConfig } from '../dialect/names.ts';
import type { NodeFileHost } from '../node-file-host.ts';
import type { InputFilter } from './find-inputs.ts';
import { type IgnoreLayers, isIgnored, outerIgnoreFiles, withIgnoreFile } from './ignore-files.ts';

const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn', '.jj', '__pycache__', '.venv', '.tox']);

interface Pending {
  /** As shown to the user. */
  readonly shown: string;
  readonly absolute: string;
  readonly layers: IgnoreLayers;
}

/** What was found below a directory. */
export interface WalkedDirectory {
  readonly files: readonly string[];
  /** Directories that could not be listed. */
  readonly unreadable: readonly string[];
  /** Whether something was left out that `.gitignore` or a configuration names. */
  readonly passedOver: boolean;
}

/**
 * The files below a directory that may be server configurations by their names, as paths that begin with `directory`
 * (without `./`), in byte order. A directory that `.gitignore` names is gone through all the same when it is the one that
 * was asked for. Links to files are followed (sites-enabled is full of them), links to directories
 * are not. Iterative: the tree decides the depth.
 */
export async function walkDirectory(
  directory: string,
  host: NodeFileHost,
  filter: InputFilter,
): Promise<WalkedDirectory> {
  const found: string[] = [];
  const unreadable: string[] = [];
  const start = host.resolve(directory === '.' ? '' : directory).replace(/\/+$/, '') || '/';
  const shownStart =
    directory === '.' || directory === './' ? '' : directory.endsWith('/') ? directory : `${directory}/`;
  const outer = filter.gitignore ? await outerIgnoreFiles(start, host) : [];
  const layers = isIgnored(start, true, outer) ? [] : outer;
  const work: Pending[] = [{ shown: shownStart, absolute: start, layers }];
  let passedOver = false;
  while (work.length > 0) {
    const { shown, absolute, layers } = work.pop()!;
    const here = filter.gitignore ? await withIgnoreFile(layers, absolute, host) : [];
    const folders: Pending[] = [];
    const entries = host.entries(absolute);
    if (!entries) unreadable.push(shown === '' ? '.' : shown);
    for (const { name, kind } of entries ?? []) {
      const path = absolute === '/' ? `/${name}` : `${absolute}/${name}`;
      if (kind === 'directory') {
        if (skippedFolders.has(name)) continue;
        if (isIgnored(path, true, here) || (await filter.ignores(path, true))) passedOver = true;
        else folders.push({ shown: `${shown}${name}/`, absolute: path, layers: here });
      } else if (kind === 'file' && mayBeConfig(path)) {
        if (isIgnored(path, false, here) || (await filter.ignores(path, false))) passedOver = true;
        else found.push(`${shown}${name}`);
      }
    }
    work.push(...folders.reverse());
  }
  return { files: found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), unreadable, passedOver };
}
