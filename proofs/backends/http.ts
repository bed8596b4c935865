import { httpOutput } from './answer.ts';
import { consume, textOf } from './bytes.ts';
import type { Pair, ServeConnection } from './types.ts';

/** The head of an HTTP/1 message with its fields in order, names as sent. */
export interface HttpHead {
  readonly startLine: string;
  readonly headers: readonly Pair[];
  /** Bytes up to and including the empty line. */
  readonly size: number;
}

/** The head at the start of the bytes, `null` when it is not complete. Throws when a field has no colon. */
export function decodeHead(bytes: Buffer): HttpHead | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const lines = textOf(bytes.subarray(0, end)).split('\r\n');
  const headers = lines.slice(1).map((line): Pair => {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`no header field: ${line}`);
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { startLine: lines[0] ?? '', headers, size: end + 4 };
}

/** The first value of a header field, names compared without case; `undefined` without one. */
export function headerValue(headers: readonly Pair[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** A decoded body and the bytes it took on the wire. */
export interface HttpBody {
  readonly body: Buffer;
  readonly size: number;
}

/** A chunked body at the start of the bytes, `null` when it is not complete. Throws when a chunk size is no number. */
export function decodeChunked(bytes: Buffer): HttpBody | null {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const digits = bytes.toString('latin1', at, lineEnd).split(';')[0]?.trim() ?? '';
    if (!/^[0-9a-f]{1,8}$/i.test(digits)) throw new Error(`no chunk size: ${digits}`);
    const length = Number.parseInt(digits, 16);
    const start = lineEnd + 2;
    if (length === 0) {
      // Trailer fields, if any, end with an empty line.
      const stop = bytes.indexOf('\r\n\r\n', lineEnd);
      return stop < 0 ? null : { body: Buffer.concat(pieces), size: stop + 4 };
    }
    if (bytes.length < start + length + 2) return null;
    pieces.push(Buffer.from(bytes.subarray(start, start + length)));
    at = start + length + 2;
  }
}

function decodeBody(head: HttpHead, rest: Buffer): HttpBody | null {
  if (headerValue(head.headers, 'transfer-encoding')?.toLowerCase() === 'chunked') return decodeChunked(rest);
  const length = Number(headerValue(head.headers, 'content-length') ?? '0') || 0;
  return rest.length < length ? null : { body: Buffer.from(rest.subarray(0, length)), size: length };
}

/** An HTTP/1.1 application on one connection; kept open as HTTP/1.1 says. */
export const serveHttp: ServeConnection = (socket, respond) => {
  let previous: Promise<void> = Promise.resolve();
  consume(socket, (bytes) => {
    const head = decodeHead(bytes);
    if (!head) return 0;
    const body = decodeBody(head, bytes.subarray(head.size));
    if (!body) return 0;
    const connection = headerValue(head.headers, 'connection')?.toLowerCase() ?? '';
    const keepAlive = head.startLine.endsWith('HTTP/1.1') ? connection !== 'close' : connection === 'keep-alive';
    // Answers leave in the order of the requests, also when requests are pipelined.
    previous = previous
      .then(async () => {
        const answer = await respond({
          protocol: 'http',
          params: [],
          requestLine: head.startLine,
          headers: head.headers,
          body: body.body,
          modifier1: null,
        });
        socket.write(httpOutput(answer, keepAlive));
        if (!keepAlive) socket.end();
      })
      .catch(() => {
        socket.destroy();
      });
    return head.size + body.size;
  });
};
