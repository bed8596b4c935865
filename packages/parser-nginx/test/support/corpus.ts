import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode, SourceText } from '@fcgilint/core';

/** Folder of the recorded cases and real files that stay outside of the repository; it may be absent. */
export const shared = process.env['FCGILINT_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared');

/** Why tests that need the folder skip, or `null` when it is there. */
export const absent = existsSync(join(shared, 'corpus/manifest.jsonl')) ? null : `no folder ${shared}`;

/** One file of the corpus with the verdict of the real server. */
export interface CorpusFile {
  readonly id: string;
  readonly kind: string;
  readonly syntax: 'ok' | 'bad' | undefined;
  readonly line: number | undefined;
  readonly message: string | undefined;
  readonly source: SourceText;
}

/** All files of these kinds. Files that no server could read (UTF-16) are left out. */
export function corpus(...kinds: string[]): CorpusFile[] {
  const files: CorpusFile[] = [];
  for (const row of readFileSync(join(shared, 'corpus/manifest.jsonl'), 'utf8').trim().split('\n')) {
    const entry = JSON.parse(row) as Record<string, string> & { line?: number };
    if (!kinds.includes(entry['kind']!)) continue;
    const decoded = decode(readFileSync(join(shared, 'corpus', entry['path']!)));
    if (!decoded.ok) continue;
    files.push({
      id: entry['id']!,
      kind: entry['kind']!,
      syntax: entry['syntax'] as CorpusFile['syntax'],
      line: entry.line,
      message: entry['message'],
      source: new SourceText(entry['path']!, decoded.text, decoded.encoding),
    });
  }
  return files;
}
