import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

let work: Workspace;

const main = 'events {}\nhttp {\n    include sites/*.conf;\n    include missing/one.conf;\n}\n';
/** Its mistake shows by itself. */
const site =
  'server {\n    listen 80;\n    location / {\n        proxy_pass http://127.0.0.1:9000;\n    }\n    lisen 81;\n}\n';

beforeEach(() => {
  work = new Workspace();
  work.put({ 'deploy/nginx.conf': main, 'deploy/sites/a.conf': site, 'deploy/sites/b.conf': site });
});

afterEach(() => work.remove());

/** What is found, by file. */
function found(argv: readonly string[]): string[] {
  const { report } = work.json(['--only-named', ...argv]);
  return report.findings.map(({ rule, path: at }) => `${at} ${rule}`);
}

describe('--only-named', () => {
  it('reports on the named fragments only, and on no other file of their configuration', () => {
    expect(work.json(['deploy/nginx.conf']).report.findings.map(({ path: at }) => at)).toEqual(
      expect.arrayContaining(['deploy/nginx.conf', 'deploy/sites/a.conf', 'deploy/sites/b.conf']),
    );
    expect(found(['deploy/sites/a.conf'])).toEqual(['deploy/sites/a.conf unknown-directive']);
    expect(work.json(['--only-named', 'deploy/sites/a.conf']).report.files).toEqual([
      { path: 'deploy/sites/a.conf', dialect: 'nginx' },
    ]);
    expect(found(['deploy/nginx.conf'])).toEqual(['deploy/nginx.conf include-not-found']);
  });

  it('sees what only the whole configuration shows', () => {
    // Two servers want the port for different things: the fragment by itself is right.
    work.put({
      'deploy/nginx.conf':
        'events {}\nhttp {\n    include sites/*.conf;\n}\nstream {\n    include streams/*.conf;\n}\n',
      'deploy/sites/a.conf': 'server {\n    listen 8080;\n}\n',
      'deploy/sites/b.conf': 'server {\n    listen 8081;\n}\n',
      'deploy/streams/db.conf': 'server {\n    listen 8080;\n    proxy_pass 127.0.0.1:5432;\n}\n',
    });
    expect(work.rules(['deploy/streams/db.conf'])).toEqual([]);
    expect(found(['deploy/streams/db.conf'])).toEqual(['deploy/streams/db.conf port-collision']);
    expect(found(['deploy/sites/b.conf'])).toEqual([]);
  });

  it('finds the configuration from a folder below, up to the root of the work tree', () => {
    fs.mkdirSync(path.join(work.path, '.git'));
    work.put({ 'deploy/sites/x': '' });
    const below = new Workspace();
    fs.rmSync(below.path, { recursive: true });
    fs.symlinkSync(path.join(work.path, 'deploy/sites'), below.path);
    const ran = below.run(['--only-named', '-f', 'json', 'a.conf']);
    expect(JSON.parse(ran.out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['unknown-directive']);
    fs.rmSync(below.path);
  });

  it('takes the entry points of the configuration file, whatever their names', () => {
    work.put({
      'fcgilint.json': '{ "files": ["entry/web.main"], "dialects": { "entry/*": "nginx" } }\n',
      'entry/web.main': 'events {}\nhttp { include ../x/*.conf; }\nstream { include ../streams/*.conf; }\n',
      'x/a.conf': 'server { listen 8080; }\n',
      'streams/db.conf': 'server { listen 8080; proxy_pass 127.0.0.1:5432; }\n',
    });
    expect(found(['streams/db.conf'])).toEqual(['streams/db.conf port-collision']);
  });

  it('passes over what is no server configuration, and still reports what cannot be read', () => {
    work.put({ 'supervisor/app.conf': '[program:app]\ncommand = x\n', 'setup.cfg': '[x]\n' });
    const ran = work.run(['--only-named', 'supervisor/app.conf', 'setup.cfg']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(work.run(['--only-named', 'none.conf']).status).toBe(2);
  });

  it('is not disturbed by another configuration that cannot be read', () => {
    work.put({ 'other/nginx.conf': new Uint8Array([0xff, 0xfe, 0x61, 0x00]) });
    expect(work.run(['--only-named', 'deploy/sites/a.conf']).status).toBe(1);
    expect(work.run(['--only-named', 'other/nginx.conf']).status).toBe(2);
  });

  it('mends the named files only', () => {
    const wrong = 'server {\n    listen 80\n}\n';
    work.put({ 'deploy/sites/a.conf': wrong, 'deploy/sites/b.conf': wrong });
    work.run(['--only-named', '--fix', 'deploy/sites/a.conf']);
    expect(work.read('deploy/sites/a.conf')).toContain('listen 80;');
    expect(work.read('deploy/sites/b.conf')).toBe(wrong);
  });

  it('does not go with --context', () => {
    expect(work.run(['--only-named', '--context', 'http', 'deploy/sites/a.conf']).err).toContain('exclude each other');
  });
});
