import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Request } from '../../../packages/gateway/src/index.ts';
import { decodeResponse, type RawResponse } from '../../harness/request.ts';

/** A running server, or what it said when it refused to start. */
export type Started =
  | {
      readonly ok: true;
      readonly stop: () => Promise<void>;
      /** Whether it ended by itself: some requests crash it. */
      readonly died: () => Promise<boolean>;
    }
  | { readonly ok: false; readonly message: string };

/** Starts lighttpd in the foreground with a configuration and waits until it listens. */
export async function startServer(program: string, folder: string, config: string, port: number): Promise<Started> {
  const file = join(folder, 'lighttpd.conf');
  const log = join(folder, 'error.log');
  writeFileSync(file, config, 'utf8');
  rmSync(log, { force: true });
  const child = spawn(program, ['-D', '-f', file], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const started = await listens(port, child);
  if (started) {
    const died = async (): Promise<boolean> => {
      // A process that crashed may need a moment until it is known to have ended.
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
      return child.exitCode !== null || child.signalCode !== null;
    };
    return { ok: true, stop: () => stop(child, ended), died };
  }
  await stop(child, ended);
  return { ok: false, message: output + readLog(log) };
}

function readLog(log: string): string {
  try {
    return readFileSync(log, 'utf8');
  } catch {
    return '';
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

async function listens(port: number, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 400; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await canConnect(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** An answer; `null` when the server closed the connection without one. */
export async function send(request: Request): Promise<RawResponse | null> {
  const fields = request.headers.map(([name, value]) => `${name}: ${value}`);
  if (request.host !== '') fields.unshift(`Host: ${request.host}`);
  const length = Number(request.headers.find(([name]) => name === 'Content-Length')?.[1] ?? 0);
  const message = `${request.method} ${request.target} HTTP/1.1\r\n${fields.join('\r\n')}\r\n\r\n${'x'.repeat(length)}`;
  const bytes = await exchange(request.local!.port, Buffer.from(message, 'utf8'));
  return bytes.length === 0 ? null : decodeResponse(bytes);
}

function exchange(port: number, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port });
    socket.setTimeout(4000, () => socket.destroy(new Error('the server does not answer')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') resolve(Buffer.concat(chunks));
      else reject(error);
    });
    socket.once('close', () => resolve(Buffer.concat(chunks)));
    socket.write(message);
  });
}
