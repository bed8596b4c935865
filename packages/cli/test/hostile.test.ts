import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../src/formats/registry.ts';
import { command, Workspace } from './harness.ts';

/** Names and texts that a stranger may put into a repository whose build server runs the command. */
const names = [
  'a\n::error::x.conf',
  '##[error]b.conf',
  'c %0A::warning::y.conf',
  'd\r::error::z.conf',
  'e\u001b[2J\u009b2J\u202e.conf',
  '::set-output name=errors::9.conf',
  ' ::error::f.conf',
  '##vso[task.complete result=Succeeded]g.conf',
  '##teamcity[message]h.conf',
];
const text = `server {
    listen 80 ##[add-mask]e ::error::hm \r::error::q
    ##vso[task.setvariable variable=x]y
    server_name "a
::error file=x::boo
  ::stop-commands::x
##[set-output name=errors;]9
";
    ::error::name ::error::value;
    location / {
        fastcgi_pass 127.0.0.1:9000;
        fastcgi_param "::error::x" "##[error]y";
        fastcgi_param X\u001b[2J\u009bY "\u202e";
    }
    include ##[warning]nope;
    include "::error::nope";
    listen 80
}
`;

let work: Workspace;

beforeAll(() => {
  work = new Workspace();
  for (const name of names) fs.writeFileSync(path.join(work.path, name), text);
});

afterAll(() => work.remove());

/** All that a log would get: standard output and standard error in one. */
function log(...argv: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...argv], {
    cwd: work.path,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true' },
  });
  return `${stdout}\n${stderr}`;
}

/** Lines that a build server would take for commands, or that would move a cursor; the runner splits at every line end. */
function commands(shown: string): string[] {
  return shown
    .split(/\r\n|[\n\r]/)
    .filter(
      (line) =>
        /^\s*::/.test(line) || /##\w*\[/.test(line) || /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/.test(line),
    );
}

/** A command that is meant: the annotation of a finding. */
const annotation = /^::(?:error|warning|notice) file=[^:,\u0000-\u001f]+,line=\d+,/;

const forms = formatNames.filter((name) => name !== 'github');

describe('hostile names and texts', () => {
  it.each(forms)('forge nothing in %s', (form) => {
    const shown = log('-f', form, '--min-confidence', 'low');
    expect(shown).toContain(form === 'human' || form === 'concise' ? '[unknown-directive]' : 'unknown-directive');
    expect(commands(shown)).toEqual([]);
  });

  it('forge nothing in github, where every command is one of a finding', () => {
    const shown = log('-f', 'github', '--min-confidence', 'low');
    const lines = commands(shown);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(annotation);
  });

  it.each([
    ['the statistics', ['--statistics']],
    ['the changes of a fix', ['--diff', '--unsafe-fixes']],
    ['a fix', ['--fix', '-', '--stdin-filename', '::error::x.conf']],
    ['the map', ['map']],
    ['the map as JSON', ['map', '-f', 'json']],
    ['the drawn map', ['map', '-f', 'mermaid']],
    ['the rules', ['rules', '--format', 'json']],
    ...names.map((name) => [`a trace of ${JSON.stringify(name)}`, ['trace', `./${name}`, 'http://x/##[error]a']]),
    ...names.map((name) => [
      `a trace as JSON of ${JSON.stringify(name)}`,
      ['trace', `./${name}`, 'http://x/', '-f', 'json'],
    ]),
    ...names.map((name) => [`how ${JSON.stringify(name)} is linted`, ['--print-config', name]]),
    ...names.map((name) => [`a missing configuration ${JSON.stringify(name)}`, ['--config', `x${name}`]]),
    ...names.map((name) => [`a missing file ${JSON.stringify(name)}`, [`./none${name}`]]),
    ...names.map((name) => [`an unknown option ${JSON.stringify(name)}`, [`--x${name}`]]),
  ] as [string, string[]][])('forge nothing in %s', (_, argv) => {
    const shown = log(...argv);
    expect(shown.trim()).not.toBe('');
    expect(commands(shown).filter((line) => !annotation.test(line))).toEqual([]);
  });

  it('forge nothing in what is said about a configuration', () => {
    const file = '::error::evil.json';
    fs.writeFileSync(
      path.join(work.path, file),
      '{\n::error::x "##[error]a": 1,\n"rules": { "##[error]b\\n::error::c\u001b": "off" }, "format": ["##[x]"] }\n',
    );
    const shown = log('--config', file);
    expect(shown).toContain('mistakes');
    expect(commands(shown)).toEqual([]);
  });

  it('leave a patch as it is that goes into a file', () => {
    const patch = path.join(work.path, 'changes.patch');
    const fd = fs.openSync(patch, 'w');
    spawnSync(process.execPath, [command, '--diff', '##[error]b.conf'], {
      cwd: work.path,
      env: { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true' },
      stdio: ['ignore', fd, 'ignore'],
    });
    fs.closeSync(fd);
    expect(fs.readFileSync(patch, 'utf8')).toContain('-    include ##[warning]nope;\n');
  });
});
