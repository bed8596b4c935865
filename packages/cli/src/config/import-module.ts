import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** When each module was last written, at its first import. */
const firstWritten = new Map<string, number>();

/**
 * Loads a module of others (absolute path), anew when it was written since: Node itself would give the old one for ever.
 * In a file of its own: the launcher runs the other files of the bundle by itself, and this one by Node's `require`,
 * because only there `import` works.
 */
export async function importModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  const url = pathToFileURL(file);
  const written = fs.statSync(file).mtimeMs;
  const first = firstWritten.get(file);
  if (first === undefined) firstWritten.set(file, written);
  else {
    forgetRequired(dirname(file));
    if (written !== first) url.searchParams.set('written', String(written));
  }
  return (await import(url.href)) as Record<string, unknown>;
}

/** CommonJS modules are kept by name: those of a folder are forgotten, but not the packages installed in it. */
function forgetRequired(folder: string): void {
  const { cache } = createRequire(`${folder}/`);
  for (const name of Object.keys(cache)) {
    if (name.startsWith(`${folder}/`) && !name.includes('/node_modules/')) delete cache[name];
  }
}
