import { describe, expect, it } from 'vitest';
import { parseArgs } from './args.ts';
import { editDistance, nearest } from './did-you-mean.ts';
import { help } from './help.ts';
import { optionTable } from './options.ts';
import { readSettings } from './settings.ts';
import { UsageError } from './usage-error.ts';

function problem(argv: readonly string[]): string {
  try {
    readSettings(parseArgs(argv));
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} | ${error.hint ?? ''}`;
    throw error;
  }
  return 'none';
}

describe('parseArgs', () => {
  it.each([
    [['a.conf', 'b.conf'], 'lint', ['a.conf', 'b.conf'], {}],
    [['--format', 'json', 'a'], 'lint', ['a'], { format: ['json'] }],
    [['--format=json', '-f', 'sarif:x', '-fgithub:y'], 'lint', [], { format: ['json', 'sarif:x', 'github:y'] }],
    [['-s', 'a,b', '--select', 'c'], 'lint', [], { select: ['a', 'b', 'c'] }],
    [['--no-inline-suppressions'], 'lint', [], { 'inline-suppressions': ['off'] }],
    [['-q', '--', '-q', '--fix'], 'lint', ['-q', '--fix'], { quiet: ['on'] }],
    [['-', '--stdin-filename', 'x'], 'lint', ['-'], { 'stdin-filename': ['x'] }],
    [['rules', '--format', 'json'], 'rules', [], { format: ['json'] }],
    [['--color', 'never', 'explain', 'syntax-error'], 'explain', ['syntax-error'], { color: ['never'] }],
    [['./rules'], 'lint', ['./rules'], {}],
    [['--', 'rules'], 'lint', ['rules'], {}],
    [['--fail-on', 'error', '--fail-on', 'never'], 'lint', [], { 'fail-on': ['never'] }],
  ])('%j', (argv, command, operands, values) => {
    const parsed = parseArgs(argv);
    expect(parsed.command).toBe(command);
    expect(parsed.operands).toEqual(operands);
    expect(Object.fromEntries(parsed.values)).toEqual(values);
  });

  it.each([
    [['--formt', 'json'], 'unknown option --formt | did you mean --format?'],
    [['--no-inline-supressions'], 'unknown option --no-inline-supressions | did you mean --no-inline-suppressions?'],
    [['-x'], 'unknown option -x | '],
    [['--format'], 'option --format needs a value: NAME[:FILE] | '],
    [['--quiet=1'], 'option --quiet takes no value | '],
    [['-qq'], 'option -q takes no value | give one-letter options one by one'],
    [['--fail-on', 'warnings'], '--fail-on cannot be "warnings" | did you mean "warning"?'],
    [['--color', 'x'], '--color cannot be "x" | choose one of auto, always, never'],
    [['--format', 'jsn'], 'there is no format "jsn" | did you mean "json"?'],
    [['--format', 'json:'], '--format json: names no file | write it as json:FILE'],
    [['-f', 'json:a', '-f', 'sarif:a'], 'two forms of the report cannot both go to a | '],
    [['--config='], 'option --config needs a value: FILE | '],
    [['--stdin-filename', '', '-'], 'option --stdin-filename needs a value: NAME | '],
    [[''], 'an argument is empty | '],
    [['a', '--', ''], 'an argument is empty | '],
    [['-f', 'json', '-f', 'human'], 'json and human cannot both go to standard output | '],
    [['--map-path', '/etc/nginx'], '--map-path cannot be "/etc/nginx" | write it as FROM=TO'],
    [['--target', 'ngnx=1.22'], '--target cannot be "ngnx=1.22" | did you mean "nginx=1.22"?'],
    [['--target', '1.22'], '--target cannot be "1.22" | write it as SERVER=VERSION'],
    [['--target', 'nginx=new'], '--target nginx=new: "new" is no version | write it as nginx=1.2.3'],
    [['--context', 'htp'], '--context cannot be "htp" | did you mean "http"?'],
    [['--context', 'http', '--dialect', 'apache'], '--context cannot be "http" for apache | '],
    [['--unsafe-fixes'], '--unsafe-fixes does nothing by itself | add --fix or --diff'],
    [['--config', 'a', '--no-config'], '--config and --no-config exclude each other | '],
    [['--fix', '--diff'], '--fix and --diff exclude each other | '],
    [['--select', ','], 'option --select needs a value: RULE|GROUP | '],
  ])('%j is refused', (argv, expected) => {
    expect(problem(argv)).toContain(expected);
  });
});

describe('readSettings', () => {
  const read = (...argv: string[]) => readSettings(parseArgs(argv));

  it('has the defaults of the table', () => {
    expect(read()).toMatchObject({
      given: {
        dialect: null,
        context: null,
        minConfidence: null,
        failOn: null,
        inlineSuppressions: null,
        requireReason: null,
        select: null,
        ignore: [],
      },
      config: { kind: 'nearest' },
      outputs: [{ format: 'human', file: null }],
      color: 'auto',
    });
  });

  it('reads path mappings and outputs', () => {
    expect(read('--map-path', '/etc/nginx=./deploy').given.mapPath).toEqual([{ from: '/etc/nginx', to: './deploy' }]);
    expect(read('-f', 'json:a:b.json', '-f', 'human').outputs).toEqual([
      { format: 'json', file: 'a:b.json' },
      { format: 'human', file: null },
    ]);
    expect(read('-f', 'json:x', '--statistics').outputs.map((output) => output.format)).toEqual(['human', 'json']);
  });

  it('reads server versions, the last of each', () => {
    expect(read().given.targets).toEqual({ nginx: null, lighttpd: null, apache: null });
    expect(read('--target', 'lighttpd=1.4.59', '--target', 'nginx=1', '--target', 'nginx=1.22').given.targets).toEqual({
      nginx: [1, 22],
      lighttpd: [1, 4, 59],
      apache: null,
    });
  });

  it('adds annotations in a job of GitHub Actions, unless a format is given', () => {
    const formats = (...argv: string[]) =>
      readSettings(parseArgs(argv), { GITHUB_ACTIONS: 'true' }).outputs.map((output) => output.format);
    expect(formats()).toEqual(['human', 'github']);
    expect(formats('-f', 'json')).toEqual(['json']);
  });
});

describe('nearest', () => {
  it.each([
    ['formt', 'format'],
    ['slect', 'select'],
    ['foramt', 'format'],
    ['stat', 'statistics'],
    ['zzzzzz', null],
  ])('%s -> %s', (typed, expected) => {
    expect(nearest(typed, ['format', 'select', 'statistics', 'ignore'])).toBe(expected);
  });

  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['kitten', 'sitting', 3],
  ])('distance of %j and %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('help', () => {
  it('names every option and fits in 100 columns', () => {
    const text = help(['human', 'json']);
    for (const { name } of optionTable) expect(text).toMatch(new RegExp(`--(?:no-)?${name}\\b`));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});
