import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The programs that a server starts itself. */
export type ProgramName = 'echo-fastcgi' | 'echo-cgi';

/**
 * Writes a program as one executable file (mode 0755, `#!` with the running Node): a server starts it with nothing
 * but its path. Rejects when the file cannot be written.
 */
export async function writeProgram(name: ProgramName, path: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url))],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: `#!${process.execPath}` },
    logLevel: 'silent',
  });
  await chmod(path, 0o755);
}
