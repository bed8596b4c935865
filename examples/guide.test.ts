import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesFolder } from './deployment.ts';

const root = join(examplesFolder, '..');
const command = join(root, 'packages/cli/dist/fcgilint.js');

/** Runs of the command that a page of the guide shows, each with what the page says that it prints. */
function shownRuns(page: string): { readonly line: string; readonly output: string }[] {
  const text = readFileSync(join(root, 'docs/guide', page), 'utf8');
  return [...text.matchAll(/^```console\n\$ (fcgilint .*)\n([\s\S]*?)^```$/gm)].map(([, line, output]) => ({
    line: line!,
    output: output!,
  }));
}

const runs = ['trace.md', 'map.md'].flatMap((page) => shownRuns(page).map((run) => ({ page, ...run })));

describe.skipIf(!existsSync(command))(`the guide${existsSync(command) ? '' : ' (skipped: run `pnpm compile`)'}`, () => {
  it.each(runs)('$page: $line', ({ line, output }) => {
    const folder = mkdtempSync(join(tmpdir(), 'fcgilint-guide-'));
    try {
      const picture = /(?<=--format svg:)(\S+)/.exec(line)?.[1];
      const args = line.split(' ').slice(1);
      const written = join(folder, 'map.svg');
      const moved = args.map((arg) => (picture && arg === `svg:${picture}` ? `svg:${written}` : arg));
      const run = spawnSync(process.execPath, [command, ...moved], { cwd: root, encoding: 'utf8' });
      expect(run).toMatchObject({ status: 0, stderr: '', stdout: output });
      if (picture) expect(readFileSync(written, 'utf8')).toBe(readFileSync(join(root, picture), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows runs', () => {
    expect(runs.length).toBeGreaterThan(4);
  });
});
