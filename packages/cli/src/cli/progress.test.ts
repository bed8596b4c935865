import { describe, expect, it } from 'vitest';
import type { Io } from './io.ts';
import { makeProgress } from './progress.ts';

/** What a run of 30 steps of 100 ms writes to standard error. */
function written(env: Io['env'], terminal = true, quiet = false): string[] {
  const out: string[] = [];
  const io: Io = {
    cwd: '/',
    env,
    out: () => {},
    err: (text) => out.push(text),
    outIsTerminal: () => false,
    outIsFile: () => false,
    columns: () => null,
    errIsTerminal: () => terminal,
    stdin: () => new Uint8Array(),
  };
  let time = 0;
  const progress = makeProgress(io, quiet, () => time);
  for (let done = 0; done < 30; done++) {
    time += 100;
    progress.step('reading', done, 30, `a\u001b/${'x'.repeat(100)}.conf`);
  }
  progress.end();
  return out;
}

describe('progress', () => {
  it('is shown on a terminal after a second, one line, and removed', () => {
    const lines = written({ COLUMNS: '40' });
    expect(lines[0]).toMatch(/^\r\u001b\[2Kfcgilint: reading 10 of 30: a␛\/x+…$/);
    for (const line of lines.slice(0, -1)) expect(line.length).toBeLessThan(40 + 5);
    expect(lines.at(-1)).toBe('\r\u001b[2K');
    expect(lines.length).toBeGreaterThan(10);
  });

  it.each([
    ['in a pipe or file', {}, false, false],
    ['on a build server', { CI: 'true' }, true, false],
    ['on a dumb terminal', { TERM: 'dumb' }, true, false],
    ['with --quiet', {}, true, true],
  ] as const)('is never shown %s', (_, env, terminal, quiet) => {
    expect(written(env, terminal, quiet)).toEqual([]);
  });
});
