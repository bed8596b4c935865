import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../src/formats/json.ts';

/** The built command. */
export const command = fileURLToPath(new URL('../dist/fcgilint.js', import.meta.url));

if (!fs.existsSync(command)) throw new Error(`${command} is missing: run "pnpm compile" first`);

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for each test. */
export class Workspace {
  readonly path = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'fcgilint-test-')));

  /** Writes files, folders made as needed. */
  put(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      const full = path.join(this.path, name);
      fs.mkdirSync(path.dirname(full), { recursive: true });
      fs.writeFileSync(full, content);
    }
    return this;
  }

  exists(name: string): boolean {
    return fs.existsSync(path.join(this.path, name));
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.path, name), 'utf8');
  }

  /** Runs the command here, as a user would. */
  run(
    argv: readonly string[],
    more: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
  ): Ran {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...argv], {
      cwd: this.path,
      input: more.input ?? '',
      env: { PATH: process.env['PATH'], ...more.env },
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
    if (error) throw error;
    return { status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
  }

  /** Runs Node itself here. */
  node(argv: readonly string[]): Ran {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, argv, { cwd: this.path, timeout: 60_000 });
    if (error) throw error;
    return { status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
  }

  /** Runs it with `--format json` and returns the report, too. */
  json(argv: readonly string[], more: { readonly input?: string } = {}): Ran & { readonly report: JsonReport } {
    const ran = this.run(['--format', 'json', ...argv], more);
    return { ...ran, report: JSON.parse(ran.out) as JsonReport };
  }

  /** Rule names of the findings, in order. */
  rules(argv: readonly string[], more: { readonly input?: string } = {}): string[] {
    return this.json(argv, more).report.findings.map((finding) => finding.rule);
  }

  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
  }
}

/** Runs a shell command line in a folder; `$fcgilint` is the command. */
export function shell(line: string, cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', `set -o pipefail; ${line}`], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], fcgilint: `${process.execPath} ${command}` },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data));
    child.stderr.on('data', (data: Buffer) => (err += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
