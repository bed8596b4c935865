import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from './input/find-inputs.ts';
import { NodeFileHost } from './node-file-host.ts';
import { mappedDisk } from './pipeline.ts';

let folder: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'fcgilint-')));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

describe('NodeFileHost', () => {
  it('reads, lists and tells what is there', () => {
    put({ 'a/b.conf': 'text', 'a/é': '', 'a/Z': '' });
    const host = new NodeFileHost(folder);
    expect(host.read('a/b.conf')).toMatchObject({ ok: true });
    expect(host.kind('a')).toBe('directory');
    expect(host.kind(`${folder}/a/b.conf`)).toBe('file');
    expect(host.kind('a/b.conf/c')).toBe('missing');
    expect(host.list('a')).toEqual(['Z', 'b.conf', 'é']);
    expect(host.list('none')).toBeNull();
  });

  it('tells owners and permissions, links followed', () => {
    put({ 'a/b.conf': '' });
    fs.chmodSync(path.join(folder, 'a'), 0o710);
    fs.symlinkSync('a', path.join(folder, 'link'));
    const seen: string[] = [];
    const host = new NodeFileHost(folder, new Map(), 1000, (name) => seen.push(name));
    const { uid, gid } = fs.statSync(path.join(folder, 'a'));
    expect(host.status('a')).toEqual({ mode: 0o710, uid, gid });
    expect(host.status('link')).toEqual({ mode: 0o710, uid, gid });
    expect(host.status('none')).toBeNull();
    expect(host.status('a/b.conf/c')).toBeNull();
    // A watching command need not look again whenever a name comes into one of them.
    expect(seen).toEqual([]);
    const mapped = mappedDisk(host, [{ from: '/srv', to: folder }]);
    expect(mapped.kind('/srv/a')).toBe('directory');
    expect(mapped.status?.('/srv/a')).toBeNull();
    expect(mappedDisk(host, []).status?.('a')?.mode).toBe(0o710);
  });

  it.each([
    ['missing.conf', 'missing'],
    ['a.conf/b', 'missing'],
    ['dir', 'directory'],
    ['loop', 'other'],
    ['dangling', 'missing'],
    ['x'.repeat(300), 'other'],
    ['big', 'too-large'],
    ['/dev/null', 'other'],
    ['fifo', 'other'],
  ])('says why it cannot read %s', (name, reason) => {
    put({ 'a.conf': '', 'dir/x': '', big: 'x'.repeat(2000) });
    fs.symlinkSync('loop', path.join(folder, 'loop'));
    fs.symlinkSync('nowhere', path.join(folder, 'dangling'));
    execFileSync('mkfifo', [path.join(folder, 'fifo')]);
    expect(new NodeFileHost(folder, new Map(), 1000).read(name)).toMatchObject({ ok: false, reason });
  });

  it('reads files whose size is not known beforehand', () => {
    const read = new NodeFileHost(folder).read('/proc/self/status');
    expect(read.ok && new TextDecoder().decode(read.bytes)).toContain('Pid:');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not', () => {
    put({ secret: 'x' });
    fs.chmodSync(path.join(folder, 'secret'), 0);
    expect(new NodeFileHost(folder).read('secret')).toMatchObject({ ok: false, reason: 'denied' });
  });

  it('lets a text stand for a file, under each of its names', () => {
    put({ 'a.conf': 'disk' });
    fs.symlinkSync('a.conf', path.join(folder, 'link'));
    const host = new NodeFileHost(folder, new Map([[`${folder}/a.conf`, new TextEncoder().encode('other')]]));
    for (const name of ['a.conf', './a.conf', 'link', `${folder}/link`]) {
      const read = host.read(name);
      expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('other');
    }
  });
});

describe('findInputs', () => {
  const names = async (...operands: string[]) => {
    const { inputs, problems } = await findInputs(operands, new NodeFileHost(folder));
    return { paths: inputs.map((input) => input.path), problems: problems.map((problem) => problem.path) };
  };

  it('finds configurations below a directory, in order, and nothing else', async () => {
    put({
      'nginx.conf': '',
      'sites-enabled/example.org': '',
      'sites-enabled/README': '',
      'conf.d/a.conf': '',
      'public/.htaccess': '',
      'app.py': '',
      'node_modules/x/nginx.conf': '',
      '.git/x.conf': '',
      'old.conf~': '',
    });
    const found = ['conf.d/a.conf', 'nginx.conf', 'public/.htaccess', 'sites-enabled/example.org'];
    expect(await names('.')).toEqual({ paths: found, problems: [] });
    expect((await names(folder)).paths).toEqual(found.map((name) => `${folder}/${name}`));
    expect((await names('conf.d/')).paths).toEqual(['conf.d/a.conf']);
    expect((await names('./conf.d')).paths).toEqual(['conf.d/a.conf']);
  });

  it('heeds .gitignore files, inner ones before outer ones', async () => {
    put({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*.local.conf\n/deep/x.conf\n',
      'build/nginx.conf': '',
      'a.local.conf': '',
      'deep/x.conf': '',
      'deep/y.conf': '',
      'deep/.gitignore': '!keep.local.conf\ny.conf\n',
      'deep/keep.local.conf': '',
    });
    expect((await names('.')).paths).toEqual(['deep/keep.local.conf']);
    expect((await names('deep')).paths).toEqual(['deep/keep.local.conf']);
    // Named is wanted.
    expect((await names('a.local.conf')).paths).toEqual(['a.local.conf']);
  });

  it('follows links to files, once, and not links to directories', async () => {
    put({ 'sites-available/x.conf': '' });
    fs.mkdirSync(path.join(folder, 'sites-enabled'));
    fs.symlinkSync('../sites-available/x.conf', path.join(folder, 'sites-enabled/x.conf'));
    fs.symlinkSync('..', path.join(folder, 'sites-enabled/loop'));
    expect((await names('.')).paths).toEqual(['sites-available/x.conf']);
    expect((await names('sites-enabled', 'sites-available')).paths).toEqual(['sites-enabled/x.conf']);
  });

  it('expands globs that the shell left alone, but takes a file of that name first', async () => {
    put({ 'a.conf': '', 'b/c.conf': '', 'x[1].conf': '' });
    expect((await names('**/*.conf')).paths).toEqual(['a.conf', 'b/c.conf', 'x[1].conf']);
    expect((await names('x[1].conf')).paths).toEqual(['x[1].conf']);
    expect(await names('*.nginx')).toEqual({ paths: [], problems: ['*.nginx'] });
  });

  it('reports what is not there', async () => {
    expect(await names('nope', '/dev/null')).toEqual({ paths: [], problems: ['nope', '/dev/null'] });
  });

  it('walks a deep tree without running out of stack', async () => {
    const deep = `${'d/'.repeat(1500)}`;
    fs.mkdirSync(path.join(folder, deep), { recursive: true });
    put({ [`${deep}nginx.conf`]: '' });
    expect((await names('.')).paths).toEqual([`${deep}nginx.conf`]);
  });
});
