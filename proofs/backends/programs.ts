import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The programs that a server starts itself. */
export type ProgramName = 'echo-fastcgi' | 'echo-cgi';

/**
 * A program as one text that a server can start with nothing but the path of a file that holds it: `#!` with the
 * running Node, no further files. Built once.
 */
export function programText(name: ProgramName): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const text = build({
    entryPoints: [fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: `#!${process.execPath}` },
    logLevel: 'silent',
  }).then((result) => result.outputFiles[0]!.text);
  built.set(name, text);
  return text;
}

const built = new Map<ProgramName, Promise<string>>();

/** Writes a program as an executable file (mode 0755). Rejects when the file cannot be written. */
export async function writeProgram(name: ProgramName, path: string): Promise<void> {
  await writeFile(path, await programText(name), { mode: 0o755 });
}
