import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { Request } from '../../../packages/gateway/src/request.ts';
import { textOf } from '../../backends/bytes.ts';

/** What came back. */
export interface Response {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** UTF-8 where the bytes are, else one character for each byte. */
  readonly body: string;
}

/**
 * Sends a request byte by byte as described. `null` when the server closes the connection without an answer. The
 * server opens its sockets one by one, so a refused connection is tried again for a while.
 */
export async function exchange(request: Request): Promise<Response | null> {
  for (let tries = 0; ; tries++) {
    try {
      return await exchangeOnce(request);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED' || tries > 200) throw error;
      await sleep(5);
    }
  }
}

function exchangeOnce(request: Request): Promise<Response | null> {
  const { local } = request;
  if (!local) throw new Error('the request must say where it goes');
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const to = { host: local.address, port: local.port, localAddress: request.remoteAddress };
    const socket =
      request.scheme === 'https'
        ? connectTls({ ...to, servername: serverNameOf(request.host), rejectUnauthorized: false })
        : connect(to);
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within ten seconds')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? finish() : reject(error)));
    socket.once('end', finish);
    socket.write(requestText(request));
    function finish(): void {
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      resolve(text === '' ? null : parseResponse(text));
    }
  });
}

/** The name that a client asks for in the handshake: none for addresses. */
function serverNameOf(host: string): string {
  const name = host.replace(/:[0-9]*$/, '').replace(/\.$/, '');
  return /^[a-z][a-z0-9.-]*$/i.test(name) && !name.includes('..') ? name : '';
}

function requestText(request: Request): Buffer {
  const lines = [`${request.method} ${request.target} HTTP/1.1`, `Host: ${request.host}`];
  let length = 0;
  for (const [name, value] of request.headers) {
    lines.push(`${name}: ${value}`);
    if (name === 'Content-Length') length = Number(value);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${'b'.repeat(length)}`);
}

function parseResponse(text: string): Response {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end < 0 ? text.length : end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 ([0-9]{3})/.exec(first)?.[1] ?? Number.NaN);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim()));
  }
  const rest = end < 0 ? '' : text.slice(end + 4);
  return { status, headers, body: decoded(headers.get('transfer-encoding') === 'chunked' ? unchunk(rest) : rest) };
}

function decoded(bytes: string): string {
  return textOf(Buffer.from(bytes, 'latin1'));
}

function unchunk(text: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const end = text.indexOf('\r\n', at);
    const size = Number.parseInt(text.slice(at, end), 16);
    if (end < 0 || !(size > 0)) return out;
    out += text.slice(end + 2, end + 2 + size);
    at = end + 4 + size;
  }
}
