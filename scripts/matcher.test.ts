import { expect, it } from 'vitest';
import { concise } from '../packages/cli/src/formats/concise.ts';
import { SourceText } from '../packages/core/src/index.ts';
import { problemMatcher } from './generate/matcher.ts';

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

/** What GitHub makes of a line of output. */
function annotations(line: string): object[] {
  return problemMatcher.problemMatcher.flatMap((matcher) => {
    const pattern: Pattern = matcher.pattern[0];
    const match = new RegExp(pattern.regexp).exec(line);
    if (!match) return [];
    const { file, line: at, column, severity, message, code } = pattern;
    const grave = severity === undefined ? 'severity' in matcher && matcher.severity : match[severity];
    return [
      { file: match[file], line: match[at], column: match[column], grave, message: match[message], code: match[code] },
    ];
  });
}

it.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('the problem matcher makes one annotation of a finding: %s', (severity, grave) => {
  for (const [path, message] of [
    ['sites/a.conf', 'missing ";" after "listen 80"'],
    ['a b,c: d.conf', 'text: with [brackets] and 1:2: error: more'],
    ['::error::x\n.conf', 'two\nlines'],
  ] as const) {
    const source = new SourceText(path, 'a\n  bcd\n');
    const output = concise.format(
      {
        files: [],
        suppressed: [],
        findings: [
          {
            ...{
              rule: 'some-rule',
              severity,
              confidence: 'high',
              group: 'correctness',
              message,
              notes: [],
              help: null,
            },
            ...{ related: [], fix: null, url: '', source, start: 4, end: 7 },
          },
        ],
      },
      { color: false, width: 80, quiet: false, version: '1', describeRules: () => [] },
    );
    const lines = output.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    const found = annotations(lines[0]!);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ grave, code: 'some-rule' });
    if (path === 'sites/a.conf') expect(found[0]).toMatchObject({ file: path, line: '2', column: '3', message });
  }
  expect(annotations('1 error in 1 file')).toEqual([]);
});
