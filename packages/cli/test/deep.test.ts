import type { Dialect } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';

const depth = 100_000;
const nested = (open: string, inner: string, close: string) => open.repeat(depth) + inner + close.repeat(depth);

/** Texts whose nesting would end in a stack overflow wherever something were recursive. */
const texts: readonly (readonly [string, Dialect, string])[] = [
  ['locations', 'nginx', `events {}\nhttp { server {\n${nested('location / {\n', 'return 204;\n', '}\n')}}}\n`],
  ['blocks that are not closed', 'nginx', 'a {\n'.repeat(depth)],
  ['conditions', 'lighttpd', nested('$HTTP["url"] =~ "x" {\n', 'server.tag = ""\n', '}\n')],
  ['lists', 'lighttpd', `alias.url = ${nested('(', '', ')')}\n`],
  ['lists with keys', 'lighttpd', `alias.url = ${nested('( "a" => ', '"x"', ')')}\n`],
  ['sections', 'apache', `Listen 80\n${nested('<Directory /x>\n', 'Require all granted\n', '</Directory>\n')}`],
  ['tests', 'apache', `Listen 80\n${nested('<IfModule x.c>\n', 'Require all granted\n', '</IfModule>\n')}`],
];

/** Runs the command on a text from standard input; its exit status and what it wrote. */
async function command(args: readonly string[], text: string): Promise<{ status: number; err: string }> {
  let err = '';
  const status = await run(args, {
    cwd: '/',
    env: {},
    out: () => {},
    err: (more) => {
      err += more;
    },
    outIsTerminal: () => false,
    outIsFile: () => false,
    columns: () => null,
    errIsTerminal: () => false,
    stdin: () => new TextEncoder().encode(text),
  });
  return { status, err };
}

describe('100,000 levels', () => {
  it.each(texts)('%s of %s', { timeout: 600_000 }, async (_, dialect, text) => {
    const linted = await command(['--dialect', dialect, '-'], text);
    expect(linted.err).toBe('');
    expect([0, 1]).toContain(linted.status);
    expect((await command(['map', '--dialect', dialect, '-'], text)).err).toBe('');
    const traced = await command(['trace', '--dialect', dialect, '-', 'http://localhost/x'], text);
    expect(traced).toEqual({ status: 0, err: '' });
  });
});
