import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fcgilint-release-'));
  mkdirSync(join(folder, 'packages/cli'), { recursive: true });
  for (const name of ['package.json', 'pnpm-workspace.yaml', '.changeset', 'packages/cli/package.json']) {
    cpSync(root + name, join(folder, name), { recursive: true });
  }
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every changeset can be read and ends in the changelog', () => {
  const before = JSON.parse(readFileSync(join(folder, 'packages/cli/package.json'), 'utf8')).version as string;
  const waiting = readdirSync(join(folder, '.changeset')).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  const texts = waiting.map((name) =>
    readFileSync(join(folder, '.changeset', name), 'utf8')
      .split(/^---$/m)[2]!
      .trim(),
  );
  for (const args of [
    ['init', '-q'],
    ['add', 'package.json'],
    ['-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-qm', 'x'],
  ]) {
    expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
  }
  const command = `${root}node_modules/@changesets/cli/bin.js`;
  const ran = spawnSync(process.execPath, [command, 'version'], { cwd: folder, encoding: 'utf8' });
  expect(ran, ran.stdout + ran.stderr).toMatchObject({ status: 0 });
  const manifest = JSON.parse(readFileSync(join(folder, 'packages/cli/package.json'), 'utf8'));
  if (waiting.length === 0) return expect(manifest.version).toBe(before);
  expect(manifest.version).not.toBe(before);
  const changelog = readFileSync(join(folder, 'packages/cli/CHANGELOG.md'), 'utf8');
  // The changelog is formatted: what is indented, wrapped or escaped differs.
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  for (const text of texts) expect(words(changelog)).toContain(words(text));
  expect(readdirSync(join(folder, '.changeset')).filter((name) => waiting.includes(name))).toEqual([]);
});

it('publishes with provenance from a workflow that may ask for a token of its own', () => {
  const manifest = JSON.parse(readFileSync(`${root}packages/cli/package.json`, 'utf8'));
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
  expect(manifest.repository.url).toBe('git+https://github.com/fcgilint/fcgilint.git');
  const workflow = readFileSync(`${root}.github/workflows/release.yml`, 'utf8');
  expect(workflow).toMatch(/^ {6}id-token: write$/m);
  const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;
  for (const [, name] of workflow.matchAll(/pnpm run ([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name);
});

it('npm finds nothing at the root that it would have to prepare or could not install', () => {
  const { scripts, dependencies, workspaces, devDependencies } = JSON.parse(
    readFileSync(`${root}package.json`, 'utf8'),
  );
  // Any of these makes npm install all tools in the clone that pre-commit made, before it packs it.
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepack', 'build']) {
    expect(Object.keys(scripts)).not.toContain(name);
  }
  expect([dependencies, workspaces]).toEqual([undefined, undefined]);
  for (const range of Object.values(devDependencies)) expect(range).not.toMatch(/^(?:workspace|link|file|catalog):/);
});
