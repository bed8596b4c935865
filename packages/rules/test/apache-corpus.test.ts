import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { corpusFiles, lintCorpusFile } from './apache-corpus.ts';
import { sharedPath } from './shared-folder.ts';

const names = new Set([
  'unknown-directive',
  'directive-not-allowed-here',
  'wrong-argument-count',
  'invalid-value',
  'duplicate-directive',
  'deprecated-directive',
]);
const asked = rules.filter((rule) => names.has(rule.name));
const folder = sharedPath('corpus');

test.skipIf(folder === null)('real Apache files: no error where the server finds none', () => {
  const alarms: string[] = [];
  const seen = { accepted: 0, refused: 0, found: 0, unknown: 0, unknownFound: 0 };
  for (const file of corpusFiles(folder!)) {
    const findings = lintCorpusFile(folder!, file, asked);
    if (!findings) continue;
    const { semantic } = file;
    if (file.syntax === 'ok' && !semantic) {
      seen.accepted++;
      for (const { first, rule, message } of findings) alarms.push(`${file.path}:${first} ${rule}: ${message}`);
    } else if (semantic && semantic.line !== null) {
      const { line } = semantic;
      const found = findings.some(({ first, last }) => first - 1 <= line && line <= last + 1) ? 1 : 0;
      // Names of modules that are not known here are information, no errors.
      if (semantic.class === 'unknown-directive') {
        seen.unknown++;
        seen.unknownFound += found;
      } else {
        seen.refused++;
        seen.found += found;
      }
    }
  }
  console.log(`accepted by the server: ${seen.accepted}, of which ${new Set(alarms).size} errors of ours`);
  console.log(
    `refused: ${seen.found} of ${seen.refused} found; unknown names: ${seen.unknownFound} of ${seen.unknown}`,
  );
  expect(seen.accepted).toBeGreaterThan(900);
  expect(alarms).toEqual([]);
  expect(seen.found / seen.refused).toBeGreaterThan(0.45);
  expect(seen.unknownFound / seen.unknown).toBeGreaterThan(0.25);
});
