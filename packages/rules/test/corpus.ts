import { readFileSync } from 'node:fs';
import { type Document, decode, type Finding, MemoryFileHost, SourceText, type Statement } from '@fcgilint/core';
import { loadConfig } from '@fcgilint/gateway';
import { nginxKnowledge } from '@fcgilint/gateway/knowledge/nginx';
import { lowerNginx } from '@fcgilint/gateway/nginx';
import { parseNginx } from '@fcgilint/parser-nginx';
import { inferContext } from '../../cli/src/dialect/context.ts';
import { lintGateway } from '../src/engine.ts';
import type { Rule } from '../src/rule.ts';

/** The first problem of a real file, as the real server told it. */
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

/** Real nginx files with the verdict of nginx 1.22.1. */
export function corpusFiles(folder: string): CorpusFile[] {
  return readFileSync(`${folder}/manifest.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFile)
    .filter(({ kind }) => kind === 'nginx' || kind === 'snippet-nginx');
}

/** An error that we report. */
export interface Reported {
  readonly rule: string;
  readonly message: string;
  /** The line of its place. */
  readonly first: number;
  /** The line where the server has read the directive: that of its `;` or `{`. */
  readonly last: number;
}

/** Our findings for a real file, in the context that its text suggests. `null` when it cannot be decoded. */
export function lintCorpusFile(folder: string, file: CorpusFile, rules: readonly Rule[]): Reported[] | null {
  const bytes = readFileSync(`${folder}/${file.path}`);
  const decoded = decode(bytes);
  if (!decoded.ok) return null;
  const parse = (source: SourceText) => parseNginx(source);
  const document = parse(new SourceText('nginx.conf', decoded.text, decoded.encoding));
  const host = new MemoryFileHost({ 'nginx.conf': decoded.text });
  const tree = loadConfig(document, { host, dialect: 'nginx', parse, context: inferContext(document) });
  return lintGateway(lowerNginx(tree), rules, nginxKnowledge())
    .filter((finding) => finding.severity === 'error')
    .map((finding) => reported(finding, document));
}

function reported({ rule, message, source, start }: Finding, document: Document): Reported {
  let found: Statement | null = null;
  for (let body = document.body; ; ) {
    const inner: Statement | undefined = body.find((statement) => statement.start <= start && start < statement.end);
    if (!inner) break;
    found = inner;
    body = inner.block?.body ?? [];
  }
  const end = found ? (found.block ? found.block.open.end : found.end) : start + 1;
  return { rule, message, first: source.position(start).line, last: source.position(end - 1).line };
}
