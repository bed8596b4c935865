import fs from 'node:fs';
import path from 'node:path';

/**
 * What was looked at, each path with a sign that changes when the file does: when it is written, replaced by another
 * (as editors do), made or removed, and for a folder when a name comes or goes.
 */
export class Snapshot {
  readonly #signs = new Map<string, string>();

  get paths(): Iterable<string> {
    return this.#signs.keys();
  }

  /** Takes down a path as it is now, before it is read: what changes while it is read counts as changed. */
  add(file: string): void {
    if (!this.#signs.has(file)) this.#signs.set(file, signOf(file));
  }

  /** Takes down a file that the command itself has written, and the folders that were made for it. */
  update(file: string): void {
    if (this.#signs.has(file)) this.#signs.set(file, signOf(file));
    for (let at = file; at !== path.dirname(at); at = path.dirname(at)) {
      const folder = path.dirname(at);
      const sign = this.#signs.get(folder);
      // This name alone: others may have come meanwhile.
      if (sign?.startsWith(folderMark)) this.#signs.set(folder, folderSign([...namesIn(sign), path.basename(at)]));
    }
  }

  /** The first path that is not as it was, or `null`. */
  changed(): string | null {
    for (const [file, sign] of this.#signs) if (signOf(file) !== sign) return file;
    return null;
  }
}

/** What the sign of a folder begins with; no name holds it. */
const folderMark = '/';

function signOf(file: string): string {
  try {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) return folderSign(fs.readdirSync(file));
    return `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'missing';
  }
}

function folderSign(names: readonly string[]): string {
  return [folderMark, ...[...new Set(names)].sort()].join('\0');
}

function namesIn(sign: string): string[] {
  return sign.split('\0').slice(1);
}
