import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from './harness.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
});

afterEach(() => work.remove());

/** Two findings of one rule, in lines that the placeholders stand before. */
function config(first: string, second = '', head = ''): string {
  return `${head}events {}\nhttp {\n${first}    include one.conf;\n${second}    include two.conf;\n}\n`;
}

const rule = 'include-not-found';

describe('suppression comments', () => {
  it.each<[string, string, string[]]>([
    ['none', config(''), [rule, rule]],
    ['next line', config(`    # fcgilint-disable-next-line ${rule} -- made by the installer\n`), [rule]],
    ['next line, several together', config(`# fcgilint-disable-next-line ${rule}\n\n# a remark\n`), [rule]],
    ['group', config('# fcgilint-disable-next-line correctness\n'), [rule]],
    ['two names', config(`# fcgilint-disable-next-line syntax-error, ${rule}\n`), [rule, 'unused-suppression']],
    ['from here', config('', `# fcgilint-disable ${rule}\n`), [rule]],
    ['block', config(`# fcgilint-disable ${rule}\n`, `# fcgilint-enable ${rule}\n`), [rule]],
    ['file', config('', '', `# fcgilint-disable-file ${rule} -- generated\n`), []],
    ['this line', config('').replace('one.conf;', `one.conf; # fcgilint-disable-line ${rule} -- x`), [rule]],
    ['a colon behind the keyword', config(`# fcgilint-disable-next-line: ${rule}\n`), [rule]],
    [
      'a reason without dashes',
      config(`# fcgilint-disable-next-line ${rule} until it moves\n`),
      [rule, 'unknown-suppression'],
    ],
    ['at the end of a line', config(`    # x\n`).replace('one.conf;', `one.conf; # fcgilint-disable ${rule}`), [rule]],
    ['unused', config('', '# fcgilint-disable-next-line syntax-error\n'), [rule, rule, 'unused-suppression']],
    ['enabled for nothing', config(`# fcgilint-enable ${rule}\n`), [rule, rule, 'unused-suppression']],
    ['unknown rule', config('# fcgilint-disable-next-line include-not-fond\n'), [rule, rule, 'unknown-suppression']],
    ['unknown comment', config(`# fcgilint-disable-nextline ${rule}\n`), [rule, rule, 'unknown-suppression']],
    ['no name', config('# fcgilint-disable-next-line -- because\n'), [rule, rule, 'unknown-suppression']],
    ['itself', config('# fcgilint-disable-file unused-suppression\n'), [rule, rule, 'unknown-suppression']],
    ['in a string', config('').replace('one.conf', `"# fcgilint-disable-file ${rule}"`), [rule, rule]],
  ])('%s', (_, text, expected) => {
    work.put({ 'nginx.conf': text });
    expect([...work.rules(['nginx.conf'])].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['lighttpd.conf', 'include "one.conf"\n'],
    ['httpd.conf', 'ServerRoot /srv/x\nInclude one.conf\n'],
  ])('work in %s', (name, text) => {
    work.put({ [name]: text });
    expect(work.rules([name])).toContain(rule);
    work.put({ [name]: `# fcgilint-disable-file ${rule}\n${text}` });
    expect(work.rules([name])).not.toContain(rule);
  });

  it('go on over several lines in Apache', () => {
    work.put({
      'httpd.conf': `ServerRoot /srv/x
# fcgilint-disable-next-line \\
   ${rule}, \\
   syntax-error -- a long \\
   reason
# a remark that \\
goes on
Include \\
  one.conf
Include two.conf
`,
    });
    expect(work.rules(['httpd.conf'])).toEqual(['unused-suppression', rule]);
    expect(work.json(['httpd.conf']).report.findings[0]?.message).toContain('syntax-error');
  });

  it('that are unknown are mended by --fix where it is clear what was meant, else taken out', () => {
    work.put({
      'nginx.conf': config(
        '    # fcgilint-disable-nextline include-not-found\n',
        '    # fcgilint-disable-next-line include-not-fond\n',
        '# fcgilint-disable-file xyzzy -- why\n# fcgilint-disable-file unused-suppression\n',
      ),
    });
    work.run(['--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(
      config(`    # fcgilint-disable-next-line ${rule}\n`, `    # fcgilint-disable-next-line ${rule}\n`),
    );
    expect(work.rules(['nginx.conf'])).toEqual([]);
  });

  it('get the dashes before a reason from --fix, and keep the rule of a plugin that is not known', () => {
    const plugged = '# fcgilint-disable-file acme/seen -- why\n';
    work.put({ 'nginx.conf': config(`    # fcgilint-disable-next-line ${rule} until it moves\n`, '', plugged) });
    const [found] = work.json(['nginx.conf']).report.findings.filter(({ help }) => help?.includes('--'));
    expect(found?.message).toBe('"until it moves" is no list of rules');
    work.run(['--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(
      config(`    # fcgilint-disable-next-line ${rule} -- until it moves\n`, '', plugged),
    );
  });

  it('must say why with --require-reason', () => {
    work.put({ 'nginx.conf': config(`# fcgilint-disable-next-line ${rule}\n`, `# fcgilint-disable ${rule} -- x\n`) });
    expect(work.rules(['nginx.conf'])).toEqual([]);
    expect(work.json(['--require-reason', 'nginx.conf'])).toMatchObject({
      status: 1,
      report: { findings: [{ rule: 'suppression-without-reason', range: { start: { line: 3 } } }] },
    });
    work.put({
      'nginx.conf': config(`# fcgilint-disable-next-line ${rule} --\n`, `# fcgilint-disable ${rule} -- x\n`),
    });
    expect(work.rules(['--require-reason', 'nginx.conf'])).toEqual(['suppression-without-reason']);
  });

  it('count in the summary, and do nothing with --no-inline-suppressions', () => {
    work.put({ 'nginx.conf': config('', '', `# fcgilint-disable-file ${rule}\n`) });
    expect(work.json(['nginx.conf']).report.summary.suppressed).toBe(2);
    expect(work.rules(['--no-inline-suppressions', 'nginx.conf'])).toEqual([rule, rule]);
    expect(work.run(['nginx.conf']).out).toContain('(2 suppressed)');
  });

  it('are not called unused when their rule did not run', () => {
    work.put({ 'nginx.conf': config('# fcgilint-disable-next-line syntax-error\n') });
    expect(work.rules(['--ignore', 'syntax-error', 'nginx.conf'])).toEqual([rule, rule]);
  });

  it('are not called unused when what they suppress is too unsure to be shown', () => {
    const text = (comment: string) =>
      `events {}\nhttp { server { location / {\n${comment}proxy_pass http://localhost:8080;\n} } }\n`;
    const shown = ['--select', 'localhost-address-family,unused-suppression', 'nginx.conf'];
    work.put({ 'nginx.conf': text('') });
    expect(work.rules(shown)).toEqual([]);
    expect(work.rules(['--min-confidence', 'low', ...shown])).toEqual(['localhost-address-family']);
    work.put({
      'nginx.conf': text('# fcgilint-disable-next-line localhost-address-family -- the hosts file has one\n'),
    });
    expect(work.json(shown).report).toMatchObject({ findings: [], summary: { suppressed: 0 } });
    expect(work.json(['--min-confidence', 'low', ...shown]).report).toMatchObject({
      findings: [],
      summary: { suppressed: 1 },
    });
  });

  it('in an included file hold for that file', () => {
    work.put({
      'nginx.conf': 'events {}\nhttp { include sub.conf; }\n',
      'sub.conf': `# fcgilint-disable-file ${rule}\ninclude x.conf;\n`,
    });
    expect(work.rules(['nginx.conf'])).toEqual([]);
  });

  it('that are unused are taken out by --fix', () => {
    const text = config(
      `    # fcgilint-disable-next-line syntax-error\n`,
      `    # fcgilint-disable-next-line ${rule}, syntax-error -- x\n`,
    );
    work.put({ 'nginx.conf': text });
    work.run(['--fix', 'nginx.conf']);
    expect(work.read('nginx.conf')).toBe(config('', `    # fcgilint-disable-next-line ${rule} -- x\n`));
  });
});
