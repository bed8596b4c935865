import fs from 'node:fs';
import path from 'node:path';

/** Writes a report, its folder made when missing. Returns what went wrong, or `null`. */
export function writeReportFile(file: string, text: string, cwd: string): string | null {
  const full = path.resolve(cwd, file);
  try {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Adds to a file that several steps write to. A failure is not worth failing for: the report itself is elsewhere. */
export function appendReportFile(file: string, text: string): void {
  try {
    fs.appendFileSync(file, text);
  } catch {
    // The runner gave a name that cannot be written.
  }
}
