import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = process.env['FCGILINT_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** A path below the folder of recorded cases and real files, or `null`, said so, where it is not here. */
export function sharedPath(path: string): string | null {
  const full = `${folder}/${path}`;
  if (existsSync(full)) return full;
  console.warn(`skipped: ${full} is not here`);
  return null;
}
