import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { terminalPicture } from '../scripts/generate/terminal-picture.ts';
import { examplesFolder } from './deployment.ts';

const command = join(examplesFolder, '../packages/cli/dist/fcgilint.js');
const picture = join(examplesFolder, '../docs/guide/report.svg');

it.skipIf(!existsSync(command))('the picture of a report shows what the command prints', () => {
  const folder = 'lighttpd-scgi/bad';
  const args = ['--color', 'always', 'lighttpd.conf'];
  const run = spawnSync(process.execPath, [command, ...args], {
    cwd: join(examplesFolder, folder),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], COLUMNS: '100' },
  });
  expect(run).toMatchObject({ status: 1, stderr: '' });
  const drawn = terminalPicture('fcgilint lighttpd.conf', run.stdout);
  // Well formed, and with the text of the run in it, line by line.
  let text = '';
  const parser = new SaxesParser();
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(drawn).close();
  for (const line of run.stdout.replace(/\u001b\[[\d;]*m/g, '').split('\n')) expect(text).toContain(line);
  if (process.env['FCGILINT_UPDATE'] === '1') writeFileSync(picture, drawn);
  expect(drawn).toBe(readFileSync(picture, 'utf8'));
});
