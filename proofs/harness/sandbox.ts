import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { killRemaining } from './processes.ts';

/** A folder of its own for one server: configuration, documents, logs, sockets. */
export interface Sandbox {
  /** Absolute path; `@ROOT@` in configurations. */
  readonly root: string;
  /** Absolute path of something inside. */
  path(relative: string): string;
  /** Writes a file with its folders, readable by all; executable when it begins with `#!`. */
  write(relative: string, text: string): Promise<void>;
  /** The text of a file, empty when it does not exist. */
  read(relative: string): Promise<string>;
  /** Ends processes that were started from inside and removes the folder. */
  remove(): Promise<void>;
}

/** Makes a sandbox with the folders every server wants: conf, htdocs, logs, run, tmp. */
export async function createSandbox(): Promise<Sandbox> {
  const root = await mkdtemp(join(tmpdir(), 'fcgilint-'));
  // Started by root, servers serve as another user: it must be able to read here, and to write sockets and buffers.
  await chmod(root, 0o755);
  for (const folder of ['conf', 'htdocs', 'logs']) await mkdir(join(root, folder));
  for (const folder of ['run', 'tmp']) {
    await mkdir(join(root, folder));
    await chmod(join(root, folder), 0o777);
  }
  return {
    root,
    path: (relative) => join(root, relative),
    write: async (relative, text) => {
      const path = join(root, relative);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
    },
    read: (relative) => readFile(join(root, relative), 'utf8').catch(() => ''),
    remove: async () => {
      await killRemaining(root);
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
