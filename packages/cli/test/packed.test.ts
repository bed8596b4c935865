import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../src/formats/registry.ts';
import type { Ran } from './harness.ts';
import { install, type Packed, pack } from './packed.ts';

/** The package as npm packs it, installed by npm in an empty folder, and run as a user would. */
const source = fileURLToPath(new URL('../', import.meta.url));
let folder: string;
let tarball: string;
let packed: Packed;

function run(program: string, args: readonly string[], more: { cwd?: string; input?: string; uid?: number } = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
    ...{ cwd: folder, input: '', ...more },
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

const fcgilint = (...args: string[]) => run(path.join(folder, 'node_modules/.bin/fcgilint'), args);

const bad = 'events {}\nhttp {\n  server {\n    listen 80\n  }\n}\n';

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'fcgilint-packed-')));
  packed = pack(folder);
  tarball = packed.tarball;
  install(folder, tarball);
  fs.writeFileSync(path.join(folder, 'nginx.conf'), bad);
}, 120_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what is run and documented, nothing else, and needs no other package', () => {
    const names = packed.files.map((file) => file.path);
    expect(
      names.filter(
        (name) => !/^(?:dist\/[^/]+|man\/fcgilint\.1|LICENSE|README\.md|package\.json|[\w.-]+\.json)$/.test(name),
      ),
    ).toEqual([]);
    for (const name of [
      'dist/fcgilint.js',
      'dist/index.mjs',
      'dist/index.d.mts',
      'man/fcgilint.1',
      'problem-matcher.json',
      'LICENSE',
    ]) {
      expect(names).toContain(name);
    }
    expect(names.filter((name) => name.includes('.cache') || name.endsWith('.ts'))).toEqual([]);
    expect(fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'fcgilint',
    ]);
  });

  it('lints, and ends with the right status', () => {
    expect(fcgilint('nginx.conf')).toMatchObject({ status: 1, err: '' });
    expect(fcgilint('--fail-on', 'never', 'nginx.conf').status).toBe(0);
    expect(fcgilint('none.conf').status).toBe(2);
    expect(fcgilint('--version').out).toBe(
      `fcgilint ${JSON.parse(fs.readFileSync(`${source}package.json`, 'utf8')).version}\n`,
    );
    expect(
      run(path.join(folder, 'node_modules/.bin/fcgilint'), ['--stdin-filename', 'nginx.conf', '-'], { input: bad }).out,
    ).toContain('[syntax-error]');
  });

  it('writes every form of the report, several at once', () => {
    const forms = formatNames.filter((name) => name !== 'human').flatMap((name) => ['-f', `${name}:out/${name}`]);
    const ran = fcgilint('-f', 'human', ...forms, 'nginx.conf');
    expect(ran.out).toContain('[syntax-error]');
    for (const name of formatNames.filter((each) => each !== 'human')) {
      expect(fs.readFileSync(path.join(folder, 'out', name), 'utf8')).toMatch(/syntax-error/);
    }
  });

  it('mends, traces, draws, explains, lists and completes', () => {
    fs.writeFileSync(path.join(folder, 'fix.conf'), bad);
    fcgilint('--fix', '--dialect', 'nginx', 'fix.conf');
    expect(fs.readFileSync(path.join(folder, 'fix.conf'), 'utf8')).toContain('listen 80;');
    expect(fcgilint('trace', 'fix.conf', 'http://x/').out).toContain('GET http://x/');
    expect(fcgilint('map', 'fix.conf', '-f', 'svg').out).toContain('<svg');
    expect(fcgilint('explain', 'port-collision').out).toContain('What the server does');
    expect(JSON.parse(fcgilint('rules', '--format', 'json').out).length).toBeGreaterThan(20);
    for (const shell of ['bash', 'zsh', 'fish']) expect(fcgilint('completions', shell).out).toContain('fcgilint');
    expect(fs.existsSync(path.join(folder, 'node_modules/fcgilint/man/fcgilint.1'))).toBe(true);
  });

  it('is installed for all users with its manual page', () => {
    const prefix = path.join(folder, 'prefix');
    fs.mkdirSync(path.join(prefix, 'lib'), { recursive: true });
    const ran = run('npm', ['install', '-g', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, tarball]);
    expect(ran, ran.err).toMatchObject({ status: 0 });
    expect(run(path.join(prefix, 'bin/fcgilint'), ['nginx.conf']).status).toBe(1);
    expect(fs.readFileSync(path.join(prefix, 'share/man/man1/fcgilint.1'), 'utf8')).toContain('.TH FCGILINT 1');
  });

  it('can be imported', () => {
    const script = `import { lint } from 'fcgilint'; console.log(JSON.stringify((await lint(['nginx.conf'])).summary));`;
    fs.writeFileSync(path.join(folder, 'use.mjs'), script);
    expect(JSON.parse(run(process.execPath, ['use.mjs']).out)).toMatchObject({ error: 1 });
  });

  it('watches', async () => {
    fs.writeFileSync(path.join(folder, 'watch.conf'), '');
    const child = spawn(
      process.execPath,
      ['node_modules/fcgilint/dist/fcgilint.js', '-w', '-f', 'concise', '--dialect', 'nginx', 'watch.conf'],
      { cwd: folder },
    );
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data));
    child.stderr.on('data', (data: Buffer) => (err += data));
    const until = async (seen: () => boolean) => {
      for (let waited = 0; !seen() && waited < 20_000; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await until(() => err.includes('watching'));
    fs.writeFileSync(path.join(folder, 'watch.conf'), bad);
    await until(() => out.includes('syntax-error'));
    child.kill('SIGINT');
    expect(out).toContain('watch.conf:4:5: error:');
  });

  it('delivers two megabytes whole, and ends quietly when the reader goes away', () => {
    fs.writeFileSync(
      path.join(folder, 'big.conf'),
      `events {}\nhttp {\n${'  include missing/file.conf;\n'.repeat(3000)}}\n`,
    );
    const big = fcgilint('-f', 'json', 'big.conf');
    expect(big.out.length).toBeGreaterThan(2_000_000);
    expect(JSON.parse(big.out).findings).toHaveLength(3000);
    const cut = run('bash', [
      '-c',
      'node_modules/.bin/fcgilint --fail-on never big.conf | head -1; echo "${PIPESTATUS[@]}"',
    ]);
    expect(cut).toMatchObject({ err: '', out: expect.stringMatching(/\n0 0\n$/) });
  });
});

describe('the Dockerfile', () => {
  it('has steps that work: what it unpacks is run by an unprivileged user, with its code compiled', () => {
    const text = fs.readFileSync(`${source}../../Dockerfile`, 'utf8').replace(/\\\n/g, '');
    const [, step] = /^RUN (tar .*)$/m.exec(text)!;
    expect(text).toMatch(/^USER node$/m);
    const target = path.join(folder, 'opt/fcgilint');
    fs.mkdirSync(target, { recursive: true });
    fs.copyFileSync(tarball, path.join(folder, 'copy.tgz'));
    const ran = run('sh', ['-ec', step!.replaceAll('/tmp/fcgilint.tgz', path.join(folder, 'copy.tgz'))], {
      cwd: target,
    });
    expect(ran).toMatchObject({ status: 0, err: '' });
    const compiled = fs.readdirSync(path.join(target, 'dist/.cache')).map((name) => name.split('.js-')[0]);
    expect(compiled).toEqual(expect.arrayContaining(['main', 'nginx', 'lighttpd', 'apache']));
    const [, link] = /ln -s \/opt\/fcgilint\/(\S+) /.exec(text)!;
    fs.symlinkSync(path.join(target, link!), path.join(folder, 'fcgilint'));
    fs.chmodSync(folder, 0o755);
    const asUser = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const linted = run(path.join(folder, 'fcgilint'), ['nginx.conf'], asUser);
    expect(linted).toMatchObject({ status: 1, err: '', out: expect.stringContaining('[syntax-error]') });
  });
});
