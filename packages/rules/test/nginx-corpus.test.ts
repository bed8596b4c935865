import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { corpusFiles, lintCorpusFile, type Reported, type Semantic } from './corpus.ts';
import { sharedPath } from './shared-folder.ts';

/** Which rules find what the server calls so. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  // Dots that stand for directives, and have no `;`.
  'unknown-directive': ['unknown-directive', 'syntax-error'],
  context: ['directive-not-allowed-here'],
  // Words of the next line that a forgotten `;` makes arguments.
  nargs: ['wrong-argument-count', 'ignored-syntax'],
  shape: ['wrong-argument-count'],
  value: ['invalid-value'],
  'unknown-variable': ['invalid-value'],
  'cross-file': ['invalid-value', 'undefined-upstream'],
  duplicate: ['duplicate-directive'],
};

/**
 * The least share of the server's complaints that we must find, in percent. What is missing is meant to be: modules
 * that the asked server lacks and newer parameters (unknown-directive, value), and what a fragment leaves open
 * (cross-file, unknown-variable, context).
 */
const leastRecall: Readonly<Record<string, number>> = {
  nargs: 100,
  duplicate: 90,
  context: 29,
  value: 31,
  'unknown-variable': 17,
  'cross-file': 13,
  'unknown-directive': 14,
  shape: 33,
};

const asked = rules.filter(
  (rule) => rule.name === 'deprecated-directive' || Object.values(rulesOf).flat().includes(rule.name),
);

/** What the server looks at when all has been read: its first complaint may hide these. */
const late = /variable|second location|has no server|no certificate|no key|no `listen`|all servers of the group/;

/** An error about a directive that the server read without complaint. */
function isWrong({ rule, message, last }: Reported, semantic: Semantic | undefined): boolean {
  if (!semantic) return true;
  if (semantic.line === null) return rule !== 'invalid-value';
  // Where no directive can be seen at all (`...`), the server takes the words of the next lines with it.
  return !late.test(message) && last + (rule === 'unknown-directive' ? 3 : 0) < semantic.line;
}

const folder = sharedPath('corpus');

test.skipIf(folder === null)('real files: no error that the server does not share, and a fair part of its own', () => {
  const wrong: string[] = [];
  const found: Record<string, [hits: number, of: number]> = {};
  let files = 0;
  for (const file of corpusFiles(folder!)) {
    const reported = lintCorpusFile(folder!, file, asked);
    if (!reported) continue;
    files++;
    const { semantic, syntax } = file;
    for (const each of reported) {
      if (syntax === 'bad' || !isWrong(each, semantic)) continue;
      wrong.push(`${file.path}:${each.first}: ${each.rule}: ${each.message} (server: ${semantic?.message ?? 'ok'})`);
    }
    const expected = semantic && rulesOf[semantic.class];
    if (!semantic || !expected) continue;
    found[semantic.class] ??= [0, 0];
    const count = found[semantic.class]!;
    count[1]++;
    const { line } = semantic;
    if (reported.some((each) => expected.includes(each.rule) && (line === null || isNear(each, line)))) count[0]++;
  }
  expect(files).toBeGreaterThan(1000);
  console.log(
    files,
    'files;',
    Object.entries(found)
      .map(([name, [hits, of]]) => `${name} ${hits}/${of}`)
      .join(', '),
  );
  expect(wrong).toEqual([]);
  for (const [name, [hits, of]] of Object.entries(found)) {
    expect((100 * hits) / of, name).toBeGreaterThanOrEqual(leastRecall[name] ?? 100);
  }
});

/** The server names the line where it has read the directive, or the head or end of the block. */
function isNear({ first, last, message }: Reported, line: number): boolean {
  return (first <= line && line <= last + 1) || (late.test(message) && Math.abs(first - line) <= 3);
}
