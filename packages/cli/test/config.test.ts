import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

const broken = 'events {}\nhttp {\n    server {\n        listen 80;\n';
const fine = 'events {}\nhttp {\n}\n';
/** A finding of include-not-found, an info. */
const missing = 'events {}\nhttp {\n    include none.conf;\n}\n';
const rule = 'include-not-found';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

/** Puts a configuration beside other files. */
function put(config: unknown, files: Readonly<Record<string, string>> = {}, name = 'fcgilint.json'): void {
  work.put({ [name]: typeof config === 'string' ? config : JSON.stringify(config), ...files });
}

describe('which configuration counts', () => {
  it('is the nearest one upwards, and it is not merged with those above', () => {
    put({ rules: { [rule]: 'error' } }, { 'nginx.conf': missing, 'a/nginx.conf': missing, 'a/b/nginx.conf': missing });
    put({ minConfidence: 'low' }, {}, 'a/b/.fcgilintrc.json');
    const severities = work.json(['.']).report.findings.map(({ path: at, severity }) => [at, severity]);
    expect(severities.sort()).toEqual([
      ['a/b/nginx.conf', 'info'],
      ['a/nginx.conf', 'error'],
      ['nginx.conf', 'error'],
    ]);
  });

  it('is the one of --config, and none with --no-config', () => {
    put({ rules: { [rule]: 'error' } }, { 'nginx.conf': missing });
    put({ rules: { [rule]: 'off' } }, {}, 'other.json');
    expect(work.run(['nginx.conf']).status).toBe(1);
    expect(work.rules(['--config', 'other.json', 'nginx.conf'])).toEqual([]);
    expect(work.json(['--no-config', 'nginx.conf']).report.findings).toMatchObject([{ severity: 'info' }]);
    const absent = work.run(['--config', 'none.json', 'nginx.conf']);
    expect(absent).toMatchObject({ status: 2, out: '' });
    expect(absent.err).toContain('none.json: no such file');
  });

  it('cannot be two in one folder', () => {
    put({}, { 'nginx.conf': fine });
    put({}, {}, '.fcgilintrc.json');
    expect(work.run(['nginx.conf'])).toMatchObject({ status: 2, out: '' });
  });

  it('is the one of the including file for what is included', () => {
    put({ rules: { [rule]: 'error' } }, { 'nginx.conf': 'events {}\nhttp { include a/x.conf; }\n' });
    put({ rules: { [rule]: 'off' } }, { 'a/x.conf': 'include none.conf;\n' }, 'a/fcgilint.json');
    expect(work.json(['nginx.conf']).report.findings).toMatchObject([{ path: 'a/x.conf', severity: 'error' }]);
    expect(work.rules(['a/x.conf'])).toEqual([]);
  });
});

describe('keys', () => {
  it('files: what is linted without a path, seen from the folder of the configuration', () => {
    put(
      { files: ['main/nginx.conf', 'www/*.ht'], dialects: { '*.ht': 'apache' } },
      {
        'main/nginx.conf': fine,
        'www/a.ht': 'RewriteEngine on\n',
        'other/nginx.conf': broken,
        'main/sub/x': '',
      },
    );
    const paths = (cwd: string) =>
      JSON.parse(
        work.node([
          '-e',
          `process.chdir(${JSON.stringify(cwd)});process.argv=['node','x','-f','json'];require(${JSON.stringify(commandPath)})`,
        ]).out,
      ).files.map((file: { path: string }) => file.path);
    expect(paths('.')).toEqual(['main/nginx.conf', 'www/a.ht']);
    expect(paths('main/sub')).toEqual(['../nginx.conf', '../../www/a.ht']);
    put({ files: ['gone.conf'] });
    expect(work.run([])).toMatchObject({ status: 2 });
  });

  it('ignores: what folders and patterns leave out, not what is named', () => {
    put(
      { ignores: ['generated/', '*.old.conf', '!keep.old.conf'] },
      {
        'nginx.conf': fine,
        'generated/nginx.conf': broken,
        'conf.d/a.old.conf': 'server {\n',
        'conf.d/keep.old.conf': 'server { }\n',
      },
    );
    expect(work.json(['.']).report.files.map((file) => file.path)).toEqual(['conf.d/keep.old.conf', 'nginx.conf']);
    expect(work.json(['**/*.conf']).report.files.map((file) => file.path)).toEqual([
      'conf.d/keep.old.conf',
      'nginx.conf',
    ]);
    expect(work.rules(['generated/nginx.conf'])).toContain('syntax-error');
  });

  it('gitignore: heeded, unless told otherwise', () => {
    work.put({ '.git/HEAD': '', '.gitignore': 'out/\n', 'out/nginx.conf': broken, 'nginx.conf': fine });
    expect(work.run(['.']).status).toBe(0);
    put({ gitignore: false });
    expect(work.run(['.']).status).toBe(1);
  });

  it('dialects, contexts, mapPath', () => {
    put(
      {
        dialects: { '*.odd': 'nginx', 'snippets/': 'apache' },
        contexts: { 'snippets/': 'htaccess' },
        mapPath: { '/etc/nowhere': 'deploy' },
      },
      {
        'a.odd': 'events {}\nhttp { include /etc/nowhere/b.conf; }\n',
        'deploy/b.conf': 'server {',
        'snippets/p.conf': 'Listen 80\n',
      },
    );
    expect(work.json(['a.odd']).report.findings.map(({ rule: name, path: at }) => [name, at])).toEqual([
      ['syntax-error', 'deploy/b.conf'],
    ]);
    expect(work.rules(['snippets/p.conf'])).toEqual(['directive-not-allowed-here']);
    expect(work.rules(['--context', 'server', 'snippets/p.conf'])).not.toEqual(['directive-not-allowed-here']);
  });

  it('select, ignore, rules and minConfidence; the command line wins', () => {
    const files = { 'nginx.conf': missing.replace('include', 'nosuch_thing on; include') };
    put({ select: ['security'] }, files);
    expect(work.rules(['nginx.conf'])).toEqual([]);
    expect(work.rules(['--select', rule, 'nginx.conf'])).toEqual([rule]);
    put({ ignore: ['correctness'], rules: { [rule]: 'warning' } });
    expect(work.json(['nginx.conf'])).toMatchObject({
      status: 1,
      report: { findings: [{ rule, severity: 'warning' }] },
    });
    expect(work.rules(['--ignore', rule, 'nginx.conf'])).toEqual([]);
    put({ rules: { [rule]: 'off' }, minConfidence: 'low' });
    expect(work.rules(['nginx.conf'])).toEqual(['unknown-directive']);
    expect(work.rules(['--min-confidence', 'medium', 'nginx.conf'])).toEqual([]);
    expect(work.rules(['--select', rule, 'nginx.conf'])).toEqual([rule]);
    put({ rules: { 'unknown-directive': { options: { known: ['nosuch_*'] } }, [rule]: 'off' }, minConfidence: 'low' });
    expect(work.rules(['nginx.conf'])).toEqual([]);
  });

  it('overrides: by the file of the finding, the last one wins', () => {
    put(
      {
        rules: { [rule]: 'off' },
        overrides: [
          { files: ['a/'], rules: { [rule]: 'error' } },
          { files: ['a/quiet.conf'], rules: { [rule]: 'off' } },
          { files: ['a/low.conf'], minConfidence: 'low' },
        ],
      },
      {
        'nginx.conf': 'events {}\nhttp { include none.conf; include a/*.conf; }\n',
        'a/loud.conf': 'include none1.conf;\n',
        'a/quiet.conf': 'include none2.conf;\n',
        'a/low.conf': 'nosuch_thing on;\n',
        'a/high.conf': 'nosuch_thing on;\n',
      },
    );
    const found = work.json(['nginx.conf']).report.findings.map(({ rule: name, path: at }) => [name, at]);
    expect(found.sort()).toEqual([
      [rule, 'a/loud.conf'],
      ['unknown-directive', 'a/low.conf'],
    ]);
  });

  it('failOn, format; the command line wins', () => {
    put({ failOn: 'never', format: ['concise', 'json:out/report.json'] }, { 'sub/nginx.conf': broken });
    const ran = work.run(['sub/nginx.conf']);
    expect(ran.status).toBe(0);
    expect(ran.out).toMatch(/^sub\/nginx\.conf:/);
    expect(JSON.parse(work.read('out/report.json')).version).toBe(1);
    expect(work.run(['--fail-on', 'error', 'sub/nginx.conf']).status).toBe(1);
    expect(JSON.parse(work.run(['-f', 'json', 'sub/nginx.conf']).out).version).toBe(1);
  });

  it('inlineSuppressions and requireReason', () => {
    const files = { 'nginx.conf': missing.replace('    include', `# fcgilint-disable-next-line ${rule}\n    include`) };
    put({ inlineSuppressions: false }, files);
    expect(work.rules(['nginx.conf'])).toEqual([rule]);
    put({ requireReason: true });
    expect(work.rules(['nginx.conf'])).toEqual(['suppression-without-reason']);
    expect(work.rules(['--no-require-reason', 'nginx.conf'])).toEqual([]);
  });

  it('holds for map and trace, too', () => {
    put(
      { mapPath: { '/etc/nowhere': 'deploy' } },
      {
        'nginx.conf': 'events {}\nhttp { include /etc/nowhere/s.conf; }\n',
        'deploy/s.conf': 'server { listen 80; location / { return 204; } }\n',
      },
    );
    expect(work.run(['trace', 'nginx.conf', 'http://a/']).out).toContain('204');
    expect(work.run(['map', 'nginx.conf']).out).toContain('80');
  });
});

const commandPath = fileURLToPath(new URL('../dist/fcgilint.js', import.meta.url));

describe('mistakes', () => {
  it('are shown all at once, with their lines and the nearest names', () => {
    put(
      `{
  // a comment
  "min-confidence": "low",
  "failOn": "eror",
  "rules": { "port-colision": "off", "${rule}": "maybe", "unknown-directive": { "options": { "knwon": [] } } },
  "targets": { "nginx": "new" },
  "files": "nginx.conf",
  "gitignore": "yes",
  "format": ["jsn"],
  "contexts": { "x": "htp" },
  "overrides": [{ "rules": {} }],
  "select": ["securty"],
  "ignores": [],
  "ignores": [],
}`,
      { 'nginx.conf': fine },
    );
    const { status, out, err } = work.run(['nginx.conf']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const [line, message, help] of [
      [3, 'the configuration has no key "min-confidence"', 'did you mean "minConfidence"?'],
      [4, '"failOn" cannot be "eror"', 'did you mean "error"?'],
      [5, 'there is no rule "port-colision"', 'did you mean "port-collision"?'],
      [5, `the severity of ${rule} cannot be "maybe"`, 'choose one of off, info, warning, error'],
      [5, '"options" has no key "knwon"', 'did you mean "known"?'],
      [6, '"nginx" cannot be "new"', 'write a version'],
      [7, '"files" must be a list, not a string', 'write [ ... ]'],
      [8, '"gitignore" must be true or false, not a string', ''],
      [9, 'cannot be "jsn"', 'did you mean "json"?'],
      [10, '"x" cannot be "htp"', 'did you mean "http"?'],
      [11, '"files" is missing here', ''],
      [12, 'there is no rule or group "securty"', 'did you mean "security"?'],
      [14, '"ignores" stands here twice', 'keep one of them'],
    ] as const) {
      expect(err).toContain(message);
      expect(err).toContain(help);
      expect(err).toContain(`fcgilint.json:${line}:`);
    }
    expect(err).toContain('has 13 mistakes');
  });

  it.each([
    ['', 'the file is empty'],
    ['[]', 'must be an object, not a list'],
    ['{ "files": ["a" ', 'is missing here'],
    ['{ files: [] }', 'no JSON'],
    ['{ "failOn": error }', 'no JSON'],
  ])('in %j: %s', (text, message) => {
    put(text, { 'nginx.conf': fine });
    const ran = work.run(['nginx.conf']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(ran.err).not.toContain('internal error');
  });

  it('allow comments, commas at the end and a byte order mark', () => {
    put(`\ufeff// x\n{ /* y */ "rules": { "${rule}": "off", }, }\n`, { 'nginx.conf': missing });
    expect(work.rules(['nginx.conf'])).toEqual([]);
  });
});

describe('--print-config', () => {
  it('says where each value comes from', () => {
    put(
      '{\n  "failOn": "error",\n  "rules": {\n    "port-collision": "off"\n  },\n  "mapPath": { "/etc/nginx": "." }\n}\n',
      {
        'a/nginx.conf': fine,
      },
    );
    const ran = work.run(['--print-config', 'a/nginx.conf', '--min-confidence', 'low', '--target', 'nginx=1.22']);
    expect(ran.status).toBe(0);
    const lines = ran.out.replaceAll(/ {2,}/g, ' | ');
    expect(lines).toContain('a/nginx.conf is linted with fcgilint.json');
    expect(lines).toContain('failOn | error | fcgilint.json:2');
    expect(lines).toContain('rules.port-collision | off | fcgilint.json:4');
    expect(lines).toContain('mapPath./etc/nginx | . | fcgilint.json:6');
    expect(lines).toContain('minConfidence | low | command line (--min-confidence)');
    expect(lines).toContain('targets.nginx | 1.22 | command line (--target)');
    expect(lines).toContain('inlineSuppressions | true | default');
    const json = JSON.parse(work.run(['--print-config', 'a/nginx.conf', '--format', 'json']).out);
    expect(json.values).toContainEqual({
      key: 'failOn',
      value: 'error',
      from: { kind: 'file', path: 'fcgilint.json', line: 2 },
    });
  });
});

describe('init', () => {
  it('writes a configuration that works for what is found, and overwrites nothing', () => {
    work.put({
      'deploy/nginx/nginx.conf': 'events {}\nhttp { include /etc/nginx-none/conf.d/*.conf; }\n',
      'deploy/nginx/conf.d/a.conf': 'server { listen 80; }\n',
      'www/.htaccess': 'RewriteEngine on\n',
      'snippets/tls.conf': 'ssl_protocols TLSv1.2;\nserver_name x;\n',
    });
    const ran = work.run(['init']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const text = work.read('fcgilint.json');
    expect(text).toContain('"mapPath": { "/etc/nginx-none": "deploy/nginx" }');
    expect(text).toContain('"contexts": { "snippets/tls.conf": "server" }');
    const report = work.json([]).report;
    expect(report.files.map((file) => file.path).sort()).toEqual([
      'deploy/nginx/conf.d/a.conf',
      'deploy/nginx/nginx.conf',
      'snippets/tls.conf',
      'www/.htaccess',
    ]);
    // What stands in comments is valid, too.
    work.put({ 'fcgilint.json': text.replaceAll(/^ {2}\/\/ (?=[" \]}])/gm, '  ') });
    const all = work.run(['--print-config', 'www/.htaccess']);
    expect(all.err).toContain('the plugin "./lint/acme.mjs" cannot be loaded: there is no such file');
    expect(all.err).toContain('has a mistake');
    const again = work.run(['init']);
    expect(again.status).toBe(2);
    expect(again.err).toContain('is left as it is');
  });
});

describe('start-up', () => {
  it('loads one file more for a configuration', () => {
    const dist = path.dirname(commandPath);
    put({ rules: { [rule]: 'off' } }, { 'nginx.conf': fine });
    const trace = `const fs = require('node:fs'); const read = fs.readFileSync; const seen = [];
fs.readFileSync = (...args) => { seen.push(String(args[0])); return read(...args); };
process.on('exit', () => process.stderr.write(seen.filter((n) => n.startsWith(${JSON.stringify(dist)}) && n.endsWith('.js')).map((n) => n.slice(${dist.length + 1})).join(' ')));
process.argv.splice(1, 0); require(${JSON.stringify(commandPath)});`;
    work.put({ 'trace.cjs': trace });
    expect(work.node(['trace.cjs', 'nginx.conf']).err.split(' ').sort()).toEqual([
      'config.js',
      'fcgilint.js',
      'main.js',
      'nginx.js',
    ]);
    expect(fs.statSync(`${dist}/config.js`).size).toBeLessThan(48 * 1024);
  });
});
