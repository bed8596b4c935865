import { print } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from '../src/index.ts';
import { corpus, isPresent } from './shared.ts';

describe.skipIf(!isPresent('corpus/manifest.jsonl'))('real configurations', () => {
  test('are refused exactly when lighttpd 1.4.69 refuses their form, in its line', () => {
    const wrong: string[] = [];
    let files = 0;
    for (const { file, source } of corpus(['lighttpd', 'snippet-lighttpd'])) {
      files++;
      const document = parseLighttpd(source);
      expect(print(document), file.path).toBe(source.text);
      const refused = document.problems.filter((problem) => problem.refused);
      if (refused.length > 0 !== (file.syntax === 'bad')) wrong.push(`${file.path}: ${file.syntax}`);
      // What is open at the end has no line of its own: the server names the last one.
      if (refused[0] && refused[0].code !== 'incomplete-statement') {
        expect(source.position(refused[0].start).line, file.path).toBe(file.line);
      }
      if (file.class === 'ok') {
        // Two list entries without a comma were recorded as plain `ok`: that is dropped text all the same.
        expect(
          document.problems.every((p) => !p.refused && p.code === 'missing-comma'),
          file.path,
        ).toBe(true);
      }
    }
    console.info(`corpus: ${files} files, ${wrong.length} verdicts differ`);
    expect(files).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('of template languages stay whole and cause no cascade', () => {
    let files = 0;
    for (const { file, source } of corpus(['template'])) {
      const document = parseLighttpd(source);
      expect(print(document), file.path).toBe(source.text);
      // Templates of the other servers only have to survive.
      if (!/^\s*(?:server\.modules|server\.document-root)\s*\+?=/m.test(source.text)) continue;
      files++;
      expect(document.problems.filter((problem) => problem.refused).length, file.path).toBeLessThanOrEqual(1);
    }
    expect(files).toBeGreaterThan(0);
  });
});
