import { connect, type NetConnectOpts } from 'node:net';
import { decodeRecord, encodeRequest, recordType } from './fastcgi.ts';
import type { Pair } from './types.ts';

/** Sends bytes and collects what comes back until the other side closes. Rejects on refused connections and after `timeout` ms. */
export function exchange(to: NetConnectOpts, bytes: Buffer, timeout = 10_000): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(to);
    const chunks: Buffer[] = [];
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no answer within ${timeout} ms`)));
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
  });
}

/** Speaks to a FastCGI program directly, as a front end would, and returns its STDOUT stream (CGI output). */
export async function askFastcgi(to: NetConnectOpts, params: readonly Pair[]): Promise<string> {
  let bytes = await exchange(to, encodeRequest(params));
  const output: Buffer[] = [];
  for (let record = decodeRecord(bytes); record; record = decodeRecord(bytes)) {
    if (record.type === recordType.stdout) output.push(record.content);
    bytes = bytes.subarray(record.size);
  }
  return Buffer.concat(output).toString('utf8');
}
