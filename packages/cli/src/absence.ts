import { dirname, type FileHost, type FileKind, normalizePath } from '@fcgilint/core';

/**
 * Folders that are not there, so that nothing below them is either. The linter mostly runs on another machine than the
 * one that the configuration is for: of the document roots of thousands of virtual hosts the first that is missing
 * answers for all.
 */
export class Absence {
  readonly #host: FileHost;
  /** The outermost ones. */
  readonly #folders = new Set<string>();

  constructor(host: FileHost) {
    this.#host = host;
  }

  /** Whether a path lies below a folder that is known to be missing. */
  covers(path: string): boolean {
    if (this.#folders.size === 0 || !path.startsWith('/')) return false;
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      if (this.#folders.has(path.slice(0, at))) return true;
    }
    return false;
  }

  /** Learns from what is at a path, and returns it. */
  note(path: string, kind: FileKind): FileKind {
    if (kind !== 'missing' || !path.startsWith('/')) return kind;
    let outermost: string | null = null;
    for (let at = dirname(normalizePath(path)); at !== '/' && this.#host.kind(at) === 'missing'; at = dirname(at)) {
      outermost = at;
    }
    if (outermost !== null) this.#folders.add(outermost);
    return kind;
  }
}
