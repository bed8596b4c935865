import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

const broken = 'events {}\nhttp {\n    server {\n        listen 80;\n';
const fine = 'events {}\nhttp {\n}\n';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

const paths = (...argv: string[]) => work.json(argv).report.files.map((file) => file.path);

describe('folders', () => {
  it('heed .gitignore of the folder, of those above and of those below, in a work tree only', () => {
    work.put({
      '.gitignore': '/top.conf\nout/\n*.gen.conf\n',
      'top.conf': broken,
      'out/nginx.conf': broken,
      'a/.gitignore': '!keep.gen.conf\nlocal.conf\n',
      'a/top.conf': fine,
      'a/x.gen.conf': broken,
      'a/keep.gen.conf': fine,
      'a/local.conf': broken,
      'b/local.conf': fine,
    });
    fs.mkdirSync(path.join(work.path, '.git'));
    expect(paths('.')).toEqual(['a/keep.gen.conf', 'a/top.conf', 'b/local.conf']);
    expect(paths('a')).toEqual(['a/keep.gen.conf', 'a/top.conf']);
    // What is named is linted all the same.
    expect(work.rules(['out/nginx.conf'])).toContain('syntax-error');
  });

  it('that .gitignore names are gone through when they are asked for', () => {
    work.put({
      '.git/HEAD': '',
      '.gitignore': 'out/\n*.gen.conf\n',
      'out/nginx.conf': fine,
      'out/deep/x.gen.conf': fine,
      'out/.gitignore': 'old.conf\n',
      'out/old.conf': broken,
    });
    expect(paths('out')).toEqual(['out/deep/x.gen.conf', 'out/nginx.conf']);
    expect(paths('out/deep')).toEqual(['out/deep/x.gen.conf']);
    const none = work.run(['.']);
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.err).toBe(
      'fcgilint: no server configuration found in .\n  what .gitignore and "ignores" name is passed over; a file that is named is linted\n',
    );
    work.put({ 'fcgilint.json': '{ "files": [] }' });
    expect(work.run([])).toMatchObject({
      status: 2,
      err: 'fcgilint: "files" in fcgilint.json names nothing to lint\n',
    });
  });

  it('end where links go round', () => {
    work.put({ 'a/nginx.conf': fine });
    fs.symlinkSync('..', path.join(work.path, 'a/up'));
    fs.symlinkSync('self', path.join(work.path, 'a/self'));
    fs.symlinkSync('two', path.join(work.path, 'a/one.conf'));
    fs.symlinkSync('one.conf', path.join(work.path, 'a/two'));
    expect(paths('.')).toEqual(['a/nginx.conf']);
    const ran = work.run(['a/one.conf']);
    expect(ran.status).toBe(2);
    expect(ran.err).not.toContain('internal error');
  });

  it('may have configurations and files with hostile names', () => {
    const names = [
      '-f.conf',
      'a b.conf',
      'a\nb.conf',
      "it's.conf",
      '$(x).conf',
      '[a].conf',
      '{a,b}.conf',
      '\u001b[2J.conf',
    ];
    for (const name of names) work.put({ [`conf.d/${name}`]: 'server { }\n' });
    work.put({ 'fcgilint.json': '{ "ignores": ["[[]a].conf", "\\\\{a,b}.conf"] }' });
    const found = paths('conf.d');
    expect(found.sort()).toEqual(
      names
        .filter((name) => !/^[[{]a/.test(name))
        .map((name) => `conf.d/${name}`)
        .sort(),
    );
    expect(paths('--', 'conf.d/-f.conf', 'conf.d/[a].conf')).toEqual(['conf.d/-f.conf', 'conf.d/[a].conf']);
  });

  it('are those of the configuration, whatever it is called from', () => {
    work.put({
      'fcgilint.json': '{ "files": ["."], "ignores": ["/b/"] }',
      'a/nginx.conf': fine,
      'b/nginx.conf': broken,
    });
    expect(paths()).toEqual(['a/nginx.conf']);
    expect(paths('a', 'b')).toEqual(['a/nginx.conf']);
  });
});
