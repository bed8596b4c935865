import { print } from '@fcgilint/core';
import { expect, test } from 'vitest';
import { parseNginx } from '../src/index.ts';
import list from './corpus-differences.json' with { type: 'json' };
import { absent, corpus } from './support/corpus.ts';
import { checkTree } from './support/invariants.ts';
import { linesOf, refusedOf } from './support/lines.ts';

/** Real files with the verdict of the real server. */

const differences: readonly { readonly id: string; readonly reason: string }[] = list;

test.skipIf(absent !== null)('every file: no crash, lossless, a sound tree', () => {
  const files = corpus('nginx', 'snippet-nginx', 'template');
  expect(files.length).toBeGreaterThan(1000);
  for (const { source, id } of files) {
    const document = parseNginx(source);
    expect(print(document), id).toBe(source.text);
    checkTree(document);
  }
});

test.skipIf(absent !== null)('verdict and line of the first problem agree with the server', () => {
  const wrong: string[] = [];
  const used = new Set<string>();
  for (const { source, id, syntax, line, message } of corpus('nginx', 'snippet-nginx')) {
    const refused = refusedOf(parseNginx(source));
    const lines = refused.flatMap((problem) => linesOf(source.text, problem));
    const verdict = refused.length > 0 ? 'bad' : 'ok';
    if (verdict === syntax && (line === undefined || lines.includes(line))) continue;
    const known = differences.find((difference) => difference.id === id);
    if (known === undefined)
      wrong.push(`${id}: server ${syntax} ${line} ${message}, parser ${verdict} ${lines.join(' ')}`);
    else used.add(id);
  }
  expect(wrong).toEqual([]);
  // A difference that is none any more must leave the list.
  expect([...used].sort()).toEqual(differences.map(({ id }) => id).sort());
  expect(differences.length).toBeLessThan(10);
});

test.skipIf(absent !== null)('a template has at most one problem that refuses it', () => {
  const many: string[] = [];
  for (const { source, id } of corpus('template')) {
    const document = parseNginx(source);
    if (document.placeholders.length > 0 && refusedOf(document).length > 1) many.push(id);
  }
  expect(many).toEqual([]);
});
