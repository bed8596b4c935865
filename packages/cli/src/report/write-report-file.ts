import fs from 'node:fs';
import path from 'node:path';
import { writeFailure } from './write-failure.ts';

/** Writes a report, its folder made when missing. Returns what went wrong, or `null`. */
export function writeReportFile(file: string, text: string, cwd: string): string | null {
  const full = path.resolve(cwd, file);
  try {
    makeFolders(path.dirname(full));
    fs.writeFileSync(full, text);
    return null;
  } catch (error) {
    return writeFailure(error);
  }
}

/** Not `mkdirSync` with `recursive`: Node 20 never returns from it where folders cannot be made at all (/proc). */
function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !fs.existsSync(at); at = path.dirname(at)) missing.push(at);
  for (const at of missing.reverse()) fs.mkdirSync(at);
}

/** Adds to a file that several steps write to. A failure is not worth failing for: the report itself is elsewhere. */
export function appendReportFile(file: string, text: string): void {
  try {
    fs.appendFileSync(file, text);
  } catch {
    // The runner gave a name that cannot be written.
  }
}

/** Writes a file that must not be there yet. Returns what went wrong, or `null`. */
export function writeNewFile(file: string, text: string, cwd: string): string | null {
  try {
    fs.writeFileSync(path.resolve(cwd, file), text, { flag: 'wx' });
    return null;
  } catch (error) {
    return writeFailure(error);
  }
}
