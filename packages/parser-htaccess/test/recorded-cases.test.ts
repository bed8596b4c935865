import { readFileSync } from 'node:fs';
import { type Document, print, SourceText, type Statement, type Word, walk } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from '../src/index.ts';
import differences from './deliberate-differences.json' with { type: 'json' };
import { isSyntaxMessage } from './server-messages.ts';
import { hasShared, sharedFolder } from './shared.ts';

interface RecordedCase {
  readonly input: string;
  readonly ok: boolean;
  readonly tokens?: readonly string[];
  readonly message?: string;
  readonly files?: unknown;
}

const path = 'spec/cases/apache-parse.json';
const present = hasShared(path);
const cases: readonly RecordedCase[] = present
  ? (JSON.parse(readFileSync(`${sharedFolder}/${path}`, 'utf8')) as { cases: RecordedCase[] }).cases
  : [];
const skipped = new Set((differences.cases as { input: string }[]).map((entry) => entry.input));

/** The recorded server had these modules; everything else that a condition asks for was not there. */
const modules = new Set(['mod_rewrite.c', 'rewrite_module']);

function condition(input: string): (section: string, argument: string) => boolean {
  return (section, argument) => {
    const negated = argument.startsWith('!');
    const name = (negated ? argument.slice(1) : argument).replace(/^"|"$/g, '').trim();
    let holds = true;
    if (section === 'ifmodule') holds = modules.has(name);
    else if (section === 'ifdefine') holds = input.includes(`Define ${name}`);
    return holds !== negated;
  };
}

/** Whether the server replaced `${NAME}` or read other text: matters of evaluation, not of reading one file. */
function needsEvaluation(entry: RecordedCase): boolean {
  return (
    entry.files !== undefined ||
    /^(?:Un)?Define /m.test(entry.input) ||
    entry.input.includes('${HOME}') ||
    /^Use /m.test(entry.input)
  );
}

function parse(entry: RecordedCase): Document {
  return parseApache(new SourceText('case', entry.input), { flavour: 'server', condition: condition(entry.input) });
}

describe.skipIf(!present)('recorded answers of the server', () => {
  test('there are as many as when this was written, or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(322);
  });

  test.each(cases.map((entry, index) => [index, entry] as const))('case %i is printed back', (_, entry) => {
    expect(print(parse(entry))).toBe(entry.input);
  });

  const judged = cases.filter((entry) => !skipped.has(entry.input));
  test.each(judged.map((entry, index) => [index, JSON.stringify(entry.input).slice(0, 70), entry] as const))(
    'case %i %s: well-formed or not',
    (_, __, entry) => {
      const refused = parse(entry).problems.filter((problem) => problem.refused);
      const syntax = !entry.ok && isSyntaxMessage(entry.message ?? '');
      expect({
        message: entry.message,
        problems: refused.map((problem) => problem.message),
        refused: refused.length > 0,
      }).toMatchObject({ refused: syntax });
      const line = /Syntax error on line (\d+) of/.exec(entry.message ?? '');
      if (syntax && line) expect(serverLines(parse(entry))).toContain(Number(line[1]));
    },
  );

  const printed = judged.filter((entry) => entry.tokens !== undefined && !needsEvaluation(entry));
  test.each(printed.map((entry, index) => [index, JSON.stringify(entry.input).slice(0, 70), entry] as const))(
    'words of case %i %s',
    (_, __, entry) => {
      // The recording cut long lines.
      const recorded = entry.tokens!;
      const ours = probes(entry).map(ascii);
      expect(
        ours.map((line, i) => ((recorded[i]?.length ?? 0) > 199 ? line.slice(0, recorded[i]!.length) : line)),
      ).toEqual(recorded);
    },
  );

  test('most cases are judged here, the rest belongs to evaluation', () => {
    const evaluated = cases.filter((entry) => entry.tokens !== undefined && needsEvaluation(entry));
    console.log(
      `${judged.length} cases judged, words of ${printed.length} compared, ${evaluated.length} left to evaluation, ${cases.length - judged.length} deliberate differences`,
    );
    expect(printed.length).toBeGreaterThan(70);
  });
});

/** Lines that the first refused problem and its related places lie on, as the server counts (last line of a joined one). */
function serverLines(document: Document): number[] {
  const first = document.problems.find((problem) => problem.refused)!;
  return [first, ...first.related].map((place) => document.source.position(place.start).line);
}

/** What the recorded test directives would print for a document. */
function probes(entry: RecordedCase): string[] {
  const document = parse(entry);
  const holds = condition(entry.input);
  const out: string[] = [];
  walk(document, (statement) => {
    const name = statement.name.value.toLowerCase();
    if (statement.opener !== null) {
      if (!name.startsWith('if') || name === 'if') return undefined;
      const { rest } = statement;
      return holds(name, rest ? document.source.slice(rest) : '') ? undefined : 'skip';
    }
    const words = statement.args.map((arg) => (arg as Word).value);
    if (name === 'probe') {
      const kept = words.slice(0, 64);
      // The test directive stops at an empty word when nothing follows it.
      if (kept[kept.length - 1] === '' && words.length <= 64) kept.pop();
      out.push(`${lastLine(document, statement)} n=${kept.length}${kept.map((word) => ` <${word}>`).join('')}`);
    } else if (name === 'probeone') out.push(`ONE <${words[0] ?? ''}>`);
    else if (name === 'probeiter') {
      for (const word of words) {
        if (word === '') break;
        out.push(`ONE <${word}>`);
      }
    } else if (name === 'proberaw') {
      const { rest } = statement;
      out.push(`RAW ${lastLine(document, statement)} <${rest ? document.source.slice(rest) : ''}>`);
    }
    return undefined;
  });
  return out;
}

/** The server counts a joined line by its last part. */
function lastLine(document: Document, statement: Statement): number {
  let { line } = document.source.position(statement.start);
  while (line < document.source.lines.lineCount && document.source.lineText(line).endsWith('\\')) line++;
  return line;
}

/** The recording wrote bytes above 127 as hex. */
function ascii(line: string): string {
  const latin = /[\u0080-\u00ff]{2}/.test(line);
  const bytes = latin ? Buffer.from(line, 'latin1') : Buffer.from(line, 'utf8');
  let out = '';
  for (const byte of bytes) out += byte < 128 ? String.fromCharCode(byte) : `[${byte.toString(16)}]`;
  return out;
}
