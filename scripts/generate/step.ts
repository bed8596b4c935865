import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A folder of generated files: nothing else of this kind stands there. */
export interface GeneratedFolder {
  /** Below the root of the repository, with a slash at the end. */
  readonly folder: string;
  /** Which files of the folder are generated. */
  readonly suffix: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Writes the files that differ and removes those that are no more; with `check` it only returns their paths. */
export function bringInStep({ folder, suffix, files }: GeneratedFolder, check: boolean): string[] {
  const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  mkdirSync(path, { recursive: true });
  const existing = readdirSync(path).filter((name) => name.endsWith(suffix));
  const wrong: string[] = [];
  for (const [name, text] of files) {
    const before = existing.includes(name) ? readFileSync(path + name, 'utf8') : null;
    if (before === text) continue;
    wrong.push(folder + name);
    if (!check) writeFileSync(path + name, text);
  }
  for (const name of existing) {
    if (files.has(name)) continue;
    wrong.push(folder + name);
    if (!check) rmSync(path + name);
  }
  return wrong;
}
