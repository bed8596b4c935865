import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findServer, proofsRequired } from '../proofs/harness/index.ts';
import { runVariant } from '../proofs/harness/run-variant.ts';
import { caseOf, type Deployment, examplesFolder } from './deployment.ts';

const names = readdirSync(examplesFolder).filter((name) => existsSync(join(examplesFolder, name, 'deployment.ts')));
const examples = await Promise.all(
  names.sort().map(async (name) => {
    const loaded = (await import(new URL(`${name}/deployment.ts`, import.meta.url).href)) as { default: Deployment };
    return { name, deployment: loaded.default };
  }),
);

const command = join(examplesFolder, '../packages/cli/dist/fcgilint.js');
const update = process.env['FCGILINT_UPDATE'] === '1';

describe.each(examples)('$name', ({ name, deployment }) => {
  const server = findServer(deployment.server);
  const skipped = !server && !proofsRequired();
  describe.skipIf(skipped)(`on the real server${skipped ? ` (skipped: needs ${deployment.server})` : ''}`, () => {
    const proofCase = caseOf(name, deployment);
    it.each([
      { kind: 'bad', says: 'shows what its README says' },
      { kind: 'fixed', says: 'does what it should' },
    ] as const)('$kind $says', async ({ kind }) => {
      if (!server) throw new Error(`FCGILINT_PROOFS=require, but ${deployment.server} is not installed`);
      const variant = proofCase.variants[kind];
      if (typeof variant !== 'object') throw new Error(`no variant ${kind}`);
      expect(await runVariant(server, proofCase, kind, variant)).toEqual([]);
    });
  });

  const outputs = ['bad', 'good'].flatMap((kind) => [
    { kind, format: 'human', file: `${kind}.txt` },
    { kind, format: 'json', file: `${kind}.json` },
  ]);
  describe.skipIf(!existsSync(command))(`linted${existsSync(command) ? '' : ' (skipped: run `pnpm compile`)'}`, () => {
    it.each(outputs)('$kind as $format is as in golden/$file', ({ kind, format, file }) => {
      const golden = join(examplesFolder, name, 'golden', file);
      const run = spawnSync(process.execPath, [command, '--color', 'never', '--format', format, kind], {
        cwd: join(examplesFolder, name),
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      expect(run.status).toBe(kind === 'bad' ? 1 : 0);
      if (update) {
        mkdirSync(join(examplesFolder, name, 'golden'), { recursive: true });
        writeFileSync(golden, run.stdout);
      }
      expect(run.stdout).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : 'no golden file: FCGILINT_UPDATE=1');
    });
  });
});
