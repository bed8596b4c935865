import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/registry/all.gen.ts';
import { lintText } from '../src/testing/index.ts';
import differences from './lighttpd-accept-differences.json' with { type: 'json' };
import { sharedPath } from './shared-folder.ts';

interface Answer {
  readonly ok: boolean;
  readonly message?: string;
}

/** What lighttpd said of small texts: `print` reads them only (`-p`), `check` gives the values to the modules (`-tt`). */
interface Case {
  readonly input: string;
  readonly mode: 'print' | 'check';
  readonly both?: Answer;
  readonly '1.4.69'?: Answer;
  readonly '1.4.86'?: Answer;
}

/** The rules that tell what the server refuses when it reads the text. */
const reading = new Set(['syntax-error', 'undefined-variable', 'duplicate-directive']);
/** Those that tell, too, what it refuses when it starts. */
const starting = new Set([...reading, 'invalid-value', 'directive-not-allowed-here', 'unknown-directive']);

/** Refusals that depend on files, the environment and commands. */
const outside = /include file not found|Undefined env variable|exited non-zero|opening configfile|source: echo/;

const path = sharedPath('spec/cases/lighttpd-parse.json');

/** The findings that say that the server does not start. */
function errors({ input, mode }: Case, names: ReadonlySet<string>) {
  const before = `server.document-root = "/tmp"\n${mode === 'check' ? 'server.port = 39999\n' : ''}`;
  const asked = rules.filter((rule) => names.has(rule.name));
  return lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code: before + input }, asked).filter(
    ({ severity }) => severity === 'error',
  );
}

test.skipIf(path === null)('recorded cases: we refuse what the server refuses', () => {
  const { cases } = JSON.parse(readFileSync(path!, 'utf8')) as { cases: Case[] };
  const wrong: string[] = [];
  const used = new Set<string>();
  let compared = 0;
  for (const each of cases) {
    const answer = each.both ?? each['1.4.69']!;
    if (outside.test(answer.message ?? '')) continue;
    compared++;
    // What only prints is not checked for its values, so of what it accepts only the errors of reading count.
    const found = errors(each, answer.ok && each.mode === 'print' ? reading : starting);
    if (answer.ok === (found.length === 0)) continue;
    if (differences.some(({ input }) => input === each.input)) used.add(each.input);
    else {
      const ours = found[0] ? `${found[0].rule} ${found[0].message}` : 'nothing';
      wrong.push(`${each.mode}: ${JSON.stringify(each.input)}\n  server: ${answer.message ?? 'ok'}\n  ours: ${ours}`);
    }
  }
  expect(compared).toBeGreaterThan(290);
  expect(wrong).toEqual([]);
  // A difference that is none any more must leave the list.
  expect([...used].sort()).toEqual(differences.map(({ input }) => input).sort());
});
