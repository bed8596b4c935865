import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, SourceText, walk } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from '../src/index.ts';
import listed from './deliberate-differences.json' with { type: 'json' };
import { isPresent, shared } from './shared.ts';

interface Answer {
  readonly ok: boolean;
  readonly effect: string;
  readonly message?: string;
}

interface Case {
  readonly input: string;
  readonly mode: 'print' | 'check';
  readonly both?: Answer;
  readonly '1.4.69'?: Answer;
  readonly '1.4.86'?: Answer;
}

/** Cases where we answer differently on purpose. There is none so far. */
const deliberate: readonly { readonly input: string; readonly versions: readonly string[]; readonly reason: string }[] =
  listed;

/** Each input followed this line in the file that the server read. */
const PREFIX = 'server.document-root = "/tmp"\n';

/** Refusals of files, the environment and shell commands: not to be told from the text. */
const OUTSIDE = /include file not found|Undefined env variable|exited non-zero|opening configfile|source: echo/;

/** Whether the server refused while it read; else it did so later, for what a directive means. */
function refusesReading(message: string): boolean {
  return /configfile parser failed|parser failed somehow|Cannot use conditionals/.test(message);
}

/** The keys that the server printed, in order of blocks; values are left out. */
function printedKeys(effect: string): string[] {
  const keys = [...effect.matchAll(/(?:^|;\s*)([A-Za-z0-9_.-]+)\s*=(?![=~^$>])/g)].map((match) => match[1]!);
  return [...new Set(keys)].sort();
}

function parsedKeys(input: string, version: string): string[] {
  const document = parseLighttpd(new SourceText('t.conf', input), { version });
  const keys = new Set<string>();
  walk(document, ({ name, operator, block }) => {
    if (operator && !block) keys.add(name.value.includes('.') ? name.value : `var.${name.value}`);
  });
  return [...keys].sort();
}

describe.skipIf(!isPresent('spec/cases/lighttpd-parse.json'))('what the real servers said', () => {
  const path = join(shared, 'spec/cases/lighttpd-parse.json');
  const cases = isPresent('spec/cases/lighttpd-parse.json')
    ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases
    : [];

  for (const version of ['1.4.69', '1.4.86'] as const) {
    test(`lighttpd ${version}`, () => {
      let compared = 0;
      let elsewhere = 0;
      let effects = 0;
      const differences: string[] = [];
      for (const recorded of cases) {
        const answer = recorded.both ?? recorded[version]!;
        if (deliberate.some((entry) => entry.input === recorded.input && entry.versions.includes(version))) continue;
        const text = PREFIX + recorded.input;
        const document = parseLighttpd(new SourceText('t.conf', text), { version, semantics: true });
        expect(print(document)).toBe(text);
        const message = answer.message ?? '';
        if (OUTSIDE.test(message)) {
          elsewhere++;
          continue;
        }
        const ok = answer.ok || !refusesReading(message);
        if (!answer.ok && ok) elsewhere++;
        compared++;
        const refused = document.problems.filter((problem) => problem.refused).map((problem) => problem.code);
        if (ok !== (refused.length === 0)) {
          differences.push(
            `${JSON.stringify(recorded.input)}: ${ok ? 'accepted' : message}, ours ${refused.join(', ') || 'nothing'}`,
          );
          continue;
        }
        const plain = answer.ok && recorded.mode === 'print' && !/include|"[^"]*\n/.test(recorded.input);
        if (!plain) continue;
        effects++;
        const printed = printedKeys(answer.effect)
          .filter((key) => key !== 'server.document-root')
          .join(' ');
        const parsed = parsedKeys(recorded.input, version).join(' ');
        if (printed !== parsed) {
          differences.push(
            `${JSON.stringify(recorded.input)}: keeps ${printed || 'nothing'}, ours ${parsed || 'nothing'}`,
          );
        }
      }
      console.info(`recorded cases, ${version}: ${compared} compared, ${elsewhere} decided elsewhere`);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(280);
      expect(effects).toBeGreaterThan(60);
    });
  }
});
