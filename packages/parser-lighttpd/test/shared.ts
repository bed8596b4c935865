import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, SourceText as Source, type SourceText } from '@fcgilint/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where the recorded cases and the corpus lie; they are not part of the repository. */
export const shared = process.env['FCGILINT_SHARED'] ?? join(root, '../shared');

/** Whether a path below the shared folder is there; says on the console that tests are skipped when it is not. */
export function isPresent(path: string): boolean {
  const present = existsSync(join(shared, path));
  if (!present) console.warn(`skipped: ${path} is not there (set FCGILINT_SHARED)`);
  return present;
}

/** A line of the corpus manifest. */
export interface CorpusFile {
  readonly kind: string;
  readonly path: string;
  readonly syntax?: 'ok' | 'bad';
  readonly line?: number;
  readonly class?: string;
}

/** Corpus files of some kinds, with their texts. */
export function corpus(kinds: readonly string[]): { readonly file: CorpusFile; readonly source: SourceText }[] {
  const lines = readFileSync(join(shared, 'corpus/manifest.jsonl'), 'utf8').trim().split('\n');
  const files = lines.map((line) => JSON.parse(line) as CorpusFile).filter((file) => kinds.includes(file.kind));
  return files.flatMap((file) => {
    const decoded = decode(readFileSync(join(shared, 'corpus', file.path)));
    return decoded.ok ? [{ file, source: new Source(file.path, decoded.text, decoded.encoding) }] : [];
  });
}
