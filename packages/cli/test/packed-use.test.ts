import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ran, Workspace } from './harness.ts';
import { install, pack } from './packed.ts';

/** The installed package in a project of a user: configuration, plugins, programs, types, the shell. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
let work: Workspace;

function run(program: string, args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: work.path,
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], HOME: work.path, MANWIDTH: '80', LC_ALL: 'C.UTF-8' },
    timeout: 120_000,
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

const fcgilint = (...args: string[]) => run(path.join(work.path, 'node_modules/.bin/fcgilint'), args);

/** A plugin with a rule that reports each server without a name. */
const plugin = (imports: string) => `${imports}
export const rules = [defineRule({
  name: 'named-servers', aliases: [], covers: [], dialects: ['nginx'], group: 'suspicious', severity: 'warning',
  confidence: 'high', fix: 'none', summary: 'A server says its name',
  messages: { unnamed: () => 'this server has no name' },
  options: { except: { type: 'integer', default: 0, description: 'how many may have none' } },
  check({ named, options, report }) {
    const unnamed = named('server').filter(({ statement }) => !statement.block.body.some(({ name }) => name.value === 'server_name'));
    for (const { statement, source } of unnamed.slice(options.except)) report({ message: 'unnamed', at: { ...statement.name, source } });
  },
})];
`;

const conf = 'events {}\nhttp {\n    include conf.d/*.conf;\n}\n';
const site = 'server {\n    listen 80;\n    return 204;\n}\n';

beforeAll(() => {
  work = new Workspace().put({
    'nginx/nginx.conf': conf,
    'nginx/conf.d/a.conf': site,
    'acme/package.json':
      '{ "name": "acme-lint", "version": "1.0.0", "type": "module", "exports": { "import": "./rules.js" } }\n',
    'acme/rules.js': plugin(`const defineRule = (rule) => rule;`),
    'lint/own.mjs': plugin(`import { defineRule } from 'fcgilint';`),
  });
  install(work.path, pack(work.path).tarball, './acme');
}, 120_000);

afterAll(() => work.remove());

describe('the installed package', () => {
  it('writes a configuration, heeds it, and says where values come from', () => {
    expect(fcgilint('init')).toMatchObject({ status: 0, err: '' });
    expect(work.read('fcgilint.json')).toContain('"files": [ "nginx/nginx.conf" ]');
    expect(fcgilint().out).toContain('in 2 files');
    work.put({ 'fcgilint.json': '{ "files": ["nginx/nginx.conf"], "failOn": "eror" }\n' });
    expect(fcgilint()).toMatchObject({ status: 2, out: '', err: expect.stringContaining('did you mean "error"?') });
    work.put({ 'fcgilint.json': '{\n  "files": ["nginx/nginx.conf"],\n  "failOn": "error"\n}\n' });
    expect(fcgilint('--print-config', 'nginx/nginx.conf').out).toMatch(/^failOn +error +fcgilint\.json:3$/m);
  });

  it.each([
    ['a package', 'acme-lint'],
    ['a relative path', './lint/own.mjs'],
  ])('runs a plugin by %s', (_, specifier) => {
    const config = { files: ['nginx/nginx.conf'], plugins: { acme: specifier } };
    work.put({ 'fcgilint.json': JSON.stringify(config) });
    expect(fcgilint('-f', 'concise', '--select', 'acme/named-servers')).toEqual({
      status: 1,
      err: '',
      out: 'nginx/conf.d/a.conf:1:1: warning: this server has no name [acme/named-servers]\n',
    });
    work.put({
      'fcgilint.json': JSON.stringify({ ...config, rules: { 'acme/named-servers': { options: { except: 1 } } } }),
    });
    expect(fcgilint('-f', 'concise', '--select', 'acme/named-servers')).toEqual({ status: 0, err: '', out: '' });
    expect(fcgilint('explain', 'acme/named-servers').out).toContain('A server says its name');
  });

  it('is imported by programs, with its types for every way to resolve modules', () => {
    work.put({
      'fcgilint.json': '{}',
      'use.mjs': `import { lint, lintText, parseNginx, route, defineRule } from 'fcgilint';
import schema from 'fcgilint/schema.json' with { type: 'json' };
const { summary } = await lintText('server { listen 80 }', { path: 'x.conf', dialect: 'nginx' });
const report = await lint(['nginx/nginx.conf']);
const { body } = await parseNginx('worker_processes 1;');
console.log(JSON.stringify([summary.error, report.files.length, body[0].name.value, typeof route, typeof defineRule, schema.title]));
`,
      'use.cts': `import fcgilint = require('fcgilint');
const report: Promise<fcgilint.JsonReport> = fcgilint.lint(['x']);
export = report;
`,
      'use.mts': `import { defineDocs, defineRule, lint, lintText, route, type JsonReport, type LintOptions, type Rule } from 'fcgilint';
const options: LintOptions = { minConfidence: 'low', config: { overrides: [{ files: ['x'], rules: { 'port-collision': 'off' } }] } };
const report: JsonReport = await lint(['x'], options);
for (const { path, range, fix } of report.findings) console.log(path, range.start.line, fix?.edits.length);
// @ts-expect-error a confidence that is none
await lintText('', { minConfidence: 'certain' });
const rule: Rule = defineRule({
  name: 'x', aliases: [], covers: [], dialects: ['lighttpd'], group: 'security', severity: 'info', confidence: 'high',
  fix: 'none', summary: 'x', messages: { a: () => 'x' },
  check({ named, report: tell }) {
    for (const { source, statement } of named('server.port')) tell({ message: 'a', at: { ...statement, source } });
  },
});
export const all: unknown[] = [rule, defineDocs, (await route('x', 'http://x/')).outcome];
`,
    });
    expect(run(process.execPath, ['--no-warnings', 'use.mjs'])).toEqual({
      status: 0,
      err: '',
      out: '[1,2,"worker_processes","function","function","Configuration of fcgilint"]\n',
    });
    const ways = [
      { module: 'node16', moduleResolution: 'node16', files: ['use.mts'] },
      { module: 'nodenext', moduleResolution: 'nodenext', files: ['use.mts', 'use.cts'] },
      { module: 'preserve', moduleResolution: 'bundler', files: ['use.mts'] },
    ];
    for (const { files, ...way } of ways) {
      const compilerOptions = {
        ...way,
        strict: true,
        noEmit: true,
        target: 'es2022',
        types: [],
        skipLibCheck: false,
        lib: ['es2023'],
        exactOptionalPropertyTypes: true,
      };
      work.put({ 'console.d.ts': 'declare const console: { log(...all: unknown[]): void };\n' });
      work.put({ 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['console.d.ts', ...files] }) });
      const checked = run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.json']);
      expect([way.moduleResolution, checked]).toEqual([way.moduleResolution, { status: 0, out: '', err: '' }]);
    }
  }, 120_000);

  it('has a schema that editors find beside it', () => {
    const schema = JSON.parse(work.read('node_modules/fcgilint/schema.json'));
    expect(Object.keys(schema.properties)).toContain('plugins');
    work.put({ 'fcgilint.json': '{ "$schema": "./node_modules/fcgilint/schema.json" }' });
    expect(fcgilint('nginx/nginx.conf').status).toBe(0);
  });

  const has = (program: string) => spawnSync(program, ['--version']).status === 0;

  it('completes in bash', () => {
    const script = `PATH="$PWD/node_modules/.bin:$PATH"; source <(fcgilint completions bash)
COMP_WORDS=(fcgilint --min-conf); COMP_CWORD=1; _fcgilint; printf '%s\n' "\${COMPREPLY[@]}"`;
    expect(run('bash', ['--norc', '-c', script]).out).toBe('--min-confidence\n');
  });

  it.skipIf(!has('man'))('has a manual page that man shows without complaint', () => {
    const page = fs.realpathSync(path.join(work.path, 'node_modules/fcgilint/man/fcgilint.1'));
    const shown = run('man', ['--warnings', '-l', page]);
    expect(shown).toMatchObject({ status: 0, err: '' });
    for (const part of ['NAME', 'SYNOPSIS', '--unsafe-fixes', 'EXIT STATUS']) expect(shown.out).toContain(part);
  });
});
