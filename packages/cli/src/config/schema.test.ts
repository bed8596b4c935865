import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { contextChoices } from '../dialect/context.ts';
import { formatNames } from '../formats/registry.ts';
import { everyRule, groups } from '../select.ts';
import { keys } from './description.ts';
import { initialConfig } from './init.ts';
import { readConfigText } from './read.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}packages/cli/schema.json`, 'utf8')) as object;
const fits = new Ajv({ strict: true, allErrors: true }).compile(schema);

const except = { type: 'array', items: { type: 'string' }, default: [], description: 'x' } as const;

/** What the command says about a text. Plugins count as loaded, with one rule each, the guide's. */
async function problemsOf(text: string): Promise<string[]> {
  const known = { rules: everyRule(), groups, formats: formatNames, contexts: contextChoices };
  const read = await readConfigText('fcgilint.json', new TextEncoder().encode(text), known, async (plugins) => ({
    rules: Object.keys(plugins).map(
      (name) => ({ name: `${name}/own-access-log`, aliases: [], options: { except } }) as never,
    ),
    docs: {},
    failures: [],
  }));
  return read.problems.map(({ message }) => message);
}

/** Whether the command and the published schema take a text; they must agree. */
async function accepted(text: string): Promise<boolean> {
  const problems = await problemsOf(text);
  const bySchema = fits(parse(text, [], { allowTrailingComma: true }));
  expect({ text, schema: bySchema, why: fits.errors }).toMatchObject({ schema: problems.length === 0 });
  return problems.length === 0;
}

describe('the published schema', () => {
  it('is a schema', () => {
    const ajv = new Ajv({ strict: true });
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each([
    {},
    { $schema: './node_modules/fcgilint/schema.json' },
    ...Object.entries(keys).flatMap(([name, { example }]) => (name === 'plugins' ? [] : [{ [name]: example }])),
    { files: [], ignores: ['!a', '**/b', '/c'], overrides: [] },
    { plugins: { acme: 'x' }, rules: { 'acme/own-access-log': 'error' }, select: ['acme/own-access-log'] },
    { rules: { 'port-collision': {}, 'syntax-error': { severity: 'off', options: {} } } },
    { rules: { 'unknown-directive': { severity: 'info', options: { known: [] } } } },
    { rules: { 'unused-suppression': 'error' }, ignore: ['unused-suppression', 'security'] },
    { format: ['json', 'json:a:b', 'sarif:a:', 'human:a\nb'] },
    { targets: { nginx: '1', lighttpd: '1.4', apache: '2.4.58.1' } },
    { overrides: [{ files: ['a'] }, { files: [], rules: {}, minConfidence: 'low' }] },
    { dialects: {}, contexts: { '*': 'htaccess' }, mapPath: { '/': '.' } },
  ])('and the command take %j', async (value) => {
    expect(await accepted(JSON.stringify(value))).toBe(true);
  });

  it.each([
    [[]],
    'x',
    1,
    null,
    true,
    { nosuch: 1 },
    { 'min-confidence': 'low' },
    { $schema: 1 },
    { files: 'nginx.conf' },
    { files: [''] },
    { files: [1] },
    { files: null },
    { ignores: ['!'] },
    { gitignore: 'yes' },
    { dialects: { '*': 'ngnx' } },
    { dialects: { '': 'nginx' } },
    { dialects: ['nginx'] },
    { contexts: { '*': 'htp' } },
    { mapPath: { 'etc/nginx': 'x' } },
    { mapPath: { '/etc/nginx': '' } },
    { targets: { nginx: 1.22 } },
    { targets: { nginx: 'new' } },
    { targets: { nginx: '1.2.3.4.5' } },
    { targets: { nginx: '1.1234567' } },
    { targets: { nginx: '1.22 ' } },
    { targets: { nginx: '1.22\n' } },
    { targets: { caddy: '2' } },
    { plugins: { Acme: 'x' } },
    { plugins: { acme: '' } },
    { plugins: { 'acme/x': 'y' } },
    { select: ['port-colision'] },
    { select: 'security' },
    { ignore: ['securty'] },
    { rules: { security: 'off' } },
    { rules: { 'port-collision': 'loud' } },
    { rules: { 'port-collision': 1 } },
    { rules: { 'port-collision': null } },
    { rules: { 'port-collision': ['warning'] } },
    { rules: { 'port-collision': { level: 'off' } } },
    { rules: { 'port-collision': { severity: 'loud' } } },
    { rules: { 'port-collision': { options: { x: 1 } } } },
    { rules: { 'port-collision': { options: [] } } },
    { rules: { 'port-collision': { options: {}, severity: 'loud' } } },
    { rules: { 'port-collision': { options: {}, nosuch: 1 } } },
    { rules: { 'unknown-directive': { options: { known: 'x' } } } },
    { rules: { 'unknown-directive': { options: { known: [1] } } } },
    { rules: { 'unknown-directive': { options: { knwon: [] } } } },
    { minConfidence: 'lowest' },
    { failOn: 'off' },
    { inlineSuppressions: 1 },
    { requireReason: 'true' },
    { baseline: '' },
    { baseline: ['x'] },
    { format: 'json' },
    { format: ['jsn'] },
    { format: ['json:'] },
    { format: [''] },
    { format: ['json,human'] },
    { overrides: [{ rules: {} }] },
    { overrides: [{ files: ['a', '!b'] }] },
    { contexts: { '!x': 'http' } },
    { overrides: [{ files: 'x' }] },
    { overrides: [{ files: ['x'], failOn: 'never' }] },
    { overrides: [{ files: ['x'], rules: { nosuch: 'off' } }] },
    { overrides: {} },
  ])('and the command refuse %j', async (value) => {
    expect(await accepted(JSON.stringify(value))).toBe(false);
  });

  it('and the command agree about whatever is put together', async () => {
    const scalar = fc.constantFrom<unknown>(
      ...['', '!', 'x', 'json', 'json:x', 'nginx', 'http', '1.22', 'error', 'off', 'low', 'never', 'security'],
      ...['port-collision', 'unknown-directive', 'acme/own-access-log', '/etc', true, false, null, 0, 1.5],
    );
    const setting = fc.oneof(
      scalar,
      fc.record(
        { severity: scalar, options: fc.dictionary(fc.constantFrom('known', 'x'), fc.array(scalar)) },
        { requiredKeys: [] },
      ),
    );
    const key = fc.constantFrom('', '!', '*', '/etc', 'nginx', 'acme', 'port-collision', 'unknown-directive', 'files');
    const settings = fc.dictionary(key, setting, { maxKeys: 2 });
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      settings,
      fc.array(
        fc.record(
          { files: fc.array(scalar, { maxLength: 2 }), rules: settings, minConfidence: scalar },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    );
    const config = fc.dictionary(
      fc.constantFrom(...Object.keys(keys).filter((name) => name !== 'plugins'), 'nosuch'),
      value,
      {
        maxKeys: 2,
      },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(config, async (candidate) => {
        if (await accepted(JSON.stringify({ plugins: { acme: 'x' }, ...candidate }))) taken++;
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe('what is written for users', () => {
  it('init writes what both take, also when all its comments are taken away', async () => {
    const project = {
      files: ['a/nginx.conf'],
      contexts: { 'snippets/x.conf': 'server' },
      mapPath: { '/etc/nginx': 'a' },
    };
    for (const found of [project, { files: [], contexts: {}, mapPath: {} }]) {
      const text = initialConfig(found);
      expect(await accepted(text)).toBe(true);
      const whole = text.replaceAll(/^ {2}\/\/ (?=[" \]}])/gm, '  ');
      expect(Object.keys(parse(whole, [], { allowTrailingComma: true }) as object)).toEqual([
        '$schema',
        ...Object.keys(keys),
      ]);
      expect(await accepted(whole)).toBe(true);
    }
  });

  const guide = `${root}docs/guide/`;
  const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
  const snippets = pages.flatMap((name) =>
    [...readFileSync(guide + name, 'utf8').matchAll(/^```jsonc?(?: \[fcgilint\.json\])?\n([\s\S]*?)^```$/gm)].map(
      ([, text]) => [name, text!] as const,
    ),
  );

  it('the guide has configurations', () => expect(snippets.length).toBeGreaterThanOrEqual(2));

  it.each(snippets)('%s shows one that both take: %s', async (_, text) => {
    expect(await accepted(text)).toBe(true);
  });

  it('the configurations of the examples are taken by both', async () => {
    const folders = readdirSync(`${root}examples`, { recursive: true, encoding: 'utf8' });
    for (const name of folders.filter((each) => /(?:^|\/)(?:fcgilint\.json|\.fcgilintrc\.json)$/.test(each))) {
      expect(await accepted(readFileSync(`${root}examples/${name}`, 'utf8'))).toBe(true);
    }
    expect(existsSync(`${root}examples`)).toBe(true);
  });
});
