import type { FileHost, FileKind, FileStatus, ReadResult } from './file-host.ts';
import { normalizePath } from './paths.ts';

/** A file host over texts in memory, for tests, editors and the browser. Directories exist as far as files name them. */
export class MemoryFileHost implements FileHost {
  readonly #files = new Map<string, Uint8Array>();
  readonly #directories = new Map<string, Set<string>>();
  readonly #permissions = new Map<string, FileStatus>();

  /** `permissions`: of files and directories, by path; those of others are not known. */
  constructor(
    files: Readonly<Record<string, string | Uint8Array>> = {},
    permissions: Readonly<Record<string, FileStatus>> = {},
  ) {
    for (const [path, status] of Object.entries(permissions)) this.#permissions.set(normalizePath(path), status);
    for (const [path, content] of Object.entries(files)) this.set(path, content);
  }

  /** Adds or replaces a file. */
  set(path: string, content: string | Uint8Array): void {
    const full = normalizePath(path);
    this.#files.set(full, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    let child = full;
    while (child !== '/' && child !== '.') {
      const slash = child.lastIndexOf('/');
      const parent = slash < 0 ? '.' : slash === 0 ? '/' : child.slice(0, slash);
      let names = this.#directories.get(parent);
      if (!names) {
        names = new Set();
        this.#directories.set(parent, names);
      }
      names.add(child.slice(slash + 1));
      child = parent;
    }
  }

  kind(path: string): FileKind {
    const full = normalizePath(path);
    if (this.#files.has(full)) return 'file';
    return this.#directories.has(full) ? 'directory' : 'missing';
  }

  read(path: string): ReadResult {
    const full = normalizePath(path);
    const bytes = this.#files.get(full);
    if (bytes) return { ok: true, bytes };
    if (this.#directories.has(full)) return { ok: false, reason: 'directory', message: 'is a directory' };
    return { ok: false, reason: 'missing', message: 'no such file' };
  }

  /** Texts have no permissions: scripts with `#!` and binaries count as executable. */
  isExecutable(path: string): boolean | null {
    const bytes = this.#files.get(normalizePath(path));
    if (!bytes) return null;
    return (bytes[0] === 0x23 && bytes[1] === 0x21) || (bytes[0] === 0x7f && bytes[1] === 0x45);
  }

  status(path: string): FileStatus | null {
    return this.kind(path) === 'missing' ? null : (this.#permissions.get(normalizePath(path)) ?? null);
  }

  list(path: string): readonly string[] | null {
    const names = this.#directories.get(normalizePath(path));
    return names ? [...names].sort(compareBytes) : null;
  }
}

function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
