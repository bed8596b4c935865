import { readFileSync } from 'node:fs';
import { type Confidence, type Dialect, decode, SourceText } from '@fcgilint/core';
import { parseApache } from '@fcgilint/parser-htaccess';
import { parseLighttpd } from '@fcgilint/parser-lighttpd';
import { parseNginx } from '@fcgilint/parser-nginx';
import { expect, test } from 'vitest';
import { inferContext } from '../../cli/src/dialect/context.ts';
import { lintText } from '../src/testing/index.ts';
import { sharedPath } from './shared-folder.ts';

/**
 * How often each rule speaks on real files, each linted by itself, nothing beside it: a change in a rule shows here
 * what it does to them. `npx vitest run packages/rules/test/corpus-counts.test.ts -u` writes the counts anew.
 */
const folder = sharedPath('corpus');

const dialects: Readonly<Record<string, Dialect>> = {
  nginx: 'nginx',
  'snippet-nginx': 'nginx',
  lighttpd: 'lighttpd',
  'snippet-lighttpd': 'lighttpd',
  httpd: 'apache',
  htaccess: 'apache',
  'snippet-apache': 'apache',
};

interface CorpusFile {
  readonly kind: string;
  readonly path: string;
}

function contextOf(dialect: Dialect, file: string, text: string): string {
  if (file === '.htaccess') return 'htaccess';
  const source = new SourceText(file, text);
  switch (dialect) {
    case 'nginx':
      return inferContext(parseNginx(source));
    case 'lighttpd':
      return inferContext(parseLighttpd(source));
    case 'apache':
      return inferContext(parseApache(source, { flavour: 'server' }));
  }
}

/** By rule: how many findings at each confidence, and in how many files. */
function countFindings(files: readonly CorpusFile[]): string[] {
  const counts = new Map<string, Record<Confidence, number> & { readonly files: Set<string> }>();
  for (const { kind, path } of files) {
    const dialect = dialects[kind];
    const decoded = dialect && decode(readFileSync(`${folder}/${path}`));
    if (!decoded?.ok) continue;
    const file = kind === 'htaccess' ? '.htaccess' : path.slice(path.lastIndexOf('/') + 1);
    const context = contextOf(dialect!, file, decoded.text);
    for (const { rule, confidence } of lintText({ dialect: dialect!, file, code: decoded.text, context })) {
      let count = counts.get(rule);
      if (!count) {
        count = { high: 0, medium: 0, low: 0, files: new Set() };
        counts.set(rule, count);
      }
      count[confidence]++;
      count.files.add(path);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([rule, { high, medium, low, files: found }]) =>
        `${rule}: ${high} high, ${medium} medium, ${low} low, in ${found.size} files`,
    );
}

test.skipIf(folder === null)('findings in real files, by rule', { timeout: 300_000 }, async () => {
  const files = readFileSync(`${folder}/manifest.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFile);
  expect(files.length).toBeGreaterThan(2000);
  await expect(`${countFindings(files).join('\n')}\n`).toMatchFileSnapshot('corpus-counts.txt');
});
