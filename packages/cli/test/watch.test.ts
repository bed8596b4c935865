import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Workspace } from './harness.ts';

let work: Workspace;
let child: ChildProcess | null = null;

beforeEach(() => {
  work = new Workspace();
  work.put({
    'nginx.conf': 'events {}\nhttp {\n    include sites/*.conf;\n    include later/one.conf;\n}\n',
    'sites/a.conf': 'server {\n    listen 80;\n}\n',
  });
});

afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  work.remove();
});

/** A running watch; `next` waits for the next report. */
function watch(...argv: string[]) {
  const started = spawn(process.execPath, [command, '--watch', ...argv], {
    cwd: work.path,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  child = started;
  let out = '';
  let reports = 0;
  let told = 0;
  started.stdout.on('data', (data: Buffer) => {
    out += data;
  });
  let err = '';
  started.stderr.on('data', (data: Buffer) => {
    err += data;
    reports = err.split('watching; Ctrl-C ends it').length - 1;
  });
  const next = async (): Promise<string> => {
    for (let waited = 0; reports <= told; waited += 20) {
      if (waited > 20_000) throw new Error(`no report came; so far:\n${out}\n${err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    told = reports;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const text = out;
    out = '';
    return text;
  };
  const ended = new Promise<{ status: number | null; signal: string | null }>((resolve) => {
    started.on('close', (status, signal) => resolve({ status, signal }));
  });
  return { next, ended, process: started, errors: () => err, reports: () => reports };
}

const bad = 'server {\n    listen 80\n}\n';
const write = (name: string, text: string) => fs.writeFileSync(path.join(work.path, name), text);

describe('--watch', () => {
  it('reports again when an include is written, replaced, made or removed', async () => {
    const run = watch('-f', 'concise', 'nginx.conf');
    expect(await run.next()).not.toContain('syntax-error');
    write('sites/a.conf', bad);
    expect(await run.next()).toContain('sites/a.conf:2:5: error:');
    // As editors save: another file takes the name.
    write('sites/.a.conf.new', 'server {\n    listen 81;\n}\n');
    fs.renameSync(path.join(work.path, 'sites/.a.conf.new'), path.join(work.path, 'sites/a.conf'));
    expect(await run.next()).not.toContain('syntax-error');
    write('sites/b.conf', bad);
    expect(await run.next()).toContain('sites/b.conf:2:5: error:');
    fs.rmSync(path.join(work.path, 'sites/b.conf'));
    expect(await run.next()).not.toContain('sites/b.conf');
    // A folder that was not there when its file was looked for.
    fs.mkdirSync(path.join(work.path, 'later'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    write('later/one.conf', bad);
    expect(await run.next()).toContain('later/one.conf:2:5: error:');
    expect(run.errors()).toContain('fcgilint: later/one.conf has changed');
  });

  it('heeds its own configuration, and waits for the end of a mistake in it', async () => {
    write('sites/a.conf', bad);
    const run = watch('-f', 'concise', 'nginx.conf');
    expect(await run.next()).toContain('[syntax-error]');
    write('fcgilint.json', '{ "ignore": ["syntax-error"] }\n');
    expect(await run.next()).not.toContain('syntax-error');
    write('fcgilint.json', '{ "ignor": [] }\n');
    await run.next();
    expect(run.errors()).toContain('did you mean "ignore"?');
    fs.rmSync(path.join(work.path, 'fcgilint.json'));
    expect(await run.next()).toContain('[syntax-error]');
  });

  it('reports once for several writes at once, and not for what it writes itself', async () => {
    const run = watch('-f', 'json:report.json', '.');
    await run.next();
    for (let i = 0; i < 5; i++) write('sites/a.conf', `${bad}# ${i}\n`);
    await run.next();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(run.reports()).toBe(2);
    expect(JSON.parse(work.read('report.json')).summary.error).toBe(1);
  });

  it('ends by the signal of Ctrl-C, and clears no screen that is none', async () => {
    const run = watch('nginx.conf');
    expect(await run.next()).not.toContain('\u001b');
    run.process.kill('SIGINT');
    expect(await run.ended).toEqual({ status: null, signal: 'SIGINT' });
  });

  it('refuses what cannot be watched', () => {
    expect(work.run(['--watch', '-'], { input: 'x' })).toMatchObject({ status: 2 });
    expect(work.run(['--watch', '--diff', 'nginx.conf'])).toMatchObject({ status: 2 });
    expect(work.run(['--watch', '--select', 'no-such-rule', 'nginx.conf'])).toMatchObject({ status: 2 });
  });
});
