import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesFolder } from './deployment.ts';

const root = join(examplesFolder, '..');
const command = join(root, 'packages/cli/dist/fcgilint.js');

const guide = join(root, 'docs/guide');
const update = process.env['FCGILINT_UPDATE'] === '1';

/** A run that a page shows: the line, what it prints, and its status when the page asks for it. */
const shown = /^```console\n\$ (fcgilint .*)\n([\s\S]*?)(?:\$ echo \$\?\n(\d)\n)?^```$/gm;

const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
const runs = pages.flatMap((page) =>
  [...readFileSync(join(guide, page), 'utf8').matchAll(shown)].map(([block, line, output, status]) => ({
    ...{ page, block, line: line!, output: output!, status: Number(status ?? 0) },
  })),
);

describe.skipIf(!existsSync(command))(`the guide${existsSync(command) ? '' : ' (skipped: run `pnpm compile`)'}`, () => {
  it.each(runs)('$page: $line', ({ page, block, line, output, status }) => {
    const folder = mkdtempSync(join(tmpdir(), 'fcgilint-guide-'));
    try {
      const picture = /(?<=--format svg:)(\S+)/.exec(line)?.[1];
      const args = line.split(' ').slice(1);
      const written = join(folder, 'map.svg');
      const moved = args.map((arg) => (picture && arg === `svg:${picture}` ? `svg:${written}` : arg));
      const env = { PATH: process.env['PATH'], COLUMNS: '100' };
      const run = spawnSync(process.execPath, [command, ...moved], { cwd: root, encoding: 'utf8', env });
      if (update) {
        const text = readFileSync(join(guide, page), 'utf8');
        const end = run.status === 0 ? '' : `$ echo $?\n${run.status}\n`;
        const now = ['```console', `$ ${line}`, `${run.stdout}${end}\`\`\``].join('\n');
        writeFileSync(
          join(guide, page),
          text.replace(block, () => now),
        );
        if (picture) writeFileSync(join(root, picture), readFileSync(written));
        return;
      }
      expect({ status: run.status, printed: run.stdout }).toEqual({ status, printed: output });
      if (picture) expect(readFileSync(written, 'utf8')).toBe(readFileSync(join(root, picture), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows runs', () => {
    expect(runs.length).toBeGreaterThan(4);
  });
});
