import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { lintText } from '../src/testing/index.ts';
import differences from './apache-accept-differences.json' with { type: 'json' };
import { sharedPath } from './shared-folder.ts';

/** What `apache2 -t` said of small texts; our errors must say the same. */
interface Case {
  readonly input: string;
  readonly ok: boolean;
  readonly message?: string;
  readonly files?: unknown;
}

/** The rules that tell what the server refuses when it reads the text. */
const names = new Set([
  'syntax-error',
  'unknown-directive',
  'directive-not-allowed-here',
  'wrong-argument-count',
  'invalid-value',
  'duplicate-directive',
  'deprecated-directive',
  'include-not-found',
]);
const asked = rules.filter((rule) => names.has(rule.name));
const path = sharedPath('spec/cases/apache-parse.json');

/** `Probe` and its kin print what the parser handed them: directives of a module made for the recording. */
const recording = /^\s*["']?<?(?:Probe\w*|\$\{X\})/im;

test.skipIf(path === null)('recorded cases: we refuse what the server refuses', () => {
  const { cases } = JSON.parse(readFileSync(path!, 'utf8')) as { cases: Case[] };
  const wrong: string[] = [];
  const used = new Set<string>();
  let count = 0;
  for (const each of cases) {
    // Texts with includes are about other files; those with probes are about words, and the parser's own tests.
    if (each.files || recording.test(each.input)) continue;
    count++;
    const findings = lintText({ dialect: 'apache', file: 'httpd.conf', code: each.input }, asked);
    const errors = findings.filter((finding) => finding.severity === 'error');
    if (each.ok === (errors.length === 0)) continue;
    if (differences.some(({ input }) => input === each.input)) used.add(each.input);
    else {
      const ours = errors[0] ? `${errors[0].rule} ${errors[0].message}` : 'nothing';
      wrong.push(`${JSON.stringify(each.input)}\n  server: ${each.message ?? 'ok'}\n  ours: ${ours}`);
    }
  }
  expect(count).toBeGreaterThan(180);
  expect(wrong).toEqual([]);
  // A difference that is none any more must leave the list.
  expect([...used].sort()).toEqual(differences.map(({ input }) => input).sort());
});
