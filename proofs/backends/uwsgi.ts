import { httpOutput } from './answer.ts';
import { bodyLength } from './body-length.ts';
import { consume, textOf } from './bytes.ts';
import type { Pair, ServeConnection } from './types.ts';

/** A uwsgi packet with the body that follows it, and the bytes both took. */
export interface UwsgiRequest {
  readonly modifier1: number;
  readonly params: readonly Pair[];
  readonly body: Buffer;
  readonly size: number;
}

/** The request at the start of the bytes, `null` when it is not complete. Throws when a variable exceeds its packet. */
export function decodeUwsgi(bytes: Buffer): UwsgiRequest | null {
  if (bytes.length < 4) return null;
  const end = 4 + bytes.readUInt16LE(1);
  if (bytes.length < end) return null;
  const params: Pair[] = [];
  let at = 4;
  const next = (): string => {
    if (at + 2 > end) throw new Error('uwsgi variable exceeds its packet');
    const stop = at + 2 + bytes.readUInt16LE(at);
    if (stop > end) throw new Error('uwsgi variable exceeds its packet');
    const text = textOf(bytes.subarray(at + 2, stop));
    at = stop;
    return text;
  };
  while (at < end) params.push([next(), next()]);
  const length = bodyLength(params);
  if (bytes.length < end + length) return null;
  return {
    modifier1: bytes.readUInt8(0),
    params,
    body: Buffer.from(bytes.subarray(end, end + length)),
    size: end + length,
  };
}

/** A whole request. */
export function encodeUwsgi(params: readonly Pair[], body: Buffer = Buffer.alloc(0), modifier1 = 0): Buffer {
  const piece = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    const length = Buffer.alloc(2);
    length.writeUInt16LE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const variables = Buffer.concat(params.flatMap(([name, value]) => [piece(name), piece(value)]));
  const head = Buffer.alloc(4);
  head.writeUInt8(modifier1, 0);
  head.writeUInt16LE(variables.length, 1);
  return Buffer.concat([head, variables, body]);
}

/** A uwsgi application on one connection: one request, one answer, then the end. */
export const serveUwsgi: ServeConnection = (socket, respond) => {
  let answered = false;
  consume(socket, (bytes) => {
    // Nothing that comes later is of interest.
    if (answered) return bytes.length;
    const request = decodeUwsgi(bytes);
    if (!request) return 0;
    answered = true;
    Promise.resolve(
      respond({
        protocol: 'uwsgi',
        params: request.params,
        requestLine: null,
        headers: [],
        body: request.body,
        modifier1: request.modifier1,
      }),
    ).then(
      (answer) => socket.end(httpOutput(answer, false)),
      () => socket.destroy(),
    );
    return bytes.length;
  });
};
