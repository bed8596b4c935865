import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder with recorded server answers and real files that is kept beside the repository. */
export const sharedFolder: string =
  process.env['FCGILINT_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** Whether a path below that folder exists; says so when it does not, so that a skipped test is seen. */
export function hasShared(path: string): boolean {
  const found = existsSync(`${sharedFolder}/${path}`);
  if (!found) console.warn(`skipped: no ${path} in the shared folder (set FCGILINT_SHARED)`);
  return found;
}
