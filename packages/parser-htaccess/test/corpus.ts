import { readFileSync } from 'node:fs';
import { decode, SourceText } from '@fcgilint/core';
import { sharedFolder } from './shared.ts';

/** One file of the corpus that is (or may be) Apache configuration. */
export interface CorpusFile {
  readonly id: string;
  readonly path: string;
  readonly kind: 'htaccess' | 'httpd' | 'snippet-apache' | 'template';
  readonly syntax?: 'ok' | 'bad';
  readonly line?: number;
  readonly message?: string;
  readonly context?: string;
}

/** All Apache files of the corpus, and all templates. */
export function corpusFiles(): CorpusFile[] {
  const kinds = new Set(['htaccess', 'httpd', 'snippet-apache', 'template']);
  return readFileSync(`${sharedFolder}/corpus/manifest.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusFile)
    .filter((file) => kinds.has(file.kind));
}

/** The text of a corpus file. */
export function readCorpus(file: CorpusFile): SourceText {
  const decoded = decode(readFileSync(`${sharedFolder}/corpus/${file.path}`));
  if (!decoded.ok) throw new Error(`${file.path}: ${decoded.reason}`);
  return new SourceText(file.path, decoded.text, decoded.encoding);
}

/** The flavour that a file is read in. */
export function flavourOf(file: CorpusFile): 'htaccess' | 'server' {
  return file.kind === 'htaccess' || file.context === 'htaccess' ? 'htaccess' : 'server';
}
