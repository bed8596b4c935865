import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** What the real server says of a text. `line` is its own count, 0 when it names none. */
export interface ServerVerdict {
  readonly ok: boolean;
  /** `lexer` and `incomplete` are about form; `meaning` is decided while reading; `outside` depends on the machine. */
  readonly kind: 'ok' | 'lexer' | 'incomplete' | 'meaning' | 'overflow' | 'outside';
  readonly line: number;
  readonly message: string;
}

const OUTSIDE = /include file not found|opening configfile|Undefined env variable|exited non-zero|glob\(\)/;
const MEANING =
  /Duplicate config variable|Duplicate array-key|duplicate array-key|Undefined config variable|cannot merge|comp_key|must be string|invalid IP addr|unreachable|Cannot use conditionals|env variable is not supported|error parsing number/;

/** Asks `lighttpd -p`, which reads a file and prints what it kept, without starting anything. */
export function ask(bytes: Uint8Array, file: string, program = 'lighttpd'): Promise<ServerVerdict> {
  writeFileSync(file, bytes);
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-p', '-f', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: '/usr/sbin:/usr/local/sbin:/usr/bin:/bin', SHELL: '/bin/false' },
    });
    let message = '';
    child.stderr.on('data', (chunk: Buffer) => {
      message += chunk.toString('latin1');
    });
    child.on('error', reject);
    child.on('close', (status) => resolve(classify(status === 0, message)));
  });
}

function classify(ok: boolean, message: string): ServerVerdict {
  const places = [...message.matchAll(/ line: (\d+) pos: -?\d+ (?!stray NUL)/g)];
  const line = Number(places[0]?.[1] ?? 0);
  if (ok) return { ok, kind: 'ok', line: 0, message };
  if (OUTSIDE.test(message)) return { ok, kind: 'outside', line, message };
  if (/assertion failed/.test(message)) return { ok, kind: 'overflow', line: 0, message };
  if (/configfile parser failed at/.test(message)) return { ok, kind: 'lexer', line, message };
  if (MEANING.test(message)) return { ok, kind: 'meaning', line, message };
  if (/parser failed somehow near here/.test(message)) return { ok, kind: 'incomplete', line, message };
  return { ok, kind: 'outside', line, message };
}
