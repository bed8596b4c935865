import { cgiOutput } from './answer.ts';
import { consume, textOf } from './bytes.ts';
import type { Pair, ServeConnection } from './types.ts';

/** FastCGI 1.0 record types that a responder meets. */
export const recordType = {
  beginRequest: 1,
  abortRequest: 2,
  endRequest: 3,
  params: 4,
  stdin: 5,
  stdout: 6,
  stderr: 7,
  getValues: 9,
  getValuesResult: 10,
} as const;

/** Length of a record header in bytes. */
const headerLength = 8;
/** Most content of one record. */
const maxContent = 0xffff;

/** One FastCGI record without its padding. */
export interface FastcgiRecord {
  readonly type: number;
  readonly id: number;
  readonly content: Buffer;
  /** Bytes it takes on the wire, header and padding included. */
  readonly size: number;
}

/** The record at the start of the bytes, `null` when it is not complete. Throws when the version is not 1. */
export function decodeRecord(bytes: Buffer): FastcgiRecord | null {
  if (bytes.length < headerLength) return null;
  if (bytes[0] !== 1) throw new Error(`FastCGI version ${bytes[0]}`);
  const length = bytes.readUInt16BE(4);
  const size = headerLength + length + bytes.readUInt8(6);
  if (bytes.length < size) return null;
  return {
    type: bytes.readUInt8(1),
    id: bytes.readUInt16BE(2),
    content: bytes.subarray(headerLength, headerLength + length),
    size,
  };
}

/** Records of one stream with this content; content over 65,535 bytes is split, empty content is one empty record. */
export function encodeRecords(type: number, id: number, content: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  do {
    const piece = content.subarray(at, at + maxContent);
    const header = Buffer.alloc(headerLength);
    header.writeUInt8(1, 0);
    header.writeUInt8(type, 1);
    header.writeUInt16BE(id, 2);
    header.writeUInt16BE(piece.length, 4);
    pieces.push(header, piece);
    at += piece.length;
  } while (at < content.length);
  return Buffer.concat(pieces);
}

/** Name-value pairs of a PARAMS stream, in order. Throws when the stream ends within a pair. */
export function decodePairs(bytes: Buffer): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  const length = (): number => {
    const first = bytes.readUInt8(at);
    if (first < 0x80) {
      at += 1;
      return first;
    }
    const long = bytes.readUInt32BE(at) & 0x7fffffff;
    at += 4;
    return long;
  };
  while (at < bytes.length) {
    const name = length();
    const value = length();
    if (at + name + value > bytes.length) throw new Error('FastCGI pair longer than its stream');
    pairs.push([textOf(bytes.subarray(at, at + name)), textOf(bytes.subarray(at + name, at + name + value))]);
    at += name + value;
  }
  return pairs;
}

/** A PARAMS stream of these pairs. */
export function encodePairs(pairs: readonly Pair[]): Buffer {
  const length = (count: number): Buffer => {
    if (count < 0x80) return Buffer.from([count]);
    const long = Buffer.alloc(4);
    long.writeUInt32BE((count | 0x80000000) >>> 0);
    return long;
  };
  return Buffer.concat(
    pairs.flatMap(([name, value]) => {
      const nameBytes = Buffer.from(name);
      const valueBytes = Buffer.from(value);
      return [length(nameBytes.length), length(valueBytes.length), nameBytes, valueBytes];
    }),
  );
}

/** A whole responder request as a front end sends it, on request id 1, closing the connection after the answer. */
export function encodeRequest(params: readonly Pair[], body: Buffer = Buffer.alloc(0)): Buffer {
  const begin = Buffer.from([0, 1, 0, 0, 0, 0, 0, 0]);
  const none = Buffer.alloc(0);
  return Buffer.concat([
    encodeRecords(recordType.beginRequest, 1, begin),
    encodeRecords(recordType.params, 1, encodePairs(params)),
    encodeRecords(recordType.params, 1, none),
    ...(body.length > 0 ? [encodeRecords(recordType.stdin, 1, body)] : []),
    encodeRecords(recordType.stdin, 1, none),
  ]);
}

interface OpenRequest {
  readonly keepConnection: boolean;
  readonly params: Buffer[];
  readonly stdin: Buffer[];
}

/** A FastCGI responder on one connection: several requests at once, kept open when the front end asks for it. */
export const serveFastcgi: ServeConnection = (socket, respond) => {
  const open = new Map<number, OpenRequest>();

  const finish = async (id: number, request: OpenRequest): Promise<void> => {
    const answer = await respond({
      protocol: 'fastcgi',
      params: decodePairs(Buffer.concat(request.params)),
      requestLine: null,
      headers: [],
      body: Buffer.concat(request.stdin),
      modifier1: null,
    });
    const end = endRequest(id);
    const closing = [encodeRecords(recordType.stdout, id, Buffer.alloc(0)), end];
    socket.write(Buffer.concat([encodeRecords(recordType.stdout, id, cgiOutput(answer)), ...closing]));
    if (!request.keepConnection) socket.end();
  };

  consume(socket, (bytes) => {
    const record = decodeRecord(bytes);
    if (!record) return 0;
    const request = open.get(record.id);
    if (record.type === recordType.beginRequest) {
      const keepConnection = (record.content.readUInt8(2) & 1) === 1;
      open.set(record.id, { keepConnection, params: [], stdin: [] });
    } else if (record.type === recordType.getValues) {
      socket.write(encodeRecords(recordType.getValuesResult, 0, knownValues(record.content)));
    } else if (record.type === recordType.params) {
      request?.params.push(Buffer.from(record.content));
    } else if (record.type === recordType.stdin && record.content.length > 0) {
      request?.stdin.push(Buffer.from(record.content));
    } else if (record.type === recordType.stdin && request) {
      open.delete(record.id);
      finish(record.id, request).catch(() => socket.destroy());
    } else if (record.type === recordType.abortRequest && request) {
      open.delete(record.id);
      socket.write(endRequest(record.id));
      if (!request.keepConnection) socket.end();
    }
    return record.size;
  });
};

function endRequest(id: number): Buffer {
  return encodeRecords(recordType.endRequest, id, Buffer.alloc(8));
}

function knownValues(query: Buffer): Buffer {
  const known: Readonly<Record<string, string>> = {
    FCGI_MAX_CONNS: '100',
    FCGI_MAX_REQS: '100',
    FCGI_MPXS_CONNS: '1',
  };
  return encodePairs(
    decodePairs(query).flatMap(([name]): Pair[] => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}
