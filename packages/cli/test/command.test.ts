import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, shell, Workspace } from './harness.ts';

const broken = 'events {}\nhttp {\n    server {\n        listen 80;\n';
const fine =
  'events {}\nhttp {\n    server {\n        listen 80;\n        location / {\n            return 204;\n        }\n    }\n}\n';
/** localhost-address-family says something of it with low confidence. */
const unsure =
  'events {}\nhttp {\n    server {\n        location / {\n            proxy_pass http://localhost:8080;\n        }\n    }\n}\n';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('exit status', () => {
  it.each<[string, Record<string, string>, string[], number]>([
    ['nothing found', { 'nginx.conf': fine }, ['nginx.conf'], 0],
    ['an error', { 'nginx.conf': broken }, ['nginx.conf'], 1],
    ['an error that is not to fail', { 'nginx.conf': broken }, ['--fail-on', 'never', 'nginx.conf'], 0],
    ['an info', { 'nginx.conf': fine.replace('location', 'include none.conf; location') }, ['nginx.conf'], 0],
    [
      'an info that is to fail',
      { 'nginx.conf': fine.replace('location', 'include none.conf; location') },
      ['--fail-on', 'info', 'nginx.conf'],
      1,
    ],
    ['a finding too unsure to be shown', { 'nginx.conf': unsure }, ['--fail-on', 'info', 'nginx.conf'], 0],
    [
      'an unsure finding that is wanted',
      { 'nginx.conf': unsure },
      ['--fail-on', 'info', '--min-confidence', 'low', 'nginx.conf'],
      1,
    ],
    ['an error that is not selected', { 'nginx.conf': broken }, ['--ignore', 'correctness', 'nginx.conf'], 0],
    ['a missing file', {}, ['nginx.conf'], 2],
    ['a missing file, and findings', { 'nginx.conf': broken }, ['nginx.conf', 'other.conf'], 2],
    ['a missing file cannot be ignored', {}, ['--ignore', 'unreadable-file', '--fail-on', 'never', 'nginx.conf'], 2],
    ['nothing to lint', { 'app.py': 'x' }, ['.'], 2],
    ['nothing to lint, by default', { 'app.py': 'x' }, [], 2],
    ['a glob without a match', { 'nginx.conf': fine }, ['*.vhost'], 2],
    ['a named file of another kind', { 'app.ini': '[app]\nx = 1\n' }, ['app.ini'], 2],
    ['UTF-16', { 'nginx.conf': '\u{feff}' }, ['nginx.conf', 'utf16.conf'], 2],
    ['wrong usage', {}, ['--frmat', 'json'], 2],
    ['an unknown rule', { 'nginx.conf': fine }, ['--select', 'no-such-rule', 'nginx.conf'], 2],
    ['a report that cannot be written', { 'nginx.conf': fine }, ['-f', 'json:/proc/x/y.json', 'nginx.conf'], 2],
    ['help', {}, ['--help'], 0],
    ['version', {}, ['--version'], 0],
  ])('%s', (_, files, argv, status) => {
    work.put(files).put({ 'utf16.conf': new Uint8Array([0xff, 0xfe, 0x61, 0x00]) });
    fs.rmSync(path.join(work.path, argv.includes('utf16.conf') ? 'none' : 'utf16.conf'), { force: true });
    const ran = work.run(argv);
    expect(ran.err).not.toContain('internal error');
    expect({ status: ran.status, out: ran.out, err: ran.err }).toMatchObject({ status });
  });
});

describe('inputs', () => {
  it('reports a file that several names lead to once, and a fragment within its configuration only', () => {
    work.put({
      'nginx.conf': 'events {}\nhttp {\n    include sites/*.conf;\n}\n',
      'sites/a.conf': 'server {\n    listen 80\n}\n',
    });
    fs.symlinkSync('nginx.conf', path.join(work.path, 'link.conf'));
    const { report } = work.json(['.', 'sites/a.conf', './nginx.conf', 'link.conf']);
    expect(report.findings.map(({ rule, path: at }) => [rule, at])).toEqual([['syntax-error', 'sites/a.conf']]);
    expect(report.files.map((file) => file.path)).toEqual(['nginx.conf', 'sites/a.conf']);
  });

  it('lints a fragment by itself when nothing includes it', () => {
    work.put({ 'sites/a.conf': 'server {\n    listen 80;\n' });
    expect(work.rules(['.'])).toEqual(['syntax-error']);
  });

  it('lints files that include each other', () => {
    work.put({
      'conf.d/a.conf': `include ${work.path}/conf.d/b.conf;\nserver { listen 80; }\n`,
      'conf.d/b.conf': `include ${work.path}/conf.d/a.conf;\n`,
    });
    expect(work.rules(['.'])).toContain('include-cycle');
  });

  it('reads standard input, by its name', () => {
    const { report, status } = work.json(['-', '--stdin-filename', 'conf/nginx.conf'], { input: broken });
    expect(status).toBe(1);
    expect(report.files).toEqual([{ path: 'conf/nginx.conf', dialect: 'nginx' }]);
    expect(report.findings[0]).toMatchObject({ rule: 'syntax-error', path: 'conf/nginx.conf' });
    expect(work.json(['-'], { input: 'RewriteEngine on\n' }).report.files).toEqual([
      { path: '<stdin>', dialect: 'apache' },
    ]);
    expect(work.run(['-'], { input: 'what is this\n' }).status).toBe(2);
  });

  it('resolves the includes of standard input beside its name', () => {
    work.put({ 'conf/sub.conf': 'server { listen 80 }\n' });
    const input = 'events {}\nhttp { include sub.conf; }\n';
    expect(work.rules(['-', '--stdin-filename', 'conf/nginx.conf'], { input })).toEqual(['syntax-error']);
  });

  it('obeys --dialect and --context', () => {
    work.put({ odd: 'ServerName x\n' });
    expect(work.json(['--dialect', 'nginx', 'odd']).report.files[0]?.dialect).toBe('nginx');
    expect(work.json(['--dialect', 'apache', '--context', 'htaccess', 'odd']).report.files[0]?.dialect).toBe('apache');
  });

  it('maps absolute paths', () => {
    work.put({
      'nginx.conf': 'events {}\nhttp { include /etc/nowhere/sites/*.conf; }\n',
      'deploy/sites/a.conf': 'server {',
    });
    expect(work.rules(['nginx.conf'])).toEqual(['include-not-found']);
    expect(work.rules(['--map-path', '/etc/nowhere=deploy', 'nginx.conf'])).toEqual(['syntax-error']);
  });

  it('passes over other files in a directory, and says what it cannot tell of a named one', () => {
    work.put({ 'conf.d/app.conf': '[program:app]\ncommand = x\n', 'nginx.conf': fine });
    expect(work.run(['.']).status).toBe(0);
    const ran = work.run(['conf.d/app.conf']);
    expect(ran.status).toBe(2);
    expect(ran.out).toContain('--dialect');
  });

  it('never reads devices and fifos', () => {
    work.put({ 'nginx.conf': 'events {}\nhttp { include /dev/zero; }\n' });
    expect(work.rules(['nginx.conf'])).toContain('include-not-found');
    expect(work.run(['/dev/zero']).status).toBe(2);
  });

  it('reads a text that is no UTF-8', () => {
    work.put({ 'nginx.conf': Buffer.from('# caf\xe9\nevents {}\nhttp { server { listen 80 } }\n', 'latin1') });
    expect(work.rules(['nginx.conf'])).toEqual(['syntax-error']);
  });
});

describe('output', () => {
  it('writes several reports at once', () => {
    work.put({ 'nginx.conf': broken });
    const ran = work.run(['-f', 'human', '-f', 'json:out/a.json', '-f', 'sarif:out/b.sarif', 'nginx.conf']);
    expect(ran.out).toContain('error:');
    expect(JSON.parse(work.read('out/a.json'))).toMatchObject({ version: 1 });
    expect(JSON.parse(work.read('out/b.sarif'))).toMatchObject({ version: '2.1.0' });
  });

  it('colours when told to, and not into a pipe', () => {
    work.put({ 'nginx.conf': broken });
    expect(work.run(['nginx.conf']).out).not.toContain('\u001b');
    expect(work.run(['--color', 'always', 'nginx.conf']).out).toContain('\u001b[1;31merror:');
    expect(work.run(['nginx.conf'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[');
  });

  it('counts with --statistics and hides with --quiet', () => {
    work.put({ 'nginx.conf': broken });
    expect(work.run(['--statistics', 'nginx.conf']).out).toMatch(/^\d {2}error {4}syntax-error/);
    expect(work.run(['-q', 'nginx.conf']).out).not.toMatch(/\d errors? in/);
  });

  it('delivers two megabytes of JSON whole, through a slow pipe', async () => {
    work.put({ 'nginx.conf': `events {}\nhttp {\n${'    include missing/file.conf;\n'.repeat(3000)}}\n` });
    const ran = await shell('$fcgilint -f json nginx.conf | (sleep 0.3; cat)', work.path);
    expect(ran.err).toBe('');
    expect(ran.out.length).toBeGreaterThan(2_000_000);
    expect(JSON.parse(ran.out).findings).toHaveLength(3000);
  });

  it('delivers it whole into a non-blocking pipe', async () => {
    work.put({ 'nginx.conf': `events {}\nhttp {\n${'    include missing/file.conf;\n'.repeat(3000)}}\n` });
    // Node makes the pipes of its children's parents non-blocking when it opens its own end of them.
    const relay = `const { spawn } = require('node:child_process');
process.stdout.write('');
spawn(process.execPath, [process.argv[1], '-f', 'json', 'nginx.conf'], { stdio: 'inherit' });`;
    fs.writeFileSync(path.join(work.path, 'relay.cjs'), relay.replace('process.argv[1]', 'process.argv[2]'));
    const ran = await shell('node relay.cjs ${fcgilint#* } | (sleep 0.3; cat)', work.path);
    expect(JSON.parse(ran.out).findings).toHaveLength(3000);
  });

  it('ends quietly when the reader goes away', async () => {
    work.put({ 'nginx.conf': `events {}\nhttp {\n${'    include missing/file.conf;\n'.repeat(3000)}}\n` });
    const ran = await shell('$fcgilint --fail-on never nginx.conf | head -1; echo "${PIPESTATUS[@]}"', work.path);
    expect(ran.err).toBe('');
    expect(ran.out).toMatch(/\n0 0\n$/);
  });

  it('survives a closed standard output', async () => {
    work.put({ 'nginx.conf': broken });
    const ran = await shell('$fcgilint nginx.conf >&-; echo $?', work.path);
    expect(ran.err).toBe('');
    expect(ran.out).toBe('1\n');
  });

  it('says on standard error what could not be read when the report is for machines', () => {
    const ran = work.json(['none.conf']);
    expect(ran.err).toContain('none.conf: no such file');
    expect(ran.report.findings).toMatchObject([{ rule: 'unreadable-file', path: 'none.conf' }]);
    expect(ran.report.files).toEqual([{ path: 'none.conf', dialect: null }]);
  });
});

describe('rules and explain', () => {
  it('lists the rules', () => {
    const rules = JSON.parse(work.run(['rules', '--format', 'json']).out) as Record<string, unknown>[];
    const names = rules.map((rule) => rule['name']);
    expect(names).toContain('syntax-error');
    expect(names).toContain('unused-suppression');
    expect(names).toEqual([...names].sort());
    expect(Object.keys(rules[0]!)).toEqual([
      'name',
      'aliases',
      'covers',
      'dialects',
      'group',
      'severity',
      'confidence',
      'fix',
      'summary',
      'url',
    ]);
    for (const name of names) expect(work.run(['rules']).out).toContain(name);
  });

  it('explains each of them', () => {
    const rules = JSON.parse(work.run(['rules', '--format', 'json']).out) as { name: string; summary: string }[];
    for (const { name, summary } of rules) {
      const ran = work.run(['explain', name]);
      expect(ran.status).toBe(0);
      expect(ran.out).toContain(summary);
    }
  }, 120_000);

  it('says what is meant by a mistyped name', () => {
    const ran = work.run(['explain', 'sintax-error']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('did you mean "syntax-error"?');
  });
});

describe('robustness', () => {
  it('ends normally on deeply nested input', () => {
    work.put({ 'nginx.conf': `${'a {'.repeat(10_000)}${'}'.repeat(10_000)}` });
    expect([0, 1]).toContain(work.run(['nginx.conf']).status);
  });

  it.each([
    ['an empty file', ''],
    ['a byte order mark', '\ufeff'],
    ['NUL bytes', '\0\0\0'],
    ['one brace', '}'],
    ['a quote', '"'],
  ])('ends normally on %s', (_, text) => {
    work.put({ 'nginx.conf': text, 'lighttpd.conf': text, '.htaccess': text });
    const ran = work.run(['.']);
    expect([0, 1]).toContain(ran.status);
    expect(ran.err).toBe('');
  });

  it('keeps hostile names and texts from the terminal', () => {
    const name = 'a\u001b[2J\n::error::x.conf';
    work.put({ [name]: 'server { listen 80; \u001b]0;x\u0007 \r::error::y' });
    for (const format of ['human', 'concise', 'github']) {
      const { out } = work.run(['--dialect', 'nginx', '-f', format, name]);
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      for (const line of out.split('\n')) expect(line).not.toMatch(/^\s*::(?!error file=|warning file=|notice file=)/);
    }
  });
});

describe('a first argument that is no file', () => {
  it.each([
    ['explan', 'did you mean "fcgilint explain"?'],
    ['rule', 'did you mean "fcgilint rules"?'],
    ['help', 'did you mean "fcgilint --help"?'],
    ['version', 'did you mean "fcgilint --version"?'],
  ])('%s: %s', (word, help) => {
    expect(work.run([word])).toMatchObject({ status: 2, out: expect.stringContaining(`help: ${help}`) });
  });

  it('may be any other file', () => {
    expect(work.run(['help.conf']).out).not.toContain('help:');
    expect(work.run(['nosuch']).out).not.toContain('did you mean');
  });
});

describe('on a terminal', () => {
  const has = spawnSync('script', ['--version']).status === 0;

  it.skipIf(!has).each([70, 100])('of %d columns no shown line of a file is wider', (columns) => {
    work.put({ 'nginx.conf': `events {}\nhttp {\n    ${'log_format main "$remote_addr"; '.repeat(4)}lisen 80;\n}\n` });
    const line = `stty cols ${columns}; ${process.execPath} ${command} --color never nginx.conf`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
      cwd: work.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TERM: 'xterm' },
    });
    const shown = stdout.split(/\r?\n/).filter((each) => /^ *\d* \|/.test(each));
    const widths = shown.map((each) => each.length);
    expect(stdout).toContain('lisen');
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns - 12);
  });
});
