import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonOutcome, JsonTrace } from '../packages/cli/src/trace/trace-json.ts';
import { echoIn, findServer, type Observation, proofsRequired, type Sees } from '../proofs/harness/index.ts';
import { runVariant } from '../proofs/harness/run-variant.ts';
import { mainFile } from '../proofs/harness/server.ts';
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

/**
 * What no configuration tells: the port of the client, what the server says of itself and its process, and the default
 * document root of nginx, which is relative to a folder named on its command line.
 */
const notTold = ['DOCUMENT_ROOT', 'REMOTE_PORT', 'SERVER_SOFTWARE', 'SERVER_SIGNATURE', 'SERVER_ADMIN', 'PATH'];

describe.skipIf(!existsSync(command))(`trace${existsSync(command) ? '' : ' (skipped: run `pnpm compile`)'}`, () => {
  describe.each(examples)('$name', ({ name, deployment }) => {
    const server = findServer(deployment.server);
    const skipped = !server && !proofsRequired();
    const asked = [...new Set(deployment.observe.flatMap((one) => ('ask' in one ? [targetOf(one)] : [])))];

    describe.skipIf(skipped)(`beside the real server${skipped ? ` (skipped: needs ${deployment.server})` : ''}`, () => {
      it.each(['bad', 'fixed'] as const)('%s: says what the server does', async (kind) => {
        if (!server) throw new Error(`FCGILINT_PROOFS=require, but ${deployment.server} is not installed`);
        const proofCase = caseOf(name, deployment);
        const variant = proofCase.variants[kind];
        if (typeof variant !== 'object') throw new Error(`no variant ${kind}`);
        const found = await runVariant(server, proofCase, kind, variant, {
          also: async (running, sandbox, values) => {
            const wrong: string[] = [];
            for (const target of asked) {
              const { outcome } = traceOf(sandbox.root, [
                ...[sandbox.path(mainFile[deployment.server]), target, '--listen', `127.0.0.1:${values['PORT']}`],
                ...['--client', '127.0.0.1', '--header', 'Host: localhost', '--header', 'Connection: close'],
              ]);
              const { status, body } = await running.ask(target);
              for (const line of compare(outcome, status, body)) wrong.push(`${target}: ${line}`);
            }
            return wrong;
          },
        });
        expect(found).toEqual([]);
      });
    });

    describe('of the files as they are', () => {
      let disk = '';
      beforeAll(() => {
        disk = mkdtempSync(join(tmpdir(), 'fcgilint-trace-'));
        for (const folder of ['srv/www/htdocs', 'var/www']) mkdirSync(join(disk, folder), { recursive: true });
        for (const [path, text] of Object.entries(deployment.files ?? {})) put(join(disk, path), text);
        for (const path of Object.values(deployment.installed ?? {})) put(join(disk, path), '');
      });
      afterAll(() => rmSync(disk, { recursive: true, force: true }));

      it.each(['bad', 'good'] as const)('%s is as in its golden file, and as the server was seen to do', (kind) => {
        const golden = join(examplesFolder, name, 'golden', `trace-${kind}.txt`);
        const main = 'file' in deployment.main ? deployment.main.file : '.htaccess';
        const folder = main === '.htaccess' ? dirname(deployment.installed?.[main] ?? '/') : null;
        const where = ['--map-path', `/=${disk}`, ...(folder ? ['--map-path', `${folder}=${kind}`] : [])];
        if (folder) where.push('--document-tree', join(disk, folder));
        let shown = '';
        for (const target of asked) {
          const args = [join(kind, main), `${deployment.site}${target}`, ...where];
          const run = fcgilint(join(examplesFolder, name), args);
          shown += `${shown === '' ? '' : '\n'}${run}`;
          const { outcome } = traceOf(join(examplesFolder, name), args);
          for (const observation of deployment.observe) {
            if (!('ask' in observation) || targetOf(observation) !== target) continue;
            const sees = kind === 'bad' ? observation.bad : observation.good;
            if (sees) agrees(outcome, sees);
          }
        }
        if (update) writeFileSync(golden, shown);
        expect(shown).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : 'no golden file: FCGILINT_UPDATE=1');
      });
    });
  });
});

function targetOf({ ask }: Observation): string {
  return typeof ask === 'string' ? ask : ask.target;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function fcgilint(cwd: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [command, 'trace', '--color', 'never', ...args], { cwd, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

function traceOf(cwd: string, args: readonly string[]): JsonTrace {
  return JSON.parse(fcgilint(cwd, ['--format', 'json', ...args])) as JsonTrace;
}

/** How a trace differs from what the server answered, one line each. */
function compare(outcome: JsonOutcome, status: number, body: string): string[] {
  const echo = echoIn(body);
  if (!echo) {
    if (outcome.kind === 'file') {
      const text = existsSync(outcome.path) ? readFileSync(outcome.path, 'utf8') : `no ${outcome.path}`;
      return outcome.status === status && text === body ? [] : [`file ${outcome.path}, but ${status} ${body}`];
    }
    const same = outcome.kind === 'status' && outcome.status === status;
    return same ? [] : [`${JSON.stringify(outcome)}, but the server answered ${status} ${body}`];
  }
  if (outcome.kind !== 'gateway') return [`${JSON.stringify(outcome)}, but ${echo.backend} was asked`];
  const wrong: string[] = [];
  const target = echo.requestLine?.split(' ')[1] ?? null;
  if (echo.protocol === 'http') {
    return outcome.target === target ? [] : [`target ${JSON.stringify(outcome.target)}, but ${target} was sent`];
  }
  const sent = new Map(echo.params);
  for (const name of new Set([...sent.keys(), ...Object.keys(outcome.params)])) {
    const predicted = outcome.params[name];
    const real = sent.get(name);
    const unknown = typeof predicted === 'object' && notTold.includes(name) && real !== undefined;
    if (predicted !== real && !unknown) {
      wrong.push(`${name} ${JSON.stringify(predicted)}, but the application sees ${JSON.stringify(real)}`);
    }
  }
  return wrong;
}

/** What was seen on the real server must be in the trace. */
function agrees(outcome: JsonOutcome, sees: Sees): void {
  if (sees.from === 'disk') expect(outcome).toMatchObject({ kind: 'file', status: 200 });
  else if (sees.status !== undefined) expect(outcome).toMatchObject({ kind: 'status', status: sees.status });
  else if (sees.from !== undefined) expect(outcome.kind).toBe('gateway');
  for (const [name, value] of Object.entries(sees.params ?? {})) {
    expect(outcome.kind === 'gateway' && (outcome.params[name] ?? null)).toBe(value);
  }
  if (sees.target !== undefined) expect(outcome).toMatchObject({ kind: 'gateway', target: sees.target });
}
