import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Finding, type Severity, SourceText } from '@fcgilint/core';
import Ajv from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../report/report.ts';
import { rules } from '../rule-descriptions.ts';
import { everyRule } from '../select.ts';
import type { FormatSettings } from './formatter.ts';
import { jobSummary } from './github.ts';
import { formatNames, formats } from './registry.ts';

const settings: FormatSettings = { color: false, width: 100, quiet: false, version: '1.2.3', describeRules: rules };

/** File names and texts that would end, forge or break something in one format or another. */
const hostile = [
  'two\nlines.conf',
  'carriage\rreturn\r\n.conf',
  '::error file=x::forged.conf',
  '##[error]forged.conf',
  '100%,25%0A%3A:a,b.conf',
  'esc\u001b[2J\u001b]0;x\u0007.conf',
  'nul\u0000and\u0001\u007f\u0085.conf',
  ']]><!--<x a="1">&amp;\'"-->.conf',
  'half a pair \ud800 and \udc00.conf',
  'not a character \ufffe \uffff.conf',
  'no UTF-8 \ufffd\ufffd.conf',
  'turned \u202e\u2066round\u2069.conf',
  '| `table` \\| [x](javascript:y) <img src=x>.conf',
  '{{ moustache }} ${dollar} $(shell).conf',
  'ümlaut 日本 🎉.conf',
];

function finding(text: string, more: Partial<Finding> = {}): Finding {
  const source = new SourceText(text, `a {\n  ${text.replace(/[\r\n]/g, ' ')};\n}\n`);
  const place = { source, start: 6, end: 12 };
  return {
    rule: 'syntax-error',
    severity: 'error',
    confidence: 'high',
    group: 'correctness',
    message: `message of ${text}`,
    notes: [`note of ${text}`],
    help: `help of ${text}`,
    related: [{ ...place, message: `there ${text}` }],
    fix: { level: 'safe', title: `mend ${text}`, edits: [{ ...place, text }] },
    url: 'https://example.org/syntax-error',
    ...place,
    ...more,
  };
}

function reportOf(findings: readonly Finding[], suppressed: readonly Finding[] = []): LintReport {
  const paths = [...new Set([...findings, ...suppressed].map(({ source }) => source.path)), 'clean.conf'];
  return { files: paths.map((path) => ({ path, dialect: 'nginx' as const })), findings, suppressed };
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];
const hostileReport = reportOf(
  hostile.map((text, index) => finding(text, { severity: severities[index % 3]! })),
  hostile.map((text) => finding(text, { start: 4 })),
);

async function render(name: string, report: LintReport): Promise<string> {
  return (await formats[name]!()).format(report, settings);
}

/** Elements of an XML text, in order; throws when it is not well formed. */
function parseXml(text: string): { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(text).close();
  return elements;
}

describe('hostile names and texts', () => {
  it.each(formatNames)('%s: no control character but the line end, nothing that cannot be written', async (name) => {
    const text = await render(name, hostileReport);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each(['human', 'concise', 'github'])('%s: no line is a command that was not meant', async (name) => {
    for (const line of (await render(name, hostileReport)).split('\n')) {
      expect(line).not.toMatch(/^\s*##/);
      if (name !== 'github') expect(line).not.toMatch(/^\s*::/);
    }
  });

  it.each(['checkstyle', 'junit'])('%s: well formed, with as many entries as there are findings', async (name) => {
    const elements = parseXml(await render(name, hostileReport));
    const entries = elements.filter((element) => element.name === (name === 'junit' ? 'failure' : 'error'));
    expect(entries).toHaveLength(hostile.length);
    const files = elements.filter((element) => element.name === (name === 'junit' ? 'testsuite' : 'file'));
    expect(files).toHaveLength(hostile.length + 1);
    expect(files.map(({ attributes }) => attributes['name'])).toContain(`]]><!--<x a="1">&amp;'"-->.conf`);
  });

  it('the XML check refuses what is broken', () => {
    expect(() => parseXml('<a b="<"/>')).toThrow();
    expect(() => parseXml('<a>\u0001</a>')).toThrow();
    expect(() => parseXml('<a>')).toThrow();
  });

  it.each(['json', 'sarif', 'gitlab', 'rdjson'])('%s: names and texts come back as they were', async (name) => {
    const text = JSON.stringify(JSON.parse(await render(name, hostileReport)));
    for (const one of hostile) {
      expect(text).toContain(JSON.stringify(`message of ${one}`).slice(1, -1));
      if (name !== 'sarif') expect(text).toContain(JSON.stringify(one));
    }
  });

  it('github: every line is one annotation, and its parts come back', async () => {
    const lines = (await render('github', hostileReport)).trimEnd().split('\n');
    expect(lines).toHaveLength(hostile.length);
    const decode = (text: string) =>
      text.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
    const names = lines.map((line) => {
      const properties = /^::(?:error|warning|notice) ((?:[a-zA-Z]+=[^:,\r\n]*,?)+)::/.exec(line)?.[1] ?? line;
      return decode(/^file=([^,]*),/.exec(properties)?.[1] ?? line);
    });
    // What a log must not show is shown by a stand-in; GitHub finds no such file, and says it all the same.
    for (const one of hostile.filter((text) => /^[\x20-\x7e\n\r]*$/.test(text))) expect(names).toContain(one);
  });

  it('job summary: one row each, no live markup', () => {
    const summary = jobSummary(hostileReport);
    expect(summary.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(hostile.length + 1);
    expect(summary).not.toMatch(/<(?!\/?code>)|\[x\]|`/);
    const wide = jobSummary(reportOf(Array.from({ length: 20_000 }, () => finding('日本'.repeat(30)))));
    expect(Buffer.byteLength(wide)).toBeLessThan(1_000_000);
    expect(wide).toContain('the summary is full');
  });
});

describe('sarif', () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
  const schema = JSON.parse(readFileSync(file.replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  // The standard's own patterns are none with the flag `u`.
  const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const problems = (log: unknown) => (validate(log) ? [] : (validate.errors ?? []));
  const onePerRule = reportOf(
    everyRule().map(({ name, group, severity }) => finding(`${name}.conf`, { rule: name, group, severity })),
  );

  it('is valid by the schema of the standard', async () => {
    expect(problems(JSON.parse(await render('sarif', hostileReport)))).toEqual([]);
    expect(problems(JSON.parse(await render('sarif', onePerRule)))).toEqual([]);
    expect(problems(JSON.parse(await render('sarif', reportOf([]))))).toEqual([]);
  });

  it('the schema would refuse a mistake', async () => {
    const log = JSON.parse(await render('sarif', hostileReport));
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].results[1].locations[0].physicalLocation.region.startLine = 0;
    expect(problems(log).length).toBeGreaterThan(1);
  });

  it('says of each rule what it finds, as text and as Markdown, and how grave a hole is', async () => {
    const log = JSON.parse(await render('sarif', onePerRule));
    const descriptors = log.runs[0].tool.driver.rules as {
      readonly id: string;
      readonly help: { readonly text: string; readonly markdown: string };
      readonly properties: Readonly<Record<string, unknown>>;
    }[];
    expect(descriptors.map(({ id }) => id)).toEqual(everyRule().map(({ name }) => name));
    for (const { id, help, properties } of descriptors) {
      expect(help.text.length, id).toBeGreaterThan(40);
      expect(help.markdown, id).toContain(`[${id}](`);
      const security = everyRule().find(({ name }) => name === id)!.group === 'security';
      expect(properties['security-severity'] !== undefined, id).toBe(security);
    }
    const numbers = descriptors.flatMap(({ properties }) => properties['security-severity'] ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^\d+\.\d$/);
  });

  it('says so when an input could not be read', async () => {
    const run = async (report: LintReport) => JSON.parse(await render('sarif', report)).runs[0].invocations[0];
    expect(await run(reportOf([]))).toEqual({ executionSuccessful: true });
    expect(await run({ ...reportOf([]), files: [{ path: 'none.conf', dialect: null }] })).toEqual({
      executionSuccessful: false,
    });
  });
});

describe('fingerprints', () => {
  const at = (text: string, line: string, more: Partial<Finding> = {}) => {
    const source = new SourceText('nginx.conf', text);
    const start = text.indexOf(line);
    return finding('x', { source, start, end: start + line.length, related: [], fix: null, ...more });
  };
  const prints = async (...findings: Finding[]) => {
    const log = JSON.parse(await render('sarif', reportOf(findings)));
    return log.runs[0].results.map((result: { partialFingerprints: Record<string, string> }) =>
      Object.values(result.partialFingerprints).join(),
    ) as string[];
  };

  it('stay when lines move or are indented otherwise', async () => {
    const before = await prints(at('a;\nlisten 80;\n', 'listen 80'));
    expect(await prints(at('# new\n\na;\n\t  listen 80;\n', 'listen 80'))).toEqual(before);
    expect(await prints(at('a;\nlisten 81;\n', 'listen 81'))).not.toEqual(before);
    expect(await prints(at('a;\nlisten 80;\n', 'listen 80', { rule: 'port-collision' }))).not.toEqual(before);
  });

  it('tell equal lines of a file apart, and are the same in SARIF and for GitLab', async () => {
    const text = 'listen 80;\nlisten 80;\nlisten 80;\n';
    const findings = [0, 11, 22].map((start) => at(text, 'listen', { start, end: start + 6 }));
    const all = await prints(...findings);
    expect(new Set(all).size).toBe(3);
    const entries = JSON.parse(await render('gitlab', reportOf(findings))) as { fingerprint: string }[];
    expect(entries.map(({ fingerprint }) => fingerprint)).toEqual(all);
  });
});

describe('what readers of JSON ask for', () => {
  const ajv = new Ajv({ strict: true, strictRequired: false });
  const position = { type: 'integer', minimum: 1 };

  it('gitlab: the fields of a code quality report, no fingerprint twice', async () => {
    const validate = ajv.compile({
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: { type: 'string', minLength: 1 },
          check_name: { type: 'string', minLength: 1 },
          fingerprint: { type: 'string', minLength: 1 },
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: { type: 'string', pattern: '^(?!\\./)' },
              lines: { type: 'object', required: ['begin'], properties: { begin: position, end: position } },
            },
          },
        },
      },
    });
    const entries = JSON.parse(await render('gitlab', hostileReport)) as { fingerprint: string }[];
    validate(entries);
    expect(validate.errors).toBeNull();
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(hostile.length);
    expect(validate([{ ...entries[0], severity: 'error' }])).toBe(false);
  });

  it('rdjson: the fields of reviewdog, columns in bytes of the file', async () => {
    const place = { type: 'object', required: ['line', 'column'], properties: { line: position, column: position } };
    const range = { type: 'object', required: ['start', 'end'], properties: { start: place, end: place } };
    const location = {
      type: 'object',
      required: ['path', 'range'],
      properties: { path: { type: 'string' }, range },
    };
    const validate = ajv.compile({
      type: 'object',
      required: ['source', 'diagnostics'],
      properties: {
        source: { type: 'object', required: ['name', 'url'] },
        diagnostics: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['message', 'location', 'severity', 'code'],
            properties: {
              message: { type: 'string', minLength: 1 },
              location,
              severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
              code: { type: 'object', required: ['value', 'url'] },
              suggestions: { type: 'array', items: { type: 'object', required: ['range', 'text'] } },
              related_locations: { type: 'array', items: { type: 'object', required: ['message', 'location'] } },
            },
          },
        },
      },
    });
    validate(JSON.parse(await render('rdjson', hostileReport)));
    expect(validate.errors).toBeNull();
    const columns = async (source: SourceText) => {
      const place = { source, start: source.text.indexOf('x'), end: source.text.indexOf('x') + 1 };
      const { diagnostics } = JSON.parse(
        await render('rdjson', reportOf([finding('', { ...place, related: [], fix: null })])),
      );
      return diagnostics[0].location.range;
    };
    const start = (column: number) => ({ start: { line: 1, column }, end: { line: 1, column: column + 1 } });
    expect(await columns(new SourceText('a', 'é日🎉x'))).toEqual(start(10));
    // Three bytes that are no UTF-8.
    expect(await columns(new SourceText('a', 'é\u00a0\u00ffx', 'latin1'))).toEqual(start(4));
  });
});
