import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
  work.put({ 'nginx.conf': 'events {}\nhttp {\n    include none.conf;\n}\n' });
});

afterEach(() => work.remove());

/** The text of a module with one rule, whose `check` has this body. */
function plugin(body: string, parts = '', exported = 'export const rules = [rule];'): string {
  return `const rule = {
  name: 'seen', dialects: ['nginx'], group: 'suspicious', severity: 'warning', confidence: 'high', fix: 'safe',
  summary: 'Seen', messages: { seen: ({ what }) => 'seen: ' + what },
  check(context) { ${body} },
  ${parts}
};
${exported}
`;
}

/** Reports the first directive. */
const first = `const [d] = context.gateway.tree.directives; const { name } = d.statement;
context.report({ message: 'seen', data: { what: name.value }, at: { source: d.source, start: name.start, end: name.end } });`;

function use(module: string, text: string, more: object = {}): void {
  work.put({ [module]: text, 'fcgilint.json': JSON.stringify({ plugins: { acme: `./${module}` }, ...more }) });
}

describe('plugins', () => {
  it.each([
    ['a list `rules`', 'acme.mjs', plugin(first)],
    ['a default export', 'acme.mjs', plugin(first, '', 'export default { rules: [rule] };')],
    ['a list by default', 'acme.mjs', plugin(first, '', 'export default [rule];')],
    ['CommonJS', 'acme.cjs', plugin(first, '', 'module.exports = { rules: [rule] };')],
  ])('export %s', (_, module, text) => {
    use(module, text);
    const { report, status } = work.json(['nginx.conf']);
    expect(status).toBe(1);
    expect(report.findings).toMatchObject([
      { rule: 'acme/seen', severity: 'warning', message: 'seen: events', path: 'nginx.conf' },
      { rule: 'include-not-found' },
    ]);
  });

  it('are not asked when nothing that they say could be shown', () => {
    const calls = `require('node:fs').appendFileSync('calls', 'x'); ${first}`;
    const low = plugin(calls, '', 'module.exports = [rule];').replace("confidence: 'high'", "confidence: 'low'");
    use('acme.cjs', low);
    expect(work.rules(['nginx.conf'])).toEqual(['include-not-found']);
    expect(work.exists('calls')).toBe(false);
    expect(work.rules(['--min-confidence', 'low', 'nginx.conf'])).toEqual(['acme/seen', 'include-not-found']);
    // A comment that suppresses what would not be shown is of use.
    work.put({ 'nginx.conf': '# fcgilint-disable-next-line acme/seen\nevents {}\n' });
    expect(work.rules(['nginx.conf'])).toEqual([]);
    use('acme.cjs', low, { overrides: [{ files: ['other.conf'], minConfidence: 'low' }] });
    work.put({ 'nginx.conf': 'events {}\n', calls: '' });
    expect(work.rules(['nginx.conf'])).toEqual([]);
    expect(work.read('calls')).toBe('x');
  });

  it('may be packages, also such that can only be imported', () => {
    const manifest = { name: 'lint-acme', type: 'module', exports: { '.': { import: './main.js' } } };
    work.put({
      'node_modules/lint-acme/package.json': JSON.stringify(manifest),
      'node_modules/lint-acme/main.js': plugin(first),
      'node_modules/@acme/lint/package.json': '{ "main": "x.cjs" }',
      'node_modules/@acme/lint/x.cjs': plugin(first, '', 'module.exports = [rule];'),
      'fcgilint.json': '{ "plugins": { "one": "lint-acme", "two": "@acme/lint" } }',
    });
    expect(work.rules(['--ignore', 'include-not-found', 'nginx.conf'])).toEqual(['one/seen', 'two/seen']);
  });

  it('are set, selected, ignored, suppressed and listed like other rules', () => {
    use('acme.mjs', plugin(first), { rules: { 'acme/seen': 'error' } });
    expect(work.json(['--select', 'acme/seen', 'nginx.conf']).report.findings).toMatchObject([
      { rule: 'acme/seen', severity: 'error' },
    ]);
    expect(work.rules(['--ignore', 'acme/seen', 'nginx.conf'])).toEqual(['include-not-found']);
    work.put({ 'nginx.conf': '# fcgilint-disable-next-line acme/seen -- why\nevents {}\n' });
    expect(work.rules(['nginx.conf'])).toEqual([]);
    work.put({ 'nginx.conf': '# fcgilint-disable-next-line acme/sen\nevents {}\n' });
    expect(work.json(['nginx.conf']).report.findings).toMatchObject([
      { rule: 'unknown-suppression', help: 'did you mean acme/seen?' },
      { rule: 'acme/seen' },
    ]);
    const listed = JSON.parse(work.run(['rules', '--format', 'json']).out) as { name: string }[];
    expect(listed.map(({ name }) => name)).toContain('acme/seen');
    expect(work.run(['explain', 'acme/seen']).out).toContain('Seen.');
    expect(work.run(['explain', 'acme/sen'])).toMatchObject({ status: 2, out: '' });
    const sarif = work.run(['-f', 'sarif', 'nginx.conf']).out;
    expect(sarif).toContain('"acme/seen"');
  });

  it('get their options, and these are checked', () => {
    const options = `options: { what: { type: 'string', default: 'nothing', description: 'x' } },`;
    const text = plugin(first.replace('name.value', 'context.options.what'), options);
    use('acme.mjs', text);
    expect(work.json(['nginx.conf']).report.findings[0]?.message).toBe('seen: nothing');
    use('acme.mjs', text, { rules: { 'acme/seen': { options: { what: 'it' } } } });
    expect(work.json(['nginx.conf']).report.findings[0]?.message).toBe('seen: it');
    use('acme.mjs', text, { rules: { 'acme/seen': { options: { waht: 1 } } } });
    expect(work.run(['nginx.conf']).err).toContain('did you mean "what"?');
  });

  it('are set by their former names, too', () => {
    const options = `options: { what: { type: 'string', default: 'nothing', description: 'x' } }, aliases: ['old-seen'],`;
    use('acme.mjs', plugin(first.replace('name.value', 'context.options.what'), options), {
      rules: { 'acme/old-seen': { severity: 'error', options: { what: 'it' } } },
    });
    expect(work.json(['nginx.conf']).report.findings[0]).toMatchObject({
      rule: 'acme/seen',
      severity: 'error',
      message: 'seen: it',
    });
  });

  it('may offer fixes', () => {
    const fix = `const [d] = context.gateway.tree.directives; const { name } = d.statement;
if (name.value !== 'worker_processes') context.report({ message: 'seen', data: { what: 'x' }, at: { source: d.source, start: name.start, end: name.end },
fix: { title: 'add it', edits: [{ source: d.source, start: 0, end: 0, text: 'worker_processes 1;\\n' }] } });`;
    use('acme.mjs', plugin(fix));
    work.run(['--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toMatch(/^worker_processes 1;\nevents/);
  });

  it.each([
    ['throws in check', plugin(`throw new TypeError('oh');`), 'TypeError: oh'],
    [
      'reports an unknown message',
      plugin(`context.report({ message: 'no', at: context.gateway.tree.roots[0].statement });`),
      'no message no',
    ],
    [
      'reports no place',
      plugin(
        `context.report({ message: 'seen', data: { what: 'x' }, at: context.gateway.tree.directives[0].statement });`,
      ),
      'a place needs a source',
    ],
    [
      'reports a place outside of the text',
      plugin(
        `context.report({ message: 'seen', data: { what: 'x' }, at: { ...context.gateway.tree.directives[0], start: 5, end: 1e9 } });`,
      ),
      'a place needs a source',
    ],
    [
      'reports an unknown severity',
      plugin(
        `context.report({ message: 'seen', data: { what: 'x' }, severity: 'loud', at: { ...context.gateway.tree.directives[0], start: 0, end: 1 } });`,
      ),
      'there is no severity loud',
    ],
    [
      'gives a fix that writes no text',
      plugin(`const at = { ...context.gateway.tree.directives[0], start: 0, end: 1 };
context.report({ message: 'seen', data: { what: 'x' }, at, fix: { title: 'x', edits: [{ ...at, text: 1 }] } });`),
      'a text is needed, not 1',
    ],
    ['throws for a directive', plugin('', `directive() { throw 'thrown'; },`), 'thrown'],
  ])('a rule that %s does not lose the findings of others', (_, text, message) => {
    use('acme.mjs', text);
    const { status, report } = work.json(['nginx.conf']);
    expect(status).toBe(2);
    expect(report.findings).toMatchObject([
      { rule: 'rule-failure', message: expect.stringContaining(`the rule acme/seen failed: `) },
      { rule: 'include-not-found' },
    ]);
    expect(report.findings[0]?.message).toContain(message);
    expect(work.run(['--ignore', 'rule-failure', 'nginx.conf']).status).toBe(2);
    work.put({ 'fcgilint.json': '{ "plugins": { "acme": "./acme.mjs" }, "rules": { "acme/seen": "off" } }' });
    expect(work.rules(['nginx.conf'])).toEqual(['include-not-found']);
  });

  it.each([
    ['is missing', null, 'cannot be loaded: there is no such file'],
    ['throws', `throw new Error('at load');`, 'cannot be loaded: at load'],
    ['is no JavaScript', 'export const = ;', 'cannot be loaded: '],
    ['exports no rules', 'export const other = 1;', 'it exports no list `rules`'],
    ['has a bad name', plugin('').replace("'seen'", "'Not Kebab'"), '`name` must be in kebab-case'],
    [
      'has a bad severity',
      plugin('').replace("'warning'", "'loud'"),
      'rule "seen": `severity` must be one of error, warning, info',
    ],
    [
      'has no function',
      plugin('').replace('check(context)', 'chek(context)'),
      'it needs a function `check` or `directive`',
    ],
    ['has a rule twice', plugin('', '', 'export const rules = [rule, rule];'), 'there are two rules "seen"'],
  ])('a module that %s is a mistake in the configuration', (_, text, message) => {
    use('acme.mjs', text ?? '', { rules: { 'acme/seen': 'off', 'acme/other': 'off' } });
    if (text === null) fs.rmSync(path.join(work.path, 'acme.mjs'));
    const ran = work.run(['nginx.conf']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(`the plugin "./acme.mjs"`);
    expect(ran.err).toContain(message);
    expect(ran.err).toContain('fcgilint.json:1:');
    expect(ran.err).not.toContain('internal error');
  });

  it('that is not installed is told', () => {
    work.put({ 'fcgilint.json': '{ "plugins": { "acme": "no-such-package-here" } }' });
    expect(work.run(['nginx.conf']).err).toContain('no such package is installed');
    expect(work.run(['--no-config', 'nginx.conf']).status).toBe(0);
  });
});
