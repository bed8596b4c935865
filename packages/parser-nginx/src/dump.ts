/** One file of a dump. */
export interface DumpedFile {
  /** As nginx names it: absolute, or as written after `-c`. */
  readonly path: string;
  readonly text: string;
  /** Line of the dump (from 1) at which the file's first line stands. */
  readonly startLine: number;
}

const HEADER = /^# configuration file ([^\r\n]+):\r?$/;

/** What `nginx -T` says on standard error, which people often save along. */
const NOISE = /^(?:nginx: |\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[)/;

/**
 * Splits the output of `nginx -T` into its files; `null` when the text is no such dump. Each file stands after a line
 * `# configuration file PATH:` and is followed by one line feed that is not part of it (nginx: src/core/nginx.c, main).
 * Lines of nginx's own messages before the first file are skipped.
 */
export function splitDump(text: string): DumpedFile[] | null {
  let at = 0;
  let line = 1;
  // Nothing but messages and blank lines may stand before the first header.
  for (;;) {
    if (at >= text.length) return null;
    const end = lineEnd(text, at);
    const current = text.slice(at, end);
    if (HEADER.test(current)) break;
    if (current.trim() !== '' && !NOISE.test(current)) return null;
    at = end + 1;
    line++;
  }
  const files: DumpedFile[] = [];
  while (at < text.length) {
    const headerEnd = lineEnd(text, at);
    const path = HEADER.exec(text.slice(at, headerEnd))![1]!;
    const start = Math.min(headerEnd + 1, text.length);
    const startLine = line + 1;
    at = start;
    line = startLine;
    while (at < text.length) {
      const end = lineEnd(text, at);
      if (text.charCodeAt(at) === 0x23 && HEADER.test(text.slice(at, end))) break;
      at = end + 1;
      line++;
    }
    let end = Math.min(at, text.length);
    if (text[end - 1] === '\n' && end > start) end--;
    files.push({ path, text: text.slice(start, end), startLine });
  }
  return files;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}
