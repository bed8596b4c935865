import { cgiOutput } from './answer.ts';
import { bodyLength } from './body-length.ts';
import { consume, textOf } from './bytes.ts';
import type { Pair, ServeConnection } from './types.ts';

/** An SCGI request and the bytes it took. */
export interface ScgiRequest {
  readonly params: readonly Pair[];
  readonly body: Buffer;
  readonly size: number;
}

/** The request at the start of the bytes, `null` when it is not complete. Throws when it is no netstring of headers. */
export function decodeScgi(bytes: Buffer): ScgiRequest | null {
  const colon = bytes.indexOf(0x3a);
  if (colon < 0) {
    if (bytes.length > 10) throw new Error('SCGI without a netstring length');
    return null;
  }
  const digits = bytes.toString('latin1', 0, colon);
  if (!/^\d{1,9}$/.test(digits)) throw new Error('SCGI without a netstring length');
  const start = colon + 1;
  const end = start + Number(digits);
  if (bytes.length <= end) return null;
  if (bytes[end] !== 0x2c) throw new Error('SCGI netstring without its comma');
  const params = zeroSeparated(bytes.subarray(start, end));
  const length = bodyLength(params);
  const size = end + 1 + length;
  if (bytes.length < size) return null;
  return { params, body: Buffer.from(bytes.subarray(end + 1, size)), size };
}

/** A whole request. `CONTENT_LENGTH` and `SCGI` are written as the pairs give them. */
export function encodeScgi(params: readonly Pair[], body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.from(params.map(([name, value]) => `${name}\0${value}\0`).join(''));
  return Buffer.concat([Buffer.from(`${head.length}:`), head, Buffer.from(','), body]);
}

function zeroSeparated(bytes: Buffer): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  const next = (): string => {
    const zero = bytes.indexOf(0, at);
    if (zero < 0) throw new Error('SCGI header without its zero byte');
    const text = textOf(bytes.subarray(at, zero));
    at = zero + 1;
    return text;
  };
  while (at < bytes.length) pairs.push([next(), next()]);
  return pairs;
}

/**
 * An SCGI application on one connection: one request, one answer, then the end. The answer is CGI output: mod_proxy_scgi
 * takes one that begins with an HTTP status line for malformed.
 */
export const serveScgi: ServeConnection = (socket, respond) => {
  let answered = false;
  consume(socket, (bytes) => {
    // Nothing that comes later is of interest.
    if (answered) return bytes.length;
    const request = decodeScgi(bytes);
    if (!request) return 0;
    answered = true;
    Promise.resolve(
      respond({
        protocol: 'scgi',
        params: request.params,
        requestLine: null,
        headers: [],
        body: request.body,
        modifier1: null,
      }),
    ).then(
      (answer) => socket.end(cgiOutput(answer)),
      () => socket.destroy(),
    );
    return bytes.length;
  });
};
