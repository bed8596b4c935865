import { type Finding, SourceText } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../report/report.ts';
import { rules } from '../rule-descriptions.ts';
import type { FormatSettings } from './formatter.ts';
import { jobSummary } from './github.ts';
import { formatNames, formats } from './registry.ts';

const settings: FormatSettings = { color: false, width: 100, quiet: false, version: '1.2.3', describeRules: rules };
const hostileName = 'dir/a b%,:\n::x"<&>\u001b.conf';
const hostile = 'ümlaut 日 "quoted" <&> %0A ::error::x\r\n]]>';
const source = new SourceText(hostileName, `é日🎉 bad;\nnext;\n`);

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'syntax-error',
    severity: 'error',
    confidence: 'high',
    group: 'correctness',
    message: hostile,
    notes: ['a note'],
    help: 'a help',
    related: [{ source, start: 11, end: 15, message: 'there' }],
    fix: { level: 'safe', title: 'mend it', edits: [{ source, start: 5, end: 8, text: 'good' }] },
    url: 'https://example.org/syntax-error',
    source,
    start: 5,
    end: 8,
    ...more,
  };
}

const report: LintReport = {
  files: [
    { path: hostileName, dialect: 'nginx' },
    { path: 'clean.conf', dialect: 'apache' },
  ],
  findings: [finding(), finding({ severity: 'info', rule: 'unused-suppression', start: 0, end: 9 })],
  suppressed: [finding({ severity: 'warning' })],
};

async function render(name: string, from: LintReport = report): Promise<string> {
  return (await formats[name]!()).format(from, settings);
}

describe('every format', () => {
  it.each(formatNames)(
    '%s ends with a line end, holds no control character, and works without findings',
    async (name) => {
      const text = await render(name);
      expect(text).toMatch(/\n$/);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      const empty = await render(name, { files: report.files, findings: [], suppressed: [] });
      expect(empty).toMatch(name === 'concise' || name === 'github' ? /^$/ : /\n$/);
    },
  );
});

describe('sarif', () => {
  it('has what code scanning needs', async () => {
    const log = JSON.parse(await render('sarif'));
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run.results).toHaveLength(3);
    expect(run.results.map((result: { suppressions: unknown[] }) => result.suppressions.length)).toEqual([0, 0, 1]);
    const [first] = run.results;
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('syntax-error');
    expect(first.level).toBe('error');
    const { artifactLocation, region } = first.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('dir/a%20b%25%2C%3A%0A%3A%3Ax%22%3C%26%3E%1B.conf');
    expect(decodeURIComponent(artifactLocation.uri)).toBe(hostileName);
    expect(region).toEqual({ startLine: 1, startColumn: 6, endLine: 1, endColumn: 9, charOffset: 5, charLength: 3 });
    expect(first.relatedLocations[0].message.text).toBe('there');
    expect(first.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('good');
    const prints = run.results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
    expect(new Set(prints).size).toBe(3);
  });
});

describe('github', () => {
  it('escapes as GitHub unescapes', async () => {
    const [first] = (await render('github')).split('\n');
    const parts = /^::error file=([^,]*),line=1,endLine=1,col=6,endColumn=9,title=([^,:]*)::(.*)$/.exec(first!)!;
    const decoded = (text: string) =>
      text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
    expect(decoded(parts[1]!)).toBe(hostileName.replace('\u001b', '␛'));
    expect(decoded(parts[2]!)).toBe('fcgilint: syntax-error');
    expect(parts[3]).toContain('%250A ::error::x');
  });

  it('shows ten of each kind, the gravest first, and counts the rest', async () => {
    const findings = [
      ...Array.from({ length: 12 }, () => finding({ severity: 'info' })),
      ...Array.from({ length: 13 }, () => finding({ severity: 'error' })),
    ];
    const lines = (await render('github', { ...report, findings })).trimEnd().split('\n');
    expect(lines.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines.slice(10, 20).every((line) => line.startsWith('::notice '))).toBe(true);
    expect(lines.slice(20)).toEqual([
      'fcgilint: 5 more findings; GitHub shows 10 of each kind, the job summary has all',
    ]);
  });

  it('gives no columns for a place of several lines', async () => {
    const text = await render('github', { ...report, findings: [finding({ start: 0, end: 12 })] });
    expect(text).toContain(',line=1,endLine=2,title=');
  });

  it('writes a summary without live markup', () => {
    const summary = jobSummary(report);
    expect(summary).toContain('1 error, 0 warnings, 1 info in 2 files');
    expect(summary.split('\n').filter((line) => line.startsWith('| error'))).toHaveLength(1);
    expect(summary).not.toMatch(/<(?!\/?code>)/);
    const many = jobSummary({ ...report, findings: Array.from({ length: 20_000 }, () => finding()) });
    expect(many.length).toBeLessThan(1_000_000);
  });
});

describe('gitlab', () => {
  it('has a fingerprint for each finding', async () => {
    const entries = JSON.parse(await render('gitlab'));
    expect(entries.map((entry: { severity: string }) => entry.severity)).toEqual(['critical', 'info']);
    expect(entries[0].location).toEqual({ path: hostileName, lines: { begin: 1, end: 1 } });
    expect(new Set(entries.map((entry: { fingerprint: string }) => entry.fingerprint)).size).toBe(2);
  });
});

describe('XML', () => {
  it.each(['checkstyle', 'junit'])('%s is well formed', async (name) => {
    const text = await render(name);
    // Every attribute and text is free of what would end it, and every element is closed.
    const open: string[] = [];
    for (const [, close, tag, attributes, selfClosing] of text.matchAll(
      /<(\/?)([a-z]+)((?:\s[a-z]+="[^"<]*")*)\s*(\/?)>/g,
    )) {
      if (close) expect(open.pop()).toBe(tag);
      else if (!selfClosing) open.push(tag!);
      expect(attributes).not.toMatch(/&(?!lt;|gt;|amp;|quot;|apos;)/);
    }
    expect(open).toEqual([]);
    expect(text.replace(/<\?xml[^>]*>|<\/?[a-z]+(?:\s[a-z]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/);
    expect(text).toContain('clean.conf');
  });
});

describe('rdjson', () => {
  it('counts columns in bytes of UTF-8', async () => {
    const { diagnostics } = JSON.parse(await render('rdjson'));
    // é 2, 日 3, 🎉 4, blank 1: the eleventh byte.
    expect(diagnostics[0].location.range.start).toEqual({ line: 1, column: 11 });
    expect(diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 1, column: 11 }, end: { line: 1, column: 14 } }, text: 'good' },
    ]);
    expect(diagnostics[0].severity).toBe('ERROR');
  });
});

describe('json', () => {
  it('is version 1', async () => {
    const parsed = JSON.parse(await render('json'));
    expect(Object.keys(parsed)).toEqual(['version', 'files', 'findings', 'summary']);
    expect(parsed.summary).toEqual({ error: 1, warning: 0, info: 1, suppressed: 1 });
    expect(parsed.findings[0]).toEqual({
      rule: 'syntax-error',
      severity: 'error',
      confidence: 'high',
      group: 'correctness',
      message: hostile,
      notes: ['a note'],
      help: 'a help',
      path: hostileName,
      range: { start: { line: 1, column: 6, offset: 5 }, end: { line: 1, column: 9, offset: 8 } },
      related: [
        {
          path: hostileName,
          range: { start: { line: 2, column: 2, offset: 11 }, end: { line: 2, column: 6, offset: 15 } },
          message: 'there',
        },
      ],
      fix: {
        level: 'safe',
        title: 'mend it',
        edits: [
          {
            path: hostileName,
            range: { start: { line: 1, column: 6, offset: 5 }, end: { line: 1, column: 9, offset: 8 } },
            text: 'good',
          },
        ],
      },
      url: 'https://example.org/syntax-error',
    });
  });
});
