import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../packages/rules/src/registry/all.gen.ts';
import { ruleDocs } from '../packages/rules/src/registry/docs.gen.ts';
import { checkExample } from './harness/check-example.ts';
import { findingsIn, fixExample, isApplied, textsOf } from './harness/fix-example.ts';
import { findServer, proofsRequired, serverNames } from './harness/index.ts';

/**
 * What `--fix` and `--unsafe-fixes` make of all bad examples: nothing is left to fix, and the real server's own check
 * accepts the result, unless a finding that no fix mends tells why it cannot.
 */
const bad = rules.flatMap(({ name }) =>
  ruleDocs[name]!.bad.map((example) => ({ label: `${name}, ${example.title}`, dialect: example.dialect, example })),
);

test.each([
  ['--fix', false],
  ['--unsafe-fixes', true],
] as const)('%s leaves nothing of what it mends', (_, unsafe) => {
  const left = bad.flatMap(({ label, example }) =>
    findingsIn(example, fixExample(example, unsafe))
      .filter((finding) => isApplied(finding, unsafe))
      .map(({ rule, message }) => `${label}: ${rule}: ${message}`),
  );
  expect(left).toEqual([]);
});

test.each(serverNames)('%s accepts what is mended', async (name) => {
  const server = findServer(name);
  if (!server && !proofsRequired()) return;
  expect(server).not.toBeNull();
  const refused: string[] = [];
  const known = new Set<string>();
  for (const { label, dialect, example } of bad) {
    // Apache's check does not read `.htaccess` files.
    if (dialect !== name || basename(example.file) === '.htaccess') continue;
    for (const unsafe of [false, true]) {
      const texts = fixExample(example, unsafe);
      const changed = Object.entries(textsOf(example)).some(([path, text]) => texts[path] !== text);
      const open = findingsIn(example, texts).filter(({ severity }) => severity === 'error');
      const key = JSON.stringify(texts);
      if (!changed || open.length > 0 || known.has(key)) continue;
      known.add(key);
      const output = await checkExample(server!, example.file, texts);
      if (output !== null) refused.push(`${label} (${unsafe ? '--unsafe-fixes' : '--fix'}): ${output}`);
    }
  }
  expect(known.size).toBeGreaterThan(0);
  expect(refused).toEqual([]);
});
