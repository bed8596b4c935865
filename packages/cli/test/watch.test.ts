import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, Workspace } from './harness.ts';

let work: Workspace;
const children: ChildProcess[] = [];

beforeEach(() => {
  work = new Workspace();
  work.put({
    'nginx.conf': 'events {}\nhttp {\n    include sites/*.conf;\n    include later/one.conf;\n}\n',
    'sites/a.conf': 'server {\n    listen 80;\n}\n',
  });
});

afterEach(() => {
  for (const each of children.splice(0)) each.kill('SIGKILL');
  work.remove();
});

/** A running watch; `next` waits for the next report. */
function watch(...argv: string[]) {
  const started = spawn(process.execPath, [command, '--watch', ...argv], {
    cwd: work.path,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  children.push(started);
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

  it('heeds a plugin that is changed, broken, mended, removed and made again', async () => {
    const plugin = (message: string) => `export const rules = [{
  name: 'seen', dialects: ['nginx'], group: 'suspicious', severity: 'warning', confidence: 'high', fix: 'none',
  summary: 'x', messages: { seen: () => ${JSON.stringify(message)} },
  check(context) {
    const [{ source, statement }] = context.gateway.tree.directives;
    context.report({ message: 'seen', at: { ...statement, source } });
  },
}];
`;
    write('fcgilint.json', '{ "plugins": { "acme": "./lint/acme.mjs" } }\n');
    work.put({ 'lint/acme.mjs': plugin('first') });
    const run = watch('-f', 'concise', 'nginx.conf');
    expect(await run.next()).toContain('warning: first [acme/seen]');
    write('lint/acme.mjs', plugin('second'));
    expect(await run.next()).toContain('warning: second [acme/seen]');
    write('lint/acme.mjs', 'export const rules = ;\n');
    expect(await run.next()).toBe('');
    expect(run.errors()).toContain('the plugin "./lint/acme.mjs" cannot be loaded');
    write('lint/acme.mjs', plugin('third'));
    expect(await run.next()).toContain('warning: third [acme/seen]');
    fs.rmSync(path.join(work.path, 'lint/acme.mjs'));
    expect(await run.next()).toBe('');
    write('lint/acme.mjs', plugin('fourth'));
    expect(await run.next()).toContain('warning: fourth [acme/seen]');
  });

  it('heeds a plugin of CommonJS with what it is made of', async () => {
    work.put({
      'fcgilint.json': '{ "plugins": { "acme": "./acme.cjs" } }\n',
      'words.cjs': `exports.word = 'first';\n`,
      'acme.cjs': `const { word } = require('./words.cjs');
exports.rules = [{ name: 'seen', dialects: ['nginx'], group: 'suspicious', severity: 'warning', confidence: 'high',
  fix: 'none', summary: 'x', messages: { seen: () => word },
  check(context) {
    const [{ source, statement }] = context.gateway.tree.directives;
    context.report({ message: 'seen', at: { ...statement, source } });
  } }];
`,
    });
    const run = watch('-f', 'concise', 'nginx.conf');
    expect(await run.next()).toContain('warning: first [acme/seen]');
    write('words.cjs', `exports.word = 'second';\n`);
    fs.appendFileSync(path.join(work.path, 'acme.cjs'), '// saved\n');
    expect(await run.next()).toContain('warning: second [acme/seen]');
  });

  it('heeds its baseline, and waits for the end of a mistake in it', async () => {
    write('sites/a.conf', bad);
    write('known.json', '{ "version": 1, "findings": [] }\n');
    const run = watch('-f', 'concise', '--baseline', 'known.json', 'nginx.conf');
    expect(await run.next()).toContain('[syntax-error]');
    write('known.json', '{');
    expect(await run.next()).toBe('');
    expect(run.errors()).toContain('known.json is no baseline');
    work.run(['--baseline', 'known.json', '--update-baseline', 'nginx.conf']);
    expect(await run.next()).not.toContain('[syntax-error]');
  });

  it('finds files that come and go in a folder, the named one too', async () => {
    const run = watch('-f', 'concise', '.');
    expect(await run.next()).not.toContain('syntax-error');
    work.put({ 'new.d/extra.nginx': 'events {}\nhttp {\n    server { listen 80 }\n}\n' });
    expect(await run.next()).toContain('new.d/extra.nginx:3:');
    fs.rmSync(path.join(work.path, 'new.d'), { recursive: true });
    expect(await run.next()).not.toContain('extra.nginx');
    const named = watch('-f', 'concise', 'nginx.conf');
    await named.next();
    const text = work.read('nginx.conf');
    fs.rmSync(path.join(work.path, 'nginx.conf'));
    expect(await named.next()).toContain('[unreadable-file]');
    write('nginx.conf', text.replace('events {}', 'events {'));
    expect(await named.next()).toContain('[syntax-error]');
  });

  it('is not disturbed by what it writes: mended files, reports, the baseline', async () => {
    write('sites/a.conf', bad);
    write('fcgilint.json', '{ "format": ["concise", "json:out/deep/report.json"], "baseline": "known.json" }\n');
    const run = watch('--fix', '--update-baseline', '.');
    await run.next();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(run.reports()).toBe(1);
    expect(work.read('sites/a.conf')).toContain('listen 80;');
    expect(JSON.parse(work.read('out/deep/report.json')).summary.error).toBe(0);
    expect(JSON.parse(work.read('known.json')).version).toBe(1);
    write('sites/a.conf', bad);
    await run.next();
    expect(work.read('sites/a.conf')).toContain('listen 80;');
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

  const namespaces = spawnSync('unshare', ['--user', '--map-root-user', '--pid', '--fork', 'true']).status === 0;

  it.skipIf(!namespaces)('ends by signals as the first process of a container, too', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const outer = spawn(
        'unshare',
        ['--user', '--map-root-user', '--pid', '--fork', process.execPath, command, '--watch', 'nginx.conf'],
        { cwd: work.path, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      children.push(outer);
      const ended = new Promise<number | null>((resolve) => {
        outer.on('close', resolve);
      });
      await new Promise<void>((resolve) => {
        let err = '';
        outer.stderr.on('data', (data: Buffer) => {
          err += data;
          if (err.includes('watching')) resolve();
        });
      });
      const [inner] = fs.readFileSync(`/proc/${outer.pid}/task/${outer.pid}/children`, 'utf8').split(' ');
      process.kill(Number(inner), signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
    }
  });

  it('refuses what cannot be watched', () => {
    expect(work.run(['--watch', '-'], { input: 'x' })).toMatchObject({ status: 2 });
    expect(work.run(['--watch', '--diff', 'nginx.conf'])).toMatchObject({ status: 2 });
    expect(work.run(['--watch', '--select', 'no-such-rule', 'nginx.conf'])).toMatchObject({ status: 2 });
  });
});
