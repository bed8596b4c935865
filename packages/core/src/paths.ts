/** POSIX path functions, so that nothing outside the command needs `node:path`. */

/** Whether a path begins with `/`. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/');
}

/** Removes `.`, `..`, doubled and trailing slashes; `.` for the empty path. `..` above the root stays at the root. */
export function normalizePath(path: string): string {
  const absolute = isAbsolutePath(path);
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (out.length > 0 && out[out.length - 1] !== '..') out.pop();
      else if (!absolute) out.push('..');
      continue;
    }
    out.push(part);
  }
  const joined = out.join('/');
  if (absolute) return `/${joined}`;
  return joined === '' ? '.' : joined;
}

/** Joins and normalizes; an absolute second path wins. */
export function joinPath(base: string, path: string): string {
  return normalizePath(isAbsolutePath(path) ? path : `${base}/${path}`);
}

/** The folder of a path: `.` for a bare name, `/` for a name in the root. */
export function dirname(path: string): string {
  const full = normalizePath(path);
  const slash = full.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : full.slice(0, slash);
}

/** The last part of a path. */
export function basename(path: string): string {
  const full = normalizePath(path);
  return full.slice(full.lastIndexOf('/') + 1);
}
