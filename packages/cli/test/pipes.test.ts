import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../src/formats/registry.ts';
import { shell, Workspace } from './harness.ts';

/** Reports of several hundred KiB and more: no pipe holds them at once. */
let work: Workspace;

beforeAll(() => {
  const includes = Array.from({ length: 6000 }, (_, index) => `    include missing/${index}.conf;\n`).join('');
  work = new Workspace().put({
    'big.conf': `events {}\nhttp {\n${includes}}\n`,
    'slow.mjs': `import fs from 'node:fs';
let size = 0;
const chunk = Buffer.alloc(4096);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
for (let count; (count = fs.readSync(0, chunk)) > 0; size += count);
console.log(size);
`,
  });
});

afterAll(() => work.remove());

describe('standard output', () => {
  it.each(formatNames)('in the form %s ends quietly where nobody reads on, and arrives whole', async (form) => {
    const run = `$fcgilint -f ${form} big.conf`;
    const cut = await shell(`${run} | head -1 >/dev/null; echo "\${PIPESTATUS[@]}"`, work.path);
    expect(cut).toEqual({ status: 0, out: '0 0\n', err: '' });
    const gone = await shell(`${run} | true; echo "\${PIPESTATUS[@]}"`, work.path);
    expect(gone).toEqual({ status: 0, out: '0 0\n', err: '' });
    await shell(`${run} >whole`, work.path);
    const size = fs.statSync(path.join(work.path, 'whole')).size;
    if (form !== 'github') expect(size).toBeGreaterThan(500_000);
    const slow = await shell(`${run} | node slow.mjs`, work.path);
    expect(slow).toEqual({ status: 0, out: `${size}\n`, err: '' });
  });

  it('may be closed; that it cannot be written is told', async () => {
    expect(await shell('$fcgilint big.conf >&-', work.path)).toEqual({ status: 0, out: '', err: '' });
    expect(await shell('$fcgilint none.conf >&- 2>&-', work.path)).toEqual({ status: 2, out: '', err: '' });
    expect(await shell('$fcgilint none.conf 2>/dev/full >/dev/null', work.path)).toEqual({
      status: 2,
      out: '',
      err: '',
    });
    expect(await shell('$fcgilint big.conf >/dev/full', work.path)).toEqual({
      status: 2,
      out: '',
      err: 'fcgilint: cannot write to standard output: no space left on device\n',
    });
  });
});
