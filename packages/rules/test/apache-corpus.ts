import { readFileSync } from 'node:fs';
import { decode, MemoryFileHost, SourceText } from '@fcgilint/core';
import { loadConfig } from '@fcgilint/gateway';
import { lowerApache } from '@fcgilint/gateway/apache';
import { apacheKnowledge } from '@fcgilint/gateway/knowledge/apache';
import { parseApache } from '@fcgilint/parser-htaccess';
import { inferContext } from '../../cli/src/dialect/context.ts';
import { lintGateway } from '../src/engine.ts';
import type { Rule } from '../src/rule.ts';

/** The first problem of a real file that is not about syntax, as the real server told it. */
export interface Semantic {
  readonly class: string;
  readonly message: string;
  readonly line: number | null;
}

export interface CorpusFile {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly syntax: 'ok' | 'bad';
  readonly semantic?: Semantic;
}

/** Real Apache files with the verdict of httpd 2.4.71. */
export function corpusFiles(folder: string): CorpusFile[] {
  return readFileSync(`${folder}/manifest.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFile)
    .filter(({ kind }) => kind === 'httpd' || kind === 'htaccess' || kind === 'snippet-apache');
}

/** An error that we report, with the lines that it spans. */
export interface Reported {
  readonly rule: string;
  readonly message: string;
  readonly first: number;
  readonly last: number;
}

/** Our errors for a real file. `null` when it cannot be decoded. */
export function lintCorpusFile(folder: string, file: CorpusFile, rules: readonly Rule[]): Reported[] | null {
  const decoded = decode(readFileSync(`${folder}/${file.path}`));
  if (!decoded.ok) return null;
  const name = file.kind === 'htaccess' ? '.htaccess' : 'httpd.conf';
  const flavour = file.kind === 'htaccess' ? 'htaccess' : 'server';
  const parse = (source: SourceText) => parseApache(source, { flavour });
  const document = parse(new SourceText(name, decoded.text, decoded.encoding));
  const host = new MemoryFileHost({ [name]: decoded.text });
  const tree = loadConfig(document, { host, dialect: 'apache', parse, context: inferContext(document) });
  return lintGateway(lowerApache(tree), rules, apacheKnowledge())
    .filter((finding) => finding.severity === 'error')
    .map(({ rule, message, source, start, end }) => ({
      rule,
      message,
      first: source.position(start).line,
      last: source.position(Math.max(start, end - 1)).line,
    }));
}
