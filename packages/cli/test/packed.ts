import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../', import.meta.url));

/** What `npm pack` says about the package. */
export interface Packed {
  /** Absolute path of the archive. */
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs the package as it would be published, into a folder. */
export function pack(folder: string): Packed {
  const [packed] = JSON.parse(npm(source, 'pack', '--json', '--pack-destination', folder));
  return { tarball: path.join(folder, packed.filename), files: packed.files };
}

/** Installs the packed package in a folder as users do; others may be installed with it. */
export function install(folder: string, ...packages: readonly string[]): void {
  if (!fs.existsSync(`${folder}/package.json`)) fs.writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', ...packages);
}

function npm(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('npm', args, { cwd, encoding: 'utf8', timeout: 120_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args[0]} ended with ${status}:\n${stderr}`);
  return stdout;
}
