import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Api from '../src/index.ts';
import { Workspace } from './harness.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('the programmatic interface', () => {
  const load = async () => (await import(`${dist}index.mjs`)) as typeof Api;

  it('lints files and directories', async () => {
    const { lint } = await load();
    work.put({ 'nginx.conf': 'events {}\nhttp { server { listen 80 } }\n', 'x/.htaccess': 'RewriteEngine on\n' });
    const report = await lint(['.', 'none.conf'], { cwd: work.path });
    expect(report.files.map(({ path }) => path).sort()).toEqual(['nginx.conf', 'none.conf', 'x/.htaccess']);
    expect(report.findings.map(({ rule, path }) => [rule, path])).toEqual(
      expect.arrayContaining([
        ['syntax-error', 'nginx.conf'],
        ['unreadable-file', 'none.conf'],
      ]),
    );
    expect((await lint(['nginx.conf'], { cwd: work.path, ignore: ['correctness'] })).findings).toEqual([]);
    await expect(lint(['nginx.conf'], { select: ['no-such-rule'] })).rejects.toThrow('no-such-rule');
  });

  it('lints a text', async () => {
    const { lintText } = await load();
    const report = await lintText('server.port = "x', { path: 'lighttpd.conf' });
    expect(report.findings[0]).toMatchObject({ rule: 'syntax-error', path: 'lighttpd.conf' });
    expect((await lintText('$x$', {})).findings[0]?.rule).toBe('unrecognised-file');
  });

  it('refuses what a program without types may hand over, instead of finding nothing', async () => {
    const { lint, lintText, loadConfig, route } = (await load()) as unknown as Record<
      string,
      (...all: readonly unknown[]) => Promise<unknown>
    >;
    work.put({ 'nginx.conf': 'events {}\n' });
    for (const [call, message] of [
      [lint!('nginx.conf'), 'lint takes a list of strings'],
      [lint!(), 'lint takes a list of strings'],
      [lintText!(Buffer.from('x')), 'lintText takes a string'],
      [lint!([], { dialekt: 'nginx' }), 'lint has no option "dialekt"; did you mean "dialect"?'],
      [lint!([], { dialect: 'caddy' }), 'option "dialect" of lint must be one of nginx, lighttpd, apache'],
      [lint!([], { context: 'htp' }), 'option "context" of lint must be one of main, '],
      [lint!([], { minConfidence: 'sure' }), 'option "minConfidence" of lint must be one of high, medium, low'],
      [lint!([], { select: 'syntax-error' }), 'option "select" of lint must be a list of strings'],
      [lint!([], { targets: { nginx: 1.22 } }), 'option "targets" of lint must be an object of strings'],
      [lint!([], { mapPath: [['/a', 'b']] }), 'option "mapPath" of lint must be an object of strings'],
      [lint!([], { config: true }), 'option "config" of lint must be a path, an object or false'],
      [lint!([], { requireReason: 'no' }), 'option "requireReason" of lint must be true or false'],
      [loadConfig!('x', { path: 'x' }), 'loadConfig has no option "path"'],
      [route!('nginx.conf', 'http://x/', { header: {} }), 'did you mean "headers"?'],
    ] as const) {
      await expect(call).rejects.toThrow(message);
    }
    await expect(lint!([], { dialect: undefined })).resolves.toMatchObject({ files: [] });
  });

  it('describes the rules', async () => {
    const { rules } = await load();
    expect(rules().map(({ name }) => name)).toContain('syntax-error');
  });

  it('has types that need no other package', () => {
    const types = fs.readFileSync(`${dist}index.d.mts`, 'utf8');
    expect(types).not.toMatch(/from ['"]/);
    expect(types).toMatch(/export \{[^}]*\blintText\b/);
  });
});

describe('the bundle', () => {
  it('loads one server only, and no prose', () => {
    work.put({ 'nginx.conf': 'events {}\n' });
    const trace = `const fs = require('node:fs'); const read = fs.readFileSync; const seen = [];
fs.readFileSync = (...args) => { seen.push(String(args[0])); return read(...args); };
process.on('exit', () => process.stderr.write(seen.filter((n) => n.startsWith(${JSON.stringify(dist)}) && n.endsWith('.js')).map((n) => n.slice(${dist.length})).join(' ')));
process.argv.splice(1, 0); require(${JSON.stringify(`${dist}fcgilint.js`)});`;
    work.put({ 'trace.cjs': trace });
    const loaded = work.node(['trace.cjs', 'nginx.conf']).err;
    expect(loaded).toContain('main.js');
    expect(loaded.split(' ').sort()).toEqual(['fcgilint.js', 'main.js', 'nginx.js']);
  });
});

describe('what stands for lodash', () => {
  let lodash: Record<string, (...args: unknown[]) => unknown>;

  beforeAll(async () => {
    lodash = await import(fileURLToPath(new URL('../build/lodash.mjs', import.meta.url)));
  });

  it('works on arrays, objects and nothing', () => {
    const seen: unknown[] = [];
    lodash['forEach']!({ a: 1, b: 2 }, (value: unknown, key: unknown) => void seen.push([key, value]));
    lodash['forEach']!([1, 2, 3], (value: number) => seen.push(value) > 0 && value < 2);
    lodash['forEach']!(undefined, () => seen.push('never'));
    expect(seen).toEqual([['a', 1], ['b', 2], 1, 2]);
    expect(lodash['map']!({ a: 1 }, (value: number, key: string) => key + value)).toEqual(['a1']);
    expect(lodash['map']!([{ x: 1 }], 'x')).toEqual([1]);
    expect(lodash['map']!(undefined, String)).toEqual([]);
    expect(lodash['find']!({ a: 1, b: 2 }, (value: number) => value > 1)).toBe(2);
    expect(lodash['reduce']!([1, 2, 3], (a: number, b: number) => a + b)).toBe(6);
    expect(lodash['reduce']!({ a: 1, b: 2 }, (a: string, value: number, key: string) => a + key + value, '')).toBe(
      'a1b2',
    );
  });

  it('has the corner cases', () => {
    class Thing {
      x = 1;
    }
    const copy = lodash['clone']!(new Thing());
    expect(copy).toEqual(new Thing());
    expect(copy).toBeInstanceOf(Thing);
    expect(lodash['defaults']!({ a: 1, b: undefined }, { a: 2, b: 2, c: 2 })).toEqual({ a: 1, b: 2, c: 2 });
    expect([
      lodash['drop']!([1, 2, 3]),
      lodash['drop']!([1, 2, 3], 2),
      lodash['drop']!([1], 0),
      lodash['dropRight']!([1, 2, 3]),
      lodash['dropRight']!([1, 2], 5),
    ]).toEqual([[2, 3], [3], [1], [1, 2], []]);
    expect(lodash['difference']!([1, 2, 3], [2], [3])).toEqual([1]);
    expect(lodash['groupBy']!(['ab', 'c', 'de'], (text: string) => text.length)).toEqual({ 1: ['c'], 2: ['ab', 'de'] });
    expect(lodash['pickBy']!({ a: 1, b: 2 }, (value: number) => value > 1)).toEqual({ b: 2 });
    expect([
      lodash['isEmpty']!({}),
      lodash['isEmpty']!([]),
      lodash['isEmpty']!(''),
      lodash['isEmpty']!(null),
      lodash['isEmpty']!([0]),
      lodash['isEmpty']!({ a: 0 }),
    ]).toEqual([true, true, true, true, false, false]);
    expect([lodash['has']!({ a: undefined }, 'a'), lodash['has']!({}, 'toString'), lodash['has']!(null, 'a')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(lodash['uniq']!([1, 1, 2])).toEqual([1, 2]);
  });
});
