import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

const rule = 'include-not-found';
const baseline = ['--baseline', 'known.json'];

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

/** A configuration with one host for each text. */
function hosts(...all: readonly (readonly [name: string, body: string])[]): string {
  const blocks = all.map(([name, body]) => `    server {\n        server_name ${name};\n        ${body}\n    }\n`);
  return `events {}\nhttp {\n${blocks.join('')}}\n`;
}

/** Lints with the baseline and returns how many are new. */
function fresh(...more: readonly string[]): number {
  return work.json([...baseline, ...more, 'nginx.conf']).report.findings.length;
}

function record(text: string): void {
  work.put({ 'nginx.conf': text });
  expect(work.run([...baseline, '--update-baseline', 'nginx.conf']).status).toBe(0);
}

describe('--baseline', () => {
  it('leaves out what it has, and reports what is new', () => {
    record(hosts(['a', 'include x.conf;'], ['b', 'include x.conf; include x.conf;']));
    expect(JSON.parse(work.read('known.json'))).toEqual({
      version: 1,
      findings: [
        { path: 'nginx.conf', rule, context: ['http', 'server a'], text: 'x.conf', count: 1 },
        { path: 'nginx.conf', rule, context: ['http', 'server b'], text: 'x.conf', count: 2 },
      ],
    });
    expect(fresh()).toBe(0);
    expect(work.run([...baseline, 'nginx.conf']).out).toBe('nothing found in 1 file (3 in the baseline)\n');
    expect(work.json([...baseline, 'nginx.conf']).report.summary).toMatchObject({ info: 0, suppressed: 0, known: 3 });
    const sarif = JSON.parse(work.run([...baseline, '-f', 'sarif', 'nginx.conf']).out);
    expect(sarif.runs[0].results).toHaveLength(3);
    expect(sarif.runs[0].results[0].suppressions).toEqual([{ kind: 'external' }]);
    work.put({
      'nginx.conf': hosts(['a', 'include x.conf;'], ['b', 'include x.conf; include x.conf; include x.conf;']),
    });
    expect(fresh()).toBe(1);
    work.put({ 'nginx.conf': hosts(['a', 'include x.conf; include y.conf;'], ['b', '']) });
    expect(work.json([...baseline, 'nginx.conf']).report.findings).toMatchObject([
      { message: expect.stringContaining('y.conf') },
    ]);
  });

  it.each([
    ['moved lines', hosts(['new', 'root /x;'], ['b', 'index y;'], ['a', 'include   x.conf ;'])],
    ['a renamed host', hosts(['other', 'include x.conf;'])],
    ['another block around', hosts(['a', 'location / { include x.conf; }'])],
    ['a comment and blank lines', `# more\n\n\n${hosts(['a', '# and\n\n include x.conf;'])}`],
  ])('stands %s', (_, text) => {
    record(hosts(['a', 'include x.conf;']));
    work.put({ 'nginx.conf': text });
    expect(fresh()).toBe(0);
    expect(work.run([...baseline, 'nginx.conf']).err).toBe('');
  });

  it('stands a renamed file', () => {
    record(hosts(['a', 'include x.conf;']));
    fs.renameSync(path.join(work.path, 'nginx.conf'), path.join(work.path, 'nginx-new.conf'));
    expect(work.rules([...baseline, 'nginx-new.conf'])).toEqual([]);
    work.put({ 'nginx.conf': hosts(['a', 'include x.conf;']) });
    // Both files are there: one has what the baseline knows, the other is new.
    expect(work.json([...baseline, '.']).report.findings.map((finding) => finding.path)).toEqual(['nginx-new.conf']);
  });

  it('tells what is stale, and --prune-baseline takes it out', () => {
    record(hosts(['a', 'include x.conf; include y.conf;']));
    work.put({ 'nginx.conf': hosts(['a', 'include y.conf;']) });
    const ran = work.run([...baseline, 'nginx.conf']);
    expect(ran.status).toBe(0);
    expect(ran.err).toContain('info: 1 finding in known.json is not found any more');
    // A rule that did not run says nothing.
    expect(work.run([...baseline, '--ignore', rule, 'nginx.conf']).err).toBe('');
    work.put({ 'lighttpd.conf': 'server.port = 80\n' });
    expect(work.run([...baseline, 'lighttpd.conf']).err).toBe('');
    const pruned = work.run([...baseline, '--prune-baseline', 'nginx.conf']);
    expect(pruned).toMatchObject({ status: 0, err: 'fcgilint: 1 finding taken out of known.json\n' });
    expect(JSON.parse(work.read('known.json')).findings).toMatchObject([{ text: 'y.conf', count: 1 }]);
    expect(work.run([...baseline, 'nginx.conf']).err).toBe('');
  });

  it('is written the same for the same findings', () => {
    record(hosts(['a', 'include x.conf;'], ['b', 'include y.conf;']));
    const before = work.read('known.json');
    record(hosts(['b', 'include y.conf;'], ['a', 'include x.conf;']));
    expect(work.read('known.json')).toBe(before);
    expect(before.endsWith('}\n')).toBe(true);
  });

  it('comes from the configuration, seen from its folder', () => {
    work.put({
      'fcgilint.json': '{ "baseline": "known.json", "files": ["nginx.conf"] }',
      'nginx.conf': hosts(['a', 'include x.conf;']),
      'sub/x': '',
    });
    expect(work.run(['--fail-on', 'info']).status).toBe(2);
    expect(work.run([]).err).toContain('there is no baseline known.json\n  write it with --update-baseline');
    expect(work.run(['--update-baseline'])).toMatchObject({ status: 0, err: 'fcgilint: known.json has 1 finding\n' });
    expect(work.run(['--fail-on', 'info']).status).toBe(0);
  });

  it('does not count low confidence as stale, and does not hide what could not be checked', () => {
    work.put({ 'nginx.conf': 'events {}\nhttp { nosuch_thing on; }\n' });
    work.run([...baseline, '--update-baseline', '--min-confidence', 'low', 'nginx.conf']);
    expect(fresh('--min-confidence', 'low')).toBe(0);
    expect(work.run([...baseline, 'nginx.conf']).err).toBe('');
    const broken = work.run([...baseline, '--update-baseline', 'nginx.conf', 'none.conf']);
    expect(broken.status).toBe(2);
    expect(broken.err).toContain('is left as it is');
  });

  it('gets from --fix with --update-baseline what cannot be mended', () => {
    work.put({ 'nginx.conf': 'events {}\nhttp {\n    include x.conf;\n    server { listen 80 }\n}\n' });
    const ran = work.run([...baseline, '--update-baseline', '--fix', 'nginx.conf']);
    expect(ran).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing found in 1 file (1 in the baseline)'),
    });
    expect(work.read('nginx.conf')).toContain('listen 80; }');
    expect(JSON.parse(work.read('known.json')).findings).toMatchObject([{ rule, text: 'x.conf' }]);
  });

  it('is not touched by --fix, which mends what is not in it', () => {
    record('events {}\nhttp {\n    server { listen 80 }\n}\n');
    work.run([...baseline, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toContain('listen 80 }');
    expect(work.run(['--fix', 'nginx.conf']).status).toBe(0);
    expect(work.read('nginx.conf')).toContain('listen 80; }');
  });

  it.each([
    ['not JSON', 'x', 'is no baseline'],
    ['of another kind', '{}', 'is no baseline'],
    ['of another version', '{ "version": 9, "findings": [] }', 'is of version 9'],
    ['damaged', '{ "version": 1, "findings": [{ "path": 1 }] }', 'finding 1 is not as fcgilint writes it'],
  ])('that is %s ends with status 2', (_, text, message) => {
    work.put({ 'known.json': text, 'nginx.conf': hosts() });
    const ran = work.run([...baseline, 'nginx.conf']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(ran.err).toContain('--update-baseline');
  });

  it('must be named', () => {
    work.put({ 'nginx.conf': hosts() });
    expect(work.run(['--update-baseline', 'nginx.conf']).err).toContain('--update-baseline needs a baseline');
    expect(work.run([...baseline, '--update-baseline', '--prune-baseline', 'nginx.conf']).status).toBe(2);
  });
});
