import { type Finding, type RelatedPlace, SourceText } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { concise } from '../formats/concise.ts';
import type { FormatSettings } from '../formats/formatter.ts';
import { human } from '../formats/human.ts';
import { escapeText } from './escape.ts';
import { showLine } from './source-line.ts';
import { wantsColor } from './style.ts';
import { textWidth } from './width.ts';

const settings: FormatSettings = { color: false, width: 80, quiet: false, version: '1.0.0', describeRules: () => [] };

function finding(source: SourceText, marked: string, more: Partial<Finding> = {}): Finding {
  const start = source.text.indexOf(marked);
  return {
    rule: 'some-rule',
    severity: 'error',
    confidence: 'high',
    group: 'correctness',
    message: 'it is wrong',
    notes: [],
    help: null,
    related: [],
    fix: null,
    url: 'https://example.org/some-rule',
    source,
    start,
    end: start + marked.length,
    ...more,
  };
}

function related(source: SourceText, marked: string, message: string): RelatedPlace {
  const start = source.text.indexOf(marked);
  return { source, start, end: start + marked.length, message };
}

function show(...findings: Finding[]): string {
  const files = [...new Set(findings.map(({ source }) => source.path))].map((path) => ({
    path,
    dialect: 'nginx' as const,
  }));
  return human.format({ files, findings, suppressed: [] }, settings);
}

describe('human', () => {
  it('shows places of several lines and files, remarks and a summary', () => {
    const main = new SourceText('nginx.conf', 'a;\n\tlisten 80;\nx;\n\n\n\nserver_name y;\n');
    const other = new SourceText('app.conf', 'bind = 80\n');
    const text = show(
      finding(main, '80', {
        related: [related(main, 'y', 'the name'), related(other, '80', 'the other end')],
        notes: ['a note'],
        help: 'do this',
        fix: { level: 'safe', title: 'do it', edits: [] },
      }),
    );
    expect(text).toBe(`error: it is wrong [some-rule]
  at nginx.conf:2:9
2 |     listen 80;
  |            ^^
  :
7 | server_name y;
  |             - the name
  at app.conf:1:8
1 | bind = 80
  |        -- the other end
  note: a note
  help: do this
  fix:  do it (--fix)

1 error in 1 file; 1 can be fixed with --fix
`);
  });

  it('shows one line between two places, and says where a long place ends', () => {
    const source = new SourceText('a', 'one {\n two;\n}\nthree;');
    expect(show(finding(source, 'one {\n two;\n}', { related: [related(source, '}', 'end')] }))).toContain(
      `1 | one {
  | ^^^^^ (to line 3)
2 |  two;
3 | }
  | - end
`,
    );
  });

  it('puts carets under wide characters', () => {
    const source = new SourceText('a', '日本 é bad;');
    expect(show(finding(source, 'bad'))).toContain('1 | 日本 é bad;\n  |        ^^^\n');
  });

  it('marks the end of the file and an empty place', () => {
    const source = new SourceText('a', 'x {\n');
    expect(show({ ...finding(source, 'x'), start: 4, end: 4 })).toContain('at a:2:1\n2 |\n  | ^\n');
  });

  it('keeps hostile text from the terminal and from the beginning of a line', () => {
    const source = new SourceText('a\u001b[2J\nb', 'x \u001b]0;owned\u0007 \u202e y;\r::error::z\n');
    const text = show(
      finding(source, 'y', {
        message: 'bad\n::error::forged\u009b',
        notes: [`${'word '.repeat(20)}::error::x ##[group]`],
      }),
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*(?:::|##\[|x \W)/);
    expect(text).toContain('␛]0;owned␇ <U+202E> y;');
  });

  it('shows errors only when quiet', () => {
    const source = new SourceText('a', 'x y');
    const report = {
      files: [{ path: 'a', dialect: 'nginx' as const }],
      findings: [finding(source, 'x'), finding(source, 'y', { severity: 'info', message: 'hidden' })],
      suppressed: [],
    };
    const text = human.format(report, { ...settings, quiet: true });
    expect(text).toContain('it is wrong');
    expect(text).not.toContain('hidden');
    expect(text).not.toContain('1 error');
    expect(concise.format(report, { ...settings, quiet: true })).toBe('a:1:1: error: it is wrong [some-rule]\n');
  });

  it('says that nothing was found, and colours when asked', () => {
    const empty = { files: [{ path: 'a', dialect: 'nginx' as const }], findings: [], suppressed: [] };
    expect(human.format(empty, settings)).toBe('nothing found in 1 file\n');
    expect(human.format(empty, { ...settings, color: true })).toBe('\u001b[32mnothing found\u001b[39m in 1 file\n');
  });
});

describe('concise', () => {
  it('keeps a file name from being a command of a build server', () => {
    const source = new SourceText('::error::x', 'y');
    const out = concise.format({ files: [], findings: [finding(source, 'y')], suppressed: [] }, settings);
    expect(out).toBe('./::error::x:1:1: error: it is wrong [some-rule]\n');
  });
});

describe('showLine', () => {
  const at = { start: 0, end: 0 };

  it.each([
    ['a\tb', 'a   b', [0, 1, 4, 5]],
    ['\t\tx', '        x', [0, 4, 8, 9]],
    ['a\u0000b', 'a␀b', [0, 1, 2, 3]],
    ['日x', '日x', [0, 2, 3]],
    ['e\u0301x', 'e\u0301x', [0, 1, 1, 2]],
    ['🎉x', '🎉x', [0, 0, 2, 3]],
  ])('%j', (line, text, columns) => {
    const shown = showLine(line, 80, at);
    expect(shown.text).toBe(text);
    expect(columns.map((_, offset) => shown.column(offset))).toEqual(columns);
  });

  it('cuts long lines around the place', () => {
    const line = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
    const shown = showLine(line, 60, { start: 500, end: 504 });
    expect(textWidth(shown.text)).toBeLessThanOrEqual(60);
    expect(shown.text).toMatch(/^…a+HEREb+…$/);
    expect(shown.text.slice(shown.column(500), shown.column(504))).toBe('HERE');
  });

  it.each([0, 59, 60, 999, 5000, 9_999_996])('shows a place at offset %d of a line of ten million', (offset) => {
    const line = `${'x'.repeat(offset)}HERE`.padEnd(10_000_000, 'y');
    const shown = showLine(line, 60, { start: offset, end: offset + 4 });
    expect(shown.text.slice(shown.column(offset), shown.column(offset + 4))).toBe('HERE');
    expect(textWidth(shown.text)).toBeLessThanOrEqual(60);
  });
});

describe('escapeText', () => {
  it.each([
    ['plain ümlaut 日本 🎉', 'plain ümlaut 日本 🎉'],
    ['\u001b[31m', '␛[31m'],
    ['a\nb\tc\r\u007f', 'a␊b␉c␍␡'],
    ['\u009b1m', '<U+009B>1m'],
    ['\u202eabc\u2066', '<U+202E>abc<U+2066>'],
    ['\ud800x', '<U+D800>x'],
    ['\udb40\udc41', '<U+E0041>'],
    ['\ufeffbom\u2028', '<U+FEFF>bom<U+2028>'],
  ])('%j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe('wantsColor', () => {
  const terminal = () => true;
  const pipe = () => false;
  it.each([
    ['always', {}, pipe, true],
    ['never', { FORCE_COLOR: '1' }, terminal, false],
    ['auto', {}, terminal, true],
    ['auto', {}, pipe, false],
    ['auto', { NO_COLOR: '1' }, terminal, false],
    ['auto', { NO_COLOR: '' }, terminal, true],
    ['auto', { FORCE_COLOR: '1' }, pipe, true],
    ['auto', { FORCE_COLOR: '0' }, terminal, false],
    ['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, pipe, true],
    ['auto', { TERM: 'dumb' }, terminal, false],
  ] as const)('%s %j', (when, env, isTerminal, expected) => {
    expect(wantsColor(when, env, isTerminal)).toBe(expected);
  });
});
