import fs from 'node:fs';
import type { FileHost, FileKind, FileStatus, ReadResult } from '@fcgilint/core';

/** Largest file that is read, in bytes: far above any configuration, far below what a string can hold. */
export const defaultSizeLimit = 64 * 1024 * 1024;

/**
 * The real file system. Relative paths are relative to `cwd`. Symbolic links are followed as the servers follow them;
 * devices, sockets and fifos are never opened, because reading one may block for ever or have an effect.
 * `overrides` maps real paths to texts that stand for the file (standard input, texts after a fix).
 */
export class NodeFileHost implements FileHost {
  readonly #cwd: string;
  readonly #limit: number;
  readonly #overrides: ReadonlyMap<string, Uint8Array>;
  readonly #seen: ((path: string) => void) | undefined;

  /** `seen` is told the absolute path of everything whose content is looked at, before it is, also of what is missing. */
  constructor(
    cwd: string,
    overrides: ReadonlyMap<string, Uint8Array> = new Map(),
    limit = defaultSizeLimit,
    seen?: (path: string) => void,
  ) {
    this.#cwd = cwd;
    this.#limit = limit;
    this.#overrides = overrides;
    this.#seen = seen;
  }

  /** The texts that stand for files, by real path. */
  get overrides(): ReadonlyMap<string, Uint8Array> {
    return this.#overrides;
  }

  /** The same file system with other texts standing for files. */
  withOverrides(overrides: ReadonlyMap<string, Uint8Array>): NodeFileHost {
    return new NodeFileHost(this.#cwd, overrides, this.#limit, this.#seen);
  }

  /** The absolute form of a path; symbolic links are kept. */
  resolve(path: string): string {
    if (path.startsWith('/')) return path;
    return path === '' || path === '.' ? this.#cwd : `${this.#cwd}/${path}`;
  }

  /** The path without symbolic links, which tells whether two names are one file; the absolute path when it is missing. */
  realPath(path: string): string {
    const absolute = this.resolve(path);
    try {
      return fs.realpathSync(absolute);
    } catch {
      return absolute;
    }
  }

  kind(path: string): FileKind {
    this.#seen?.(this.resolve(path));
    if (this.#override(path)) return 'file';
    try {
      const stat = fs.statSync(this.resolve(path), { throwIfNoEntry: false });
      if (!stat) return 'missing';
      return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
    } catch {
      return 'missing';
    }
  }

  isExecutable(path: string): boolean | null {
    try {
      const stat = fs.statSync(this.resolve(path), { throwIfNoEntry: false });
      return stat?.isFile() ? (stat.mode & 0o111) !== 0 : null;
    } catch {
      return null;
    }
  }

  status(path: string): FileStatus | null {
    // Windows has other permissions, and Node makes these up.
    if (process.platform === 'win32') return null;
    // Not told as seen: of the folders above a document root only permissions matter, not which names come and go.
    try {
      const stat = fs.statSync(this.resolve(path), { throwIfNoEntry: false });
      return stat ? { mode: stat.mode & 0o777, uid: stat.uid, gid: stat.gid } : null;
    } catch {
      return null;
    }
  }

  read(path: string): ReadResult {
    this.#seen?.(this.resolve(path));
    const override = this.#override(path);
    if (override) return { ok: true, bytes: override };
    let fd: number | null = null;
    try {
      const absolute = this.resolve(path);
      const stat = fs.statSync(absolute);
      const refusal = this.#refuse(stat);
      if (refusal) return refusal;
      fd = fs.openSync(absolute, 'r');
      // Asked again of what was opened: the path may lead elsewhere by now.
      const opened = fs.fstatSync(fd);
      return this.#refuse(opened) ?? readWhole(fd, opened.size, this.#limit);
    } catch (error) {
      return failure(error as NodeJS.ErrnoException);
    } finally {
      if (fd !== null) fs.closeSync(fd);
    }
  }

  list(path: string): readonly string[] | null {
    this.#seen?.(this.resolve(path));
    try {
      const absolute = this.resolve(path);
      // Thousands of servers may name folders of another machine: an error costs many times what this question does.
      if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return null;
      const names = fs.readdirSync(absolute, 'buffer');
      return names.sort(Buffer.compare).map((name) => name.toString('utf8'));
    } catch {
      return null;
    }
  }

  /** Names in a directory with what they are, in byte order; links count as what they lead to, links to directories as `other`; `null` when it cannot be listed. */
  entries(path: string): readonly { readonly name: string; readonly kind: FileKind }[] | null {
    this.#seen?.(this.resolve(path));
    let found: fs.Dirent[];
    try {
      found = fs.readdirSync(this.resolve(path), { withFileTypes: true });
    } catch {
      return null;
    }
    const entries = found.map((entry) => {
      if (entry.isDirectory()) return { name: entry.name, kind: 'directory' as const };
      if (entry.isFile()) return { name: entry.name, kind: 'file' as const };
      const linked = entry.isSymbolicLink() && this.kind(`${path}/${entry.name}`) === 'file';
      return { name: entry.name, kind: linked ? ('file' as const) : ('other' as const) };
    });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  #override(path: string): Uint8Array | undefined {
    return this.#overrides.size === 0 ? undefined : this.#overrides.get(this.realPath(path));
  }

  #refuse(stat: fs.Stats): ReadResult | null {
    if (stat.isDirectory()) return { ok: false, reason: 'directory', message: 'is a directory' };
    if (!stat.isFile())
      return { ok: false, reason: 'other', message: 'is a device, socket or fifo, which is not read' };
    return stat.size > this.#limit ? tooLarge(stat.size, this.#limit) : null;
  }
}

/** Reads to the end even where the size is not known beforehand (files in /proc say 0). */
function readWhole(fd: number, size: number, limit: number): ReadResult {
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let at = 0;
  for (;;) {
    const count = fs.readSync(fd, bytes, at, bytes.length - at, null);
    if (count === 0) return { ok: true, bytes: bytes.subarray(0, at) };
    at += count;
    if (at > limit) return tooLarge(at, limit);
    if (at === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafeSlow(Math.max(4096, at))]);
  }
}

function tooLarge(size: number, limit: number): ReadResult {
  return {
    ok: false,
    reason: 'too-large',
    message: `is larger than ${Math.floor(limit / 1048576)} MiB (${Math.ceil(size / 1048576)} MiB), which no configuration is: split it into files that are included`,
  };
}

function failure(error: NodeJS.ErrnoException): ReadResult {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { ok: false, reason: 'missing', message: 'no such file' };
    case 'EACCES':
    case 'EPERM':
      return { ok: false, reason: 'denied', message: 'permission denied' };
    case 'EISDIR':
      return { ok: false, reason: 'directory', message: 'is a directory' };
    case 'ELOOP':
      return { ok: false, reason: 'other', message: 'is a loop of symbolic links' };
    case 'ENAMETOOLONG':
      return { ok: false, reason: 'other', message: 'the path is too long' };
    default:
      return { ok: false, reason: 'other', message: error.code ? `cannot be read (${error.code})` : error.message };
  }
}
