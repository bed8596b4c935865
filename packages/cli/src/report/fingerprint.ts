import { createHash } from 'node:crypto';
import type { Finding } from '@fcgilint/core';

/**
 * A name for each finding that stays the same while lines move: made of rule, file, the text of the line without its
 * blanks, and a number that tells equal ones in one file apart. Hexadecimal, 32 digits.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, source, start, message }) => {
    const line =
      source.text === '' ? message : source.lineText(source.position(start).line).replace(/\s+/g, ' ').trim();
    const key = `${rule}\0${source.path}\0${line}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32);
  });
}
