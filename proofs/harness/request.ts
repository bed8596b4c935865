import { connect } from 'node:net';
import { decodeChunked, decodeHead, headerValue } from '../backends/http.ts';
import type { Pair } from '../backends/index.ts';

/** A request with everything as it goes over the wire. */
export interface RawRequest {
  readonly port: number;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: GET. */
  readonly method?: string;
  /** The request target exactly as sent: neither encoded nor normalised. */
  readonly target: string;
  /** Sent in this order after `Host: localhost` and `Connection: close`; a `Host` or `Connection` here replaces those. */
  readonly headers?: readonly Pair[];
  readonly body?: string;
  /** Milliseconds until the request is given up; default 15,000. */
  readonly timeout?: number;
}

/** What came back. */
export interface RawResponse {
  readonly status: number;
  readonly headers: readonly Pair[];
  readonly body: string;
}

/**
 * Sends one HTTP/1.1 request on a connection of its own. Rejects when the connection is refused or cut before the
 * head of an answer, and when the answer is no HTTP.
 */
export async function request(options: RawRequest): Promise<RawResponse> {
  const fields: Pair[] = [];
  for (const [name, value] of [['Host', 'localhost'] as const, ['Connection', 'close'] as const]) {
    if (headerValue(options.headers ?? [], name) === undefined) fields.push([name, value]);
  }
  fields.push(...(options.headers ?? []));
  if (options.body !== undefined) fields.push(['Content-Length', String(Buffer.byteLength(options.body))]);
  const head = [`${options.method ?? 'GET'} ${options.target} HTTP/1.1`, ...fields.map(([n, v]) => `${n}: ${v}`)];
  const message = Buffer.from(`${head.join('\r\n')}\r\n\r\n${options.body ?? ''}`);
  return decodeResponse(await send(options, message));
}

/** An answer that ends with its connection. Throws when it is no HTTP. */
export function decodeResponse(bytes: Buffer): RawResponse {
  const head = decodeHead(bytes);
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(head?.startLine ?? '')?.[1];
  if (!head || status === undefined)
    throw new Error(`no HTTP answer: ${JSON.stringify(bytes.toString('latin1', 0, 200))}`);
  const rest = bytes.subarray(head.size);
  const chunked = headerValue(head.headers, 'transfer-encoding')?.toLowerCase() === 'chunked';
  // An answer that was cut within a chunk is shown as far as it came.
  const body = chunked ? (decodeChunked(rest)?.body ?? rest) : rest;
  return { status: Number(status), headers: head.headers, body: body.toString('utf8') };
}

function send(options: RawRequest, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const timeout = options.timeout ?? 15_000;
    const chunks: Buffer[] = [];
    const socket = connect({ port: options.port, host: options.host ?? '127.0.0.1' });
    const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${timeout} ms`)), timeout);
    socket.on('connect', () => socket.write(message));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
    socket.on('error', (error) => {
      // A server may reset the connection after a whole answer, e.g. when it did not read the body.
      if (chunks.length === 0) reject(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      if (chunks.length === 0) reject(new Error('the connection was closed without an answer'));
      else resolve(Buffer.concat(chunks));
    });
  });
}

/** Whether something accepts connections at a port of an address, or at a Unix socket. Waits a second at most. */
export function accepts(
  to: { readonly port: number; readonly host?: string } | { readonly path: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect('path' in to ? to : { host: '127.0.0.1', ...to });
    socket.setTimeout(1000, () => socket.destroy());
    socket.once('connect', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
