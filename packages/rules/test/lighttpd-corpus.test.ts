import { readFileSync } from 'node:fs';
import { decode } from '@fcgilint/core';
import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { lintText } from '../src/testing/index.ts';
import { sharedPath } from './shared-folder.ts';

/** A real file with the verdict of lighttpd 1.4.69: of its form, and the first complaint about its meaning. */
interface CorpusFile {
  readonly kind: string;
  readonly path: string;
  readonly syntax: 'ok' | 'bad';
  readonly semantic?: { readonly class: string; readonly message: string; readonly line: number | null };
}

/** Errors that say that lighttpd does not start. */
const refusing = ['syntax-error', 'undefined-variable', 'duplicate-directive', 'invalid-value'];
const asked = rules.filter(({ name }) => refusing.includes(name));

/** Which rule finds what the server calls so. */
const ruleOf: Readonly<Record<string, string>> = {
  condition: 'invalid-value',
  'undefined-variable': 'undefined-variable',
};

const folder = sharedPath('corpus');

test.skipIf(folder === null)('real files: no error that lighttpd does not share', () => {
  const files = readFileSync(`${folder}/manifest.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFile)
    .filter(({ kind }) => kind === 'lighttpd' || kind === 'snippet-lighttpd');
  const wrong: string[] = [];
  let found = 0;
  for (const { path, syntax, semantic } of files) {
    const decoded = decode(readFileSync(`${folder}/${path}`));
    if (!decoded.ok) continue;
    const errors = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code: decoded.text }, asked).filter(
      ({ severity }) => severity === 'error',
    );
    for (const { rule, message, source, start } of errors) {
      const { line } = source.position(start);
      const shared =
        syntax === 'bad'
          ? rule === 'syntax-error'
          : semantic !== undefined && ruleOf[semantic.class] === rule && line <= (semantic.line ?? line);
      if (shared) found++;
      else wrong.push(`${path}:${line}: ${rule}: ${message} (server: ${semantic?.message ?? syntax})`);
    }
  }
  expect(files.length).toBeGreaterThan(140);
  expect(wrong).toEqual([]);
  // Four conditions of version 1.5, and the two files with damage.
  expect(found).toBeGreaterThanOrEqual(6);
});
