import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, SourceText, type Statement, walk } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseNginx } from '../src/index.ts';
import deliberate from './deliberate-differences.json' with { type: 'json' };
import { shared } from './support/corpus.ts';
import { linesOf, refusedOf } from './support/lines.ts';
import { isAboutForm } from './support/messages.ts';

/** Recorded inputs with what the real server said. Messages about directives as such are not the parser's. */

interface TokenCase {
  readonly input: string;
  readonly encoding: 'utf-8' | 'latin1';
  readonly ok: boolean;
  readonly directives: readonly { readonly line: number; readonly args: readonly string[] }[];
  readonly error: string | null;
}

interface AcceptCase {
  readonly context: 'server' | 'http';
  readonly input: string;
  readonly ok: boolean;
  readonly message: string | null;
}

function cases<T>(name: string): T[] {
  const path = join(shared, 'spec/cases', name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { cases: T[] }).cases : [];
}

const tokenCases = cases<TokenCase>('nginx-tokens.json');
const acceptCases = cases<AcceptCase>('nginx-accept.json');

/** A word as the recorded answers show it. */
function shown(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f-\uffff]/g, (char) => {
    if (char === '\n') return '[LF]';
    if (char === '\t') return '[TAB]';
    if (char === '\r') return '[CR]';
    return [...new TextEncoder().encode(char)].map((byte) => `[${byte.toString(16).padStart(2, '0')}]`).join('');
  });
}

function argumentsOf(statement: Statement): string[] {
  return statement.args.map((arg) => (arg.kind === 'word' ? arg.value : ''));
}

describe.skipIf(tokenCases.length === 0)('recorded tokens', () => {
  test('are many', () => {
    expect(tokenCases.length).toBeGreaterThan(100);
  });

  test.each(tokenCases)('$input', ({ input, encoding, ok, directives, error }) => {
    const text = `${input}\nevents{}\n`;
    const document = parseNginx(new SourceText('case.conf', text, encoding));
    expect(print(document)).toBe(text);
    const refused = refusedOf(document);
    const about = isAboutForm(error);
    if (!ok && !about) {
      // The server knew no such directive, or knew that `probe` has no block: that is not the parser's business.
      return;
    }
    const reason = deliberate.find((entry) => entry.input === input);
    expect(refused.length > 0, reason?.reason).toBe(reason === undefined ? !ok : reason.refused);
    if (!ok) {
      const line = Number(/:(\d+)$/.exec(error ?? '')?.[1]);
      expect(refused.flatMap((problem) => linesOf(text, problem))).toContain(line);
      return;
    }
    const got: string[][] = [];
    walk(document, (statement) => {
      if (statement.name.value === 'probe')
        got.push(argumentsOf(statement).map((value) => (encoding === 'latin1' ? latin1(value) : shown(value))));
    });
    expect(got).toEqual(directives.map((directive) => directive.args));
  });
});

function latin1(value: string): string {
  return value.replace(/[\u0080-\u00ff]/g, (char) => `[${char.charCodeAt(0).toString(16)}]`);
}

describe.skipIf(acceptCases.length === 0)('recorded verdicts', () => {
  test('are many', () => {
    expect(acceptCases.length).toBeGreaterThan(400);
  });

  test.each(acceptCases)('$context: $input', ({ context, input, ok, message }) => {
    const text =
      context === 'server' ? `events{}\nhttp {\nserver {\n${input}\n}\n}\n` : `events{}\nhttp {\n${input}\n}\n`;
    const document = parseNginx(new SourceText('case.conf', text));
    expect(print(document)).toBe(text);
    const refused = refusedOf(document);
    const reason = deliberate.find((entry) => entry.input === input);
    if (reason !== undefined) expect(refused.length > 0, reason.reason).toBe(reason.refused);
    else if (ok) expect(refused).toEqual([]);
    else if (isAboutForm(message)) expect(refused.length).toBeGreaterThan(0);
    else expect(refused).toEqual([]);
  });
});
