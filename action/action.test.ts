import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
/** `action.yml`, as far as it matters here: one `key: value` a line, in sections. */
const manifest = readFileSync(`${root}action.yml`, 'utf8');
const entry = join(root, /^ {2}main: (.+)$/m.exec(manifest)![1]!);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fcgilint-action-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Step {
  readonly status: number | null;
  readonly out: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the step as the runner does: inputs, with the defaults of the manifest, in the environment. */
function step(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}): Step {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'work', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'work', name), text);
  }
  const env: Record<string, string> = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') },
    RUNNER_TEMP: folder,
  };
  for (const [, name, value] of sectionOf('inputs').matchAll(
    /^ {2}([a-z-]+):\n(?: {4}.*\n)*? {4}default: "?([^"\n]*)"?$/gm,
  )) {
    env[`INPUT_${name!.toUpperCase()}`] = value!;
  }
  for (const [name, value] of Object.entries(inputs)) {
    expect(Object.keys(env)).toContain(`INPUT_${name.toUpperCase()}`);
    env[`INPUT_${name.toUpperCase()}`] = value;
  }
  const { status, stdout } = spawnSync(process.execPath, [entry], { cwd: join(folder, 'work'), encoding: 'utf8', env });
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  const outputs = Object.fromEntries(
    [...read('output').matchAll(/^([a-z]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { status, out: stdout, outputs, summary: read('summary') };
}

function sectionOf(name: string): string {
  return new RegExp(`^${name}:\n((?: .*\n)*)`, 'm').exec(manifest)?.[1] ?? '';
}

const broken = {
  'nginx.conf': 'events {}\nhttp {\n  include sites/*.conf;\n}\n',
  'sites/a.conf': 'server {\n  listen 80\n}\n',
};

describe('the GitHub Action', () => {
  it('runs on the Node of the manifest, and has the outputs that it names', () => {
    expect(manifest).toMatch(/^runs:\n {2}using: node24$/m);
    const named = [...sectionOf('outputs').matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);
    expect(Object.keys(step(broken).outputs).sort()).toEqual(named.sort());
  });

  it('annotates, summarises, counts and fails', () => {
    const { status, out, outputs, summary } = step(broken);
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ status: '1', errors: '1', warnings: '0', infos: '0', sarif: '' });
    expect(out).toMatch(
      /^::error file=sites\/a\.conf,line=2,endLine=2,col=3,endColumn=12,title=fcgilint%3A syntax-error::/m,
    );
    expect(out).toContain('\u001b[1;31merror:');
    expect(summary).toContain('fcgilint: 1 error, 0 warnings, 0 info in 2 files');
    expect(JSON.parse(readFileSync(outputs['report']!, 'utf8')).findings).toHaveLength(1);
  });

  it('heeds its inputs', () => {
    const quiet = step(broken, { annotations: 'false', summary: 'false', 'fail-on': 'never', sarif: 'out/x.sarif' });
    expect(quiet).toMatchObject({ status: 0, summary: '', outputs: { errors: '1', status: '0' } });
    expect(quiet.out).not.toMatch(/^::/m);
    expect(JSON.parse(readFileSync(quiet.outputs['sarif']!, 'utf8')).version).toBe('2.1.0');
    expect(step(broken, { ignore: 'syntax-error\nport-collision,wrong-script-name' }).outputs['errors']).toBe('0');
    expect(step(broken, { 'working-directory': 'sites', paths: 'a.conf' }).out).toContain('file=a.conf,');
    const configured = { ...broken, 'ci/lint.json': '{ "ignore": ["syntax-error"] }' };
    expect(step(configured, { config: 'ci/lint.json' }).outputs['errors']).toBe('0');
    expect(step(broken, { args: '--statistics\n--quiet' }).out).toMatch(/^.*1.*syntax-error/m);
    const mapped = {
      'nginx.conf': 'events {}\nhttp { include /etc/nginx/sites/*.conf; }\n',
      'd/sites/a.conf': 'server {',
    };
    expect(step(mapped, { paths: 'nginx.conf', 'map-path': '/etc/nginx=d' }).outputs['errors']).toBe('1');
  });

  it('tells wrong inputs, and paths that look like options', () => {
    expect(step(broken, { 'fail-on': 'sometimes' })).toMatchObject({ status: 2, outputs: { status: '2', report: '' } });
    expect(step(broken, { annotations: 'maybe' })).toMatchObject({ status: 2 });
    expect(step(broken, { annotations: 'maybe' }).out).toMatch(/^::error title=fcgilint::input annotations/m);
    expect(step(broken, { paths: '--help' })).toMatchObject({ status: 2, outputs: { status: '2' } });
  });

  it('lets no file name or text forge a command', () => {
    const name = 'x\n::set-output name=errors::0\n::error::.conf';
    const { out, status } = step({ [name]: 'server {\n  listen 80 \r::error::y\u001b[2J\n' }, { paths: '*.conf' });
    expect(status).toBe(1);
    for (const line of out.split('\n')) expect(line).not.toMatch(/^\s*::(?!(?:error|warning|notice) file=x%0A)/);
    expect(out).not.toContain('\u001b[2J');
    // The runner takes these for commands wherever in a line they stand.
    const inside = {
      'a.conf': 'server {\n  listen 80 ##[set-output name=errors]0\n}\n',
      '##[stop-commands]x.conf': 'server {',
    };
    const others = step(inside, { paths: 'a.conf\n##[stop-commands]x.conf' });
    expect(others.outputs['errors']).toBe('2');
    for (const line of others.out.split('\n')) if (!line.startsWith('::error file=')) expect(line).not.toContain('##[');
  });
});
