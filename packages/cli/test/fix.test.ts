import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shell, Workspace } from './harness.ts';

/** The last directive of a block without its semicolon: an error that can be mended safely. */
const broken = 'events {}\nhttp {\n    server {\n        listen 80\n    }\n}\n';
const mended = broken.replace('listen 80\n', 'listen 80;\n');
const select = ['--select', 'syntax-error'];

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

describe('--fix', () => {
  it('mends a file and reports what is left', () => {
    work.put({ 'nginx.conf': broken });
    const ran = work.run([...select, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(mended);
    expect(ran).toMatchObject({ status: 0, err: 'fcgilint: 1 fix applied in 1 file\n' });
    expect(fs.readdirSync(work.path)).toEqual(['nginx.conf']);
  });

  it('changes nothing without it', () => {
    work.put({ 'nginx.conf': broken });
    expect(work.run([...select, 'nginx.conf']).out).toContain('--fix');
    expect(work.read('nginx.conf')).toBe(broken);
  });

  it('keeps mode, line ends and encoding', () => {
    const text = `# x\r\n${broken.replaceAll('\n', '\r\n')}`;
    const latin1 = Buffer.from(`# caf\xe9\n${broken}`, 'latin1');
    work.put({ 'a.nginx': text, 'b.nginx': latin1 });
    fs.chmodSync(path.join(work.path, 'a.nginx'), 0o640);
    work.run([...select, '--fix', 'a.nginx', 'b.nginx']);
    expect(work.read('a.nginx')).toBe(text.replace('listen 80\r', 'listen 80;\r'));
    expect(fs.statSync(path.join(work.path, 'a.nginx')).mode & 0o777).toBe(0o640);
    expect(fs.readFileSync(path.join(work.path, 'b.nginx')).toString('latin1')).toBe(`# caf\xe9\n${mended}`);
  });

  it('writes through a link', () => {
    work.put({ 'real/nginx.conf': broken });
    fs.symlinkSync('real/nginx.conf', path.join(work.path, 'nginx.conf'));
    work.run([...select, '--fix', 'nginx.conf']);
    expect(fs.lstatSync(path.join(work.path, 'nginx.conf')).isSymbolicLink()).toBe(true);
    expect(work.read('real/nginx.conf')).toBe(mended);
  });

  it('mends included files below here, not those elsewhere', () => {
    const elsewhere = new Workspace().put({ 'x.conf': 'server { listen 80 }\n' });
    try {
      work.put({
        'nginx.conf': `events {}\nhttp {\n    include sub/x.conf;\n    include ${elsewhere.path}/x.conf;\n}\n`,
        'sub/x.conf': 'server { listen 80 }\n',
      });
      const ran = work.run([...select, '--fix', 'nginx.conf']);
      expect(work.read('sub/x.conf')).toBe('server { listen 80; }\n');
      expect(elsewhere.read('x.conf')).toBe('server { listen 80 }\n');
      expect(ran.status).toBe(1);
    } finally {
      elsewhere.remove();
    }
  });

  it('mends what a fix uncovers', () => {
    work.put({ 'nginx.conf': broken.replace('listen 80\n', 'listen 80; }\n    server { listen 81\n') });
    expect(work.run([...select, '--fix', 'nginx.conf']).status).toBe(0);
  });

  // Root may write anywhere, but not with the powers of root in another namespace alone.
  const asNobody = process.getuid?.() === 0 ? ['unshare', '--user'] : [];
  const canBeNobody = asNobody.length === 0 || spawnSync('unshare', ['--user', 'true']).status === 0;

  it.skipIf(!canBeNobody)('leaves a file alone that cannot be written, says so, and reports what is left', () => {
    work.put({ 'a/nginx.conf': broken, 'b/nginx.conf': broken });
    fs.chmodSync(path.join(work.path, 'a'), 0o555);
    const line = `${asNobody.join(' ')} $fcgilint -f concise --select syntax-error --fix a/nginx.conf b/nginx.conf`;
    return shell(line, work.path).then((ran) => {
      fs.chmodSync(path.join(work.path, 'a'), 0o755);
      expect(ran).toEqual({
        status: 2,
        out: 'a/nginx.conf:4:9: error: missing ";" after "listen 80" [syntax-error]\n',
        err: 'fcgilint: cannot write a/nginx.conf: no file can be made in its folder: permission denied\nfcgilint: 1 fix applied in 1 file\n',
      });
      expect(fs.readdirSync(path.join(work.path, 'a'))).toEqual(['nginx.conf']);
      expect(work.read('a/nginx.conf')).toBe(broken);
      expect(work.read('b/nginx.conf')).toBe(mended);
    });
  });

  it('prints standard input in the encoding that it came in', async () => {
    work.put({ latin1: Buffer.from(`# caf\xe9\n${broken}`, 'latin1'), utf8: `# caf\u00e9\n${broken}` });
    for (const name of ['latin1', 'utf8'] as const) {
      await shell(
        `$fcgilint --select syntax-error --fix --stdin-filename nginx.conf - <${name} >${name}.out 2>/dev/null`,
        work.path,
      );
      const before = fs.readFileSync(path.join(work.path, name), 'latin1');
      const after = fs.readFileSync(path.join(work.path, `${name}.out`), 'latin1');
      expect(after).toBe(before.replace('listen 80', 'listen 80;'));
    }
  });

  it('prints the mended text of standard input, the report beside it', () => {
    const ran = work.run([...select, '--fix', '-', '--stdin-filename', 'nginx.conf'], { input: broken });
    expect(ran.out).toBe(mended);
    expect(ran.err).toContain('nothing found');
    const untouched = work.run([...select, '--fix', '-', '--stdin-filename', 'nginx.conf'], { input: mended });
    expect(untouched.out).toBe(mended);
  });
});

describe('--fix with rules of a plugin', () => {
  /** A plugin whose rules have these bodies; `replace(from, to)` reports with a fix where the text has `from`. */
  function use(...bodies: readonly string[]): void {
    // The second may be empty: there are always two to select.
    const rules = [bodies[0], bodies[1] ?? ''].map(
      (body, index) => `{
  name: 'r${index}', dialects: ['nginx'], group: 'suspicious', severity: 'warning', confidence: 'high', fix: 'safe',
  summary: 'x', messages: { x: () => 'x' },
  check(context) {
    const { source } = context.gateway.tree.documents[0];
    const replace = (from, to, level = 'safe') => {
      const start = source.text.indexOf(from);
      if (start < 0) return;
      const end = start + from.length;
      context.report({ message: 'x', at: { source, start, end }, fix: { title: 'write ' + to, level, edits: [{ source, start, end, text: to }] } });
    };
    ${body}
  },
}`,
    );
    work.put({
      'acme.mjs': `import fs from 'node:fs';\nexport const rules = [${rules.join(', ')}];\n`,
      'fcgilint.json': '{ "plugins": { "acme": "./acme.mjs" } }',
    });
  }
  const text = 'events {}\nhttp {\n    server {\n        listen 80;\n    }\n}\n';
  const mine = ['--select', 'acme/r0,acme/r1'];

  it('does not overwrite what somebody else has changed meanwhile', () => {
    work.put({ 'nginx.conf': text, 'lighttpd.conf': 'server.port = 80\n' });
    use(`replace('80', '81'); fs.writeFileSync('nginx.conf', '# theirs\\n');`);
    const ran = work.run([...mine, '--fix', 'nginx.conf']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('cannot write nginx.conf: it was changed by somebody else meanwhile');
    expect(work.read('nginx.conf')).toBe('# theirs\n');
    expect(fs.readdirSync(work.path).filter((name) => name.includes('.fcgilint'))).toEqual([]);
  });

  it('applies fixes of one place in several passes', () => {
    work.put({ 'nginx.conf': text });
    use(`replace('listen 80;', 'listen 81;');`, `replace('80', '82'); replace('81', '83');`);
    const ran = work.run([...mine, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(text.replace('80', '83'));
    expect(ran).toMatchObject({ status: 0, err: 'fcgilint: 2 fixes applied in 1 file\n' });
  });

  it('takes back a fix after which the text parses worse, and applies the others', () => {
    work.put({ 'nginx.conf': text });
    use(`replace('listen 80;', 'listen 80');`, `replace('http {', 'http  {');`);
    const ran = work.run([...mine, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(text.replace('http {', 'http  {'));
    expect(ran.status).toBe(1);
    expect(work.run([...mine, '--diff', 'nginx.conf']).out).toBe('');
  });

  it('finds the fix that does harm among many without trying all', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `        add_header X-${index} a;\n`).join('');
    const many = text.replace('listen 80;\n', `listen 80;\n${lines}`);
    work.put({ 'a/nginx.conf': many, 'b/nginx.conf': text });
    const every = `fs.appendFileSync('calls', '.');
for (const { source, statement } of context.named('add_header')) {
  const [, value] = statement.args;
  if (source.text.slice(value.start, value.end) !== 'a') continue;
  const at = { source, start: value.start, end: value.end };
  context.report({ message: 'x', at, fix: { title: 'write b', level: 'safe', edits: [{ ...at, text: 'b' }] } });
}`;
    use(`replace('http {', 'http  {'); replace('    listen 80;\\n    }', '    listen 80;\\n    ');`, every);
    const ran = work.run([...mine, '--fix', 'a/nginx.conf', 'b/nginx.conf']);
    expect(work.read('a/nginx.conf')).toBe(many.replaceAll(' a;', ' b;').replace('http {', 'http  {'));
    expect(work.read('b/nginx.conf')).toBe(text.replace('http {', 'http  {'));
    expect(ran.err).toBe('fcgilint: 42 fixes applied in 2 files\n');
    expect(work.read('calls').length).toBeLessThan(20);
  });

  it('ends with fixes that undo each other', () => {
    work.put({ 'nginx.conf': text });
    use(`replace('80', '81');`, `replace('81', '80');`);
    expect([0, 1]).toContain(work.run([...mine, '--fix', 'nginx.conf']).status);
    expect(work.read('nginx.conf')).toMatch(/listen 8[01];/);
  });

  it('keeps the byte order mark and writes the line ends of the file', () => {
    const crlf = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    work.put({ 'nginx.conf': crlf });
    use(`replace('listen 80;', 'listen 81;\\n        listen 82;');`);
    work.run([...mine, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(crlf.replace('listen 80;', 'listen 81;\r\n        listen 82;'));
  });

  it('does not write a character that the encoding of the file has not', () => {
    const latin1 = Buffer.from(`# caf\xe9\n${text}`, 'latin1');
    work.put({ 'nginx.conf': latin1 });
    use(`replace('80', '\\u2603');`, `replace('listen', '\\u00fc');`);
    work.run([...mine, '--fix', 'nginx.conf']);
    expect(fs.readFileSync(path.join(work.path, 'nginx.conf')).toString('latin1')).toBe(
      `# caf\xe9\n${text.replace('listen', '\xfc')}`,
    );
  });

  it('applies unsafe fixes only when told to', () => {
    work.put({ 'nginx.conf': text });
    use(`replace('80', '81', 'unsafe');`);
    work.run([...mine, '--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(text);
    work.run([...mine, '--fix', '--unsafe-fixes', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(text.replace('80', '81'));
  });

  it.skipIf(process.getuid?.() !== 0)('keeps the owner', () => {
    work.put({ 'nginx.conf': text });
    fs.chownSync(path.join(work.path, 'nginx.conf'), 1234, 2345);
    fs.chmodSync(path.join(work.path, 'nginx.conf'), 0o2664);
    use(`replace('80', '81');`);
    work.run([...mine, '--fix', 'nginx.conf']);
    const { uid, gid, mode } = fs.statSync(path.join(work.path, 'nginx.conf'));
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ uid: 1234, gid: 2345, mode: 0o2664 });
    expect(work.read('nginx.conf')).toBe(text.replace('80', '81'));
  });
});

describe('--diff', () => {
  it('shows what would change, and changes nothing', () => {
    work.put({ 'nginx.conf': broken });
    const ran = work.run([...select, '--diff', 'nginx.conf']);
    expect(ran.status).toBe(1);
    expect(ran.out).toContain('--- a/nginx.conf\n+++ b/nginx.conf\n@@ ');
    expect(ran.out).toContain('\n-        listen 80\n+        listen 80;\n');
    expect(work.read('nginx.conf')).toBe(broken);
    expect(work.run([...select, '--diff', 'none.conf']).status).toBe(2);
    work.put({ 'nginx.conf': mended });
    expect(work.run([...select, '--diff', 'nginx.conf'])).toMatchObject({ status: 0, out: '' });
  });
});

describe('the output of --diff', () => {
  it.each([
    ['plain', Buffer.from(broken)],
    ['without a line end at the end', Buffer.from(broken.trimEnd())],
    ['with CR LF', Buffer.from(broken.replaceAll('\n', '\r\n'))],
    ['in Latin-1', Buffer.from(`# caf\xe9\n${broken}# \xe4\n`, 'latin1')],
  ])('is a patch that git applies: %s', async (_, bytes) => {
    const name = 'sites enabled/a "b" caf\u00e9.nginx';
    work.put({ [name]: bytes, 'tidy/nginx.conf': mended });
    const whole = await shell(
      `$fcgilint --select syntax-error --diff . >changes.patch; git apply changes.patch`,
      work.path,
    );
    expect(whole).toMatchObject({ status: 0, err: 'fcgilint: 1 file would change\n' });
    const after = fs.readFileSync(path.join(work.path, name), 'latin1');
    expect(after).toBe(bytes.toString('latin1').replace(/listen 80(?=\r?\n)/, 'listen 80;'));
  });

  it('is a patch for absolute paths, too', async () => {
    work.put({ 'nginx.conf': broken });
    const line = `$fcgilint --select syntax-error --diff "$PWD/nginx.conf" | (cd / && git apply --unsafe-paths)`;
    await shell(line, work.path);
    expect(work.read('nginx.conf')).toBe(mended);
  });
});
