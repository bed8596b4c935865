import fs from 'node:fs';

/**
 * What was looked at, each path with a sign that changes when the file does: when it is written, replaced by another
 * (as editors do), made or removed, and for a folder when a name comes or goes.
 */
export class Snapshot {
  readonly #signs = new Map<string, string>();
  readonly #ignored: ReadonlySet<string>;

  /** `ignored`: absolute paths that the command itself writes. */
  constructor(ignored: ReadonlySet<string>) {
    this.#ignored = ignored;
  }

  get paths(): Iterable<string> {
    return this.#signs.keys();
  }

  /** Takes down a path as it is now, before it is read: what changes while it is read counts as changed. */
  add(path: string): void {
    if (!this.#signs.has(path) && !this.#ignored.has(path)) this.#signs.set(path, this.#sign(path));
  }

  /** The first path that is not as it was, or `null`. */
  changed(): string | null {
    for (const [path, sign] of this.#signs) if (this.#sign(path) !== sign) return path;
    return null;
  }

  #sign(path: string): string {
    try {
      const stat = fs.statSync(path);
      if (!stat.isDirectory()) return `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
      const names = fs
        .readdirSync(path)
        .filter((name) => !this.#ignored.has(path === '/' ? `/${name}` : `${path}/${name}`));
      return names.sort().join('\n');
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? 'missing';
    }
  }
}
