/**
 * Writes `action/dist`: the built command and the GitHub Action, self-contained, as the Action and pre-commit run them
 * from a checkout of this repository. With `--check` it writes nothing and fails when a file differs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = `${root}action/dist/`;
const built = `${root}packages/cli/dist/`;
const check = process.argv.includes('--check');

/** What only a program that imports the package needs. */
const notRun = /^(?:api\.js|index\..*|\.cache)$/;

const build = spawnSync(process.execPath, [`${root}packages/cli/build/build.mjs`], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (build.status !== 0) throw new Error('the command could not be built');

const files = new Map<string, Buffer>();
for (const name of readdirSync(built)) if (!notRun.test(name)) files.set(name, readFileSync(built + name));
const { outputFiles } = await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['action/main.ts'],
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  write: false,
});
files.set('action.js', Buffer.from(outputFiles[0]!.contents));

mkdirSync(target, { recursive: true });
const existing = readdirSync(target).filter((name) => name !== '.cache');
const wrong = [...files].flatMap(([name, text]) =>
  existing.includes(name) && readFileSync(target + name).equals(text) ? [] : [name],
);
wrong.push(...existing.filter((name) => !files.has(name)));
if (!check) {
  rmSync(target, { recursive: true });
  mkdirSync(target);
  for (const [name, text] of files)
    writeFileSync(target + name, text, { mode: name === 'fcgilint.js' ? 0o755 : 0o644 });
}
const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
console.log(
  `action/dist: ${(size / 1048576).toFixed(1)} MiB in ${files.size} files${check ? '' : `, ${wrong.length} written`}`,
);
if (check && wrong.length > 0) {
  console.error(`out of step with the sources (${wrong.join(', ')}): run \`pnpm bundle\``);
  process.exitCode = 1;
}
