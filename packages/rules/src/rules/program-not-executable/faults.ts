import type { FileHost } from '@fcgilint/core';

/** Why a program cannot be started. */
export interface Fault {
  readonly kind: 'missing' | 'folder' | 'mode' | 'shebang' | 'crlf' | 'interpreter' | 'command';
  readonly interpreter?: string;
}

/** Where `env` finds commands when the server gives it nothing else. */
const commandFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** `sure`: a program that is not there is missing, and not only not on this machine. */
export function faultOf(path: string, files: FileHost, sure: boolean): Fault | null {
  switch (files.kind(path)) {
    case 'directory':
      return { kind: 'folder' };
    case 'other':
      return null;
    case 'missing':
      return sure && files.kind(parent(path)) === 'directory' ? { kind: 'missing' } : null;
    case 'file':
      break;
  }
  if (files.isExecutable?.(path) === false) return { kind: 'mode' };
  const read = files.read(path);
  if (!read.ok || read.bytes.length === 0) return null;
  const line = firstLine(read.bytes);
  // A binary, whatever its kind.
  if (line === null) return null;
  if (!line.startsWith('#!')) return { kind: 'shebang' };
  if (line.endsWith('\r')) return { kind: 'crlf' };
  const [interpreter = '', argument] = line.slice(2).trim().split(/\s+/);
  if (!interpreter.startsWith('/')) return null;
  if (files.kind(interpreter) === 'missing') {
    return files.kind(parent(interpreter)) === 'directory' ? { kind: 'interpreter', interpreter } : null;
  }
  const command = /\/env$/.test(interpreter) && argument && /^[\w.+-]+$/.test(argument) && !argument.startsWith('-');
  if (!command) return null;
  const folders = commandFolders.filter((folder) => files.kind(folder) === 'directory');
  const found = folders.some((folder) => files.kind(`${folder}/${argument}`) !== 'missing');
  return folders.includes('/usr/bin') && !found ? { kind: 'command', interpreter: `env ${argument}` } : null;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The first line of a text with its CR; `null` for what is no text. */
function firstLine(bytes: Uint8Array): string | null {
  const end = bytes.indexOf(10);
  const line = bytes.subarray(0, end < 0 ? Math.min(bytes.length, 256) : Math.min(end, 256));
  if (line.some((byte) => byte === 0 || byte > 126 || (byte < 32 && byte !== 9 && byte !== 13))) return null;
  return String.fromCharCode(...line);
}
