import fs from 'node:fs';
import { writeFailure } from '../report/write-failure.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/**
 * The real process. Output is written synchronously to the descriptors: `process.stdout` costs three milliseconds to
 * make, and with it a large report would be lost when the process ended early. A pipe whose reader has gone
 * (`| head`) ends the output quietly.
 */
export function nodeIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: writer(1),
    err: writer(2),
    outIsTerminal: () => isTerminal(1),
    outIsFile: () => isFile(1),
    // Made for terminals alone: see above.
    columns: () => (isTerminal(1) ? process.stdout.columns || null : null),
    errIsTerminal: () => isTerminal(2),
    stdin: () => readAll(0),
  };
}

function isTerminal(fd: number): boolean {
  try {
    // The tty module costs a millisecond to load, and only a character device can be a terminal.
    if (!fs.fstatSync(fd).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

function isFile(fd: number): boolean {
  try {
    return fs.fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

function writer(fd: 1 | 2): (text: string | Uint8Array) => void {
  let closed = false;
  let rest: NodeJS.WriteStream | null = null;
  return (text) => {
    if (closed || text.length === 0) return;
    if (rest) {
      rest.write(text);
      return;
    }
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    let at = 0;
    while (at < bytes.length) {
      try {
        at += fs.writeSync(fd, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EINTR') continue;
        if (code === 'EAGAIN') {
          // Another process made the pipe non-blocking: let the event loop wait for it. Node ends when all is written.
          rest = fd === 1 ? process.stdout : process.stderr;
          rest.on('error', () => {
            closed = true;
          });
          rest.write(bytes.subarray(at));
          return;
        }
        // Nobody is told of messages that cannot be written.
        if (code === 'EPIPE' || code === 'ECONNRESET' || code === 'EBADF' || fd === 2) {
          closed = true;
          return;
        }
        throw new UsageError(`cannot write to standard output: ${writeFailure(error)}`);
      }
    }
  };
}

function readAll(fd: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    let count: number;
    try {
      count = fs.readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') break;
      if (code === 'EINTR') continue;
      if (code === 'EAGAIN') {
        // A non-blocking standard input with nothing in it yet.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        continue;
      }
      throw error;
    }
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
  }
  return Buffer.concat(chunks);
}
