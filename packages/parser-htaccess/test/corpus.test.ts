import { print } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from '../src/index.ts';
import { corpusFiles, flavourOf, readCorpus } from './corpus.ts';
import differences from './deliberate-differences.json' with { type: 'json' };
import { checkTree } from './invariants.ts';
import { hasShared } from './shared.ts';

const present = hasShared('corpus/manifest.jsonl');
const files = present ? corpusFiles() : [];
const excused = new Set(differences.corpus.map((entry) => entry.id));

describe.skipIf(!present)('real files', () => {
  test('all are read, printed back and make sound trees', () => {
    for (const file of files) {
      const source = readCorpus(file);
      const document = parseApache(source, { flavour: flavourOf(file) });
      expect(print(document) === source.text, file.path).toBe(true);
      expect(checkTree(document), file.path).toEqual([]);
    }
  });

  test('well-formed exactly where the server says so, and at its line', () => {
    const wrong: string[] = [];
    let judged = 0;
    for (const file of files) {
      if (file.syntax === undefined) continue;
      judged++;
      const source = readCorpus(file);
      const refused = parseApache(source, { flavour: flavourOf(file) }).problems.filter((problem) => problem.refused);
      if (excused.has(file.id)) continue;
      if (refused.length > 0 !== (file.syntax === 'bad'))
        wrong.push(`${file.path}: ${file.syntax} ${file.message ?? ''}`);
      else if (file.syntax === 'bad') {
        const line = source.position(refused[0]!.start).line;
        if (line !== file.line) wrong.push(`${file.path}: line ${line} instead of ${file.line}`);
      }
    }
    console.log(`${judged} files judged, ${excused.size} deliberate differences, ${wrong.length} others`);
    expect(wrong).toEqual([]);
    expect(excused.size).toBeLessThan(10);
  });

  test('templates cause no cascade', () => {
    const noisy = files
      .filter((file) => file.kind === 'template')
      .filter((file) => {
        const { problems } = parseApache(readCorpus(file), { flavour: 'server' });
        return problems.some((problem) => problem.refused);
      });
    expect(noisy.map((file) => file.path)).toEqual([]);
  });
});
