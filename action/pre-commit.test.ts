import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayBeConfig } from '../packages/cli/src/dialect/names.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const hooks = readFileSync(`${root}.pre-commit-hooks.yaml`, 'utf8');
const installed = spawnSync('pre-commit', ['--version']).status === 0;
if (!installed && process.env['FCGILINT_PROOFS'] === 'require') throw new Error('pre-commit is not installed');

let folder: string;

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(folder, cwd),
    encoding: 'utf8',
    // The home of the user tells npm which registry to ask.
    env: { ...process.env, PRE_COMMIT_HOME: join(folder, 'home'), ...env },
    timeout: 300_000,
  });
  return { status, out: stdout + stderr };
}

function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  const ran = run('git', [...identity, ...args], cwd);
  expect(ran).toMatchObject({ status: 0 });
  return ran.out.trim();
}

/** A repository of this project as a user clones it, and one of a user with a configuration in several files. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fcgilint-hook-'));
  mkdirSync(join(folder, 'tool/action'), { recursive: true });
  for (const name of ['package.json', 'pnpm-workspace.yaml', '.pre-commit-hooks.yaml']) {
    cpSync(root + name, join(folder, 'tool', name));
  }
  cpSync(`${root}action/dist`, join(folder, 'tool/action/dist'), {
    recursive: true,
    filter: (name) => !name.includes('.cache'),
  });
  git('tool', 'init', '-q');
  git('tool', 'add', '-A');
  git('tool', 'commit', '-qm', 'x');
  const files = {
    'nginx.conf': 'events {}\nhttp {\n  include sites/*.conf;\n}\nstream {\n  include streams/*.conf;\n}\n',
    'sites/a.conf': 'server {\n  listen 8080;\n}\n',
    'sites/b.conf': 'server {\n  lisen 80;\n}\n',
    'streams/db.conf': 'server {\n  listen 8080;\n  proxy_pass 127.0.0.1:5432;\n}\n',
    'supervisor/app.conf': '[program:app]\ncommand = x\n',
    'notes.md': 'listen 80\n',
    '.pre-commit-config.yaml': `repos:
  - repo: ${folder}/tool
    rev: ${git('tool', 'rev-parse', 'HEAD')}
    hooks:
      - id: fcgilint
`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'user', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'user', name), text);
  }
  git('user', 'init', '-q');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the hook for pre-commit', () => {
  it.skipIf(!installed)('checks what is staged, within its whole configuration', { timeout: 600_000 }, () => {
    git('user', 'add', 'nginx.conf', 'sites/a.conf', 'streams/db.conf', 'supervisor', 'notes.md');
    const first = run('pre-commit', ['run'], 'user');
    expect(first.out).toContain('[port-collision]');
    expect(first.out).toMatch(/at streams\/db\.conf:2:3/);
    expect(first.status).toBe(1);
    git('user', 'commit', '-qm', 'x', '--no-verify');
    // Nothing of what stands in the other files is told.
    git('user', 'add', 'sites/b.conf');
    const second = run('pre-commit', ['run'], 'user');
    expect(second.out).toContain('[unknown-directive]');
    expect(second.out).toContain('1 error in 1 file');
    git('user', 'reset', '-q');
    writeFileSync(join(folder, 'user/notes.md'), 'changed\n');
    git('user', 'add', 'notes.md');
    expect(run('pre-commit', ['run'], 'user').out).toContain('Skipped');
  });

  it('is installed by the call of newer versions of pre-commit', { timeout: 120_000 }, () => {
    const prefix = join(folder, 'env');
    mkdirSync(join(prefix, 'lib'), { recursive: true });
    const install = ['install', '--install-links', '-g', `git+file://${folder}/tool`];
    const allowed =
      run('npm', ['config', 'get', 'allow-git'], '.').out.trim() === 'undefined' ? [] : ['--allow-git=root'];
    const ran = run('npm', [...install, ...allowed], '.', { npm_config_prefix: prefix });
    expect(ran, ran.out).toMatchObject({ status: 0 });
    // Without a script that npm would prepare the package by, nothing is installed beside it.
    expect(ran.out).toContain('added 1 package');
    const [, entry] = /^ {2}entry: fcgilint (.+)$/m.exec(hooks)!;
    const hook = run(join(prefix, 'bin/fcgilint'), [entry!, 'sites/b.conf', 'notes.md'], 'user');
    expect(hook.out).toContain('[unknown-directive]');
    expect(hook.status).toBe(1);
  });

  it('asks for the files that may be configurations by their names', () => {
    const [, pattern] = /files: >-\n((?: {4}.*\n)+)/.exec(hooks)!;
    const files = new RegExp(pattern!.replace(/\s+/g, '').replace('(?x)', ''));
    const names = [
      ...[
        'nginx.conf',
        '.htaccess',
        'x/.htaccess',
        'htaccess',
        'fastcgi_params',
        'a/b.vhost',
        'lighttpd.conf',
        'c.conf.j2',
      ],
      ...[
        'sites-available/default',
        'conf.d/x',
        'mods-enabled/ssl.load',
        'vhosts/site',
        'nginx.conf.template',
        'x.cnf',
      ],
    ];
    for (const name of names) expect([name, files.test(name), mayBeConfig(name)]).toEqual([name, true, true]);
    for (const name of ['a.py', 'README.md', 'conf.py', 'package.json', 'params', 'src/sites.ts', 'conf.d/README.md']) {
      expect([name, files.test(name)]).toEqual([name, false]);
    }
  });
});
