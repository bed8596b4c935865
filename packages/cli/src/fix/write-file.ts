import fs from 'node:fs';
import path from 'node:path';
import { writeFailure } from '../report/write-failure.ts';
import type { ChangedFile } from './fixer.ts';

/**
 * Replaces a file in one step: the new text goes into a file beside it, which then takes its name, so that nobody ever
 * reads half a file. Mode and, where allowed, owner are kept. Returns what went wrong, or `null`.
 */
export function replaceFile({ realPath, bytesBefore, bytesAfter }: ChangedFile): string | null {
  const temporary = path.join(path.dirname(realPath), `.${path.basename(realPath)}.${process.pid}.fcgilint`);
  try {
    const now = fs.readFileSync(realPath);
    if (Buffer.compare(now, bytesBefore) !== 0) return 'it was changed by somebody else meanwhile';
    const stat = fs.statSync(realPath);
    const fd = open(temporary, stat.mode & 0o7777);
    if (typeof fd === 'string') return fd;
    try {
      fs.writeFileSync(fd, bytesAfter);
      try {
        fs.fchownSync(fd, stat.uid, stat.gid);
      } catch {
        // Only root may give files away: the file becomes ours.
      }
      // After the owner: a change of owner clears some bits, and the umask has cut the mode at creation.
      fs.fchmodSync(fd, stat.mode & 0o7777);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(temporary, realPath);
    return null;
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    return writeFailure(error);
  }
}

function open(temporary: string, mode: number): number | string {
  try {
    // `wx`: never through a link that somebody laid there.
    return fs.openSync(temporary, 'wx', mode);
  } catch (error) {
    return `no file can be made in its folder: ${writeFailure(error)}`;
  }
}
