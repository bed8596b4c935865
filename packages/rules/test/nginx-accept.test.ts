import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { lintText } from '../src/testing/index.ts';
import differences from './nginx-accept-differences.json' with { type: 'json' };
import { sharedPath } from './shared-folder.ts';

/** What `nginx -t` said of small texts; our errors must say the same. */
interface Case {
  readonly context: 'server' | 'http';
  readonly input: string;
  readonly ok: boolean;
  readonly message: string | null;
  readonly 'in-1.22.1'?: { readonly ok: boolean };
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
  'port-collision',
  'include-not-found',
]);
const asked = rules.filter((rule) => names.has(rule.name));

function whole({ context, input }: Case): string {
  const body = context === 'server' ? `server {\n${input}\n}` : input;
  return `events {}\nhttp {\n${body}\n}\n`;
}

const path = sharedPath('spec/cases/nginx-accept.json');

test.skipIf(path === null)('recorded cases: we refuse what the server refuses', () => {
  const { cases } = JSON.parse(readFileSync(path!, 'utf8')) as { cases: Case[] };
  expect(cases.length).toBeGreaterThan(500);
  const wrong: string[] = [];
  const used = new Set<string>();
  for (const each of cases) {
    const findings = lintText(
      { dialect: 'nginx', file: 'nginx.conf', code: whole(each), files: { '/dev/null': '' } },
      asked,
    );
    const errors = findings.filter(
      ({ severity, rule, message }) =>
        // Of collisions only those of `listen` with itself stop the server when it reads the text.
        severity === 'error' && (rule !== 'port-collision' || /twice|second default server/.test(message)),
    );
    // A text that either of the two releases takes must pass.
    const accepted = each.ok || each['in-1.22.1']?.ok === true;
    if (accepted === (errors.length === 0)) continue;
    if (differences.some(({ input }) => input === each.input)) used.add(each.input);
    else
      wrong.push(
        `${each.context}: ${each.input}\n  server: ${each.message ?? 'ok'}\n  ours: ${errors[0]?.rule} ${errors[0]?.message}`,
      );
  }
  expect(wrong).toEqual([]);
  // A difference that is none any more must leave the list.
  expect([...used].sort()).toEqual(differences.map(({ input }) => input).sort());
});
