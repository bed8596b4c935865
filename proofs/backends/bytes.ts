import type { Socket } from 'node:net';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of bytes: UTF-8 when they are valid UTF-8, else one character per byte (latin1), so that nothing is lost. */
export function textOf(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  }
}

/**
 * Collects what arrives on a connection and gives it to `take` until `take` finds it incomplete. `take` returns how
 * many bytes it used, 0 for "more needed", and throws when the bytes are no message of the protocol: the connection
 * is then destroyed.
 */
export function consume(socket: Socket, take: (bytes: Buffer) => number): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    try {
      for (;;) {
        const used = take(pending);
        if (used === 0) return;
        pending = pending.subarray(used);
        if (pending.length === 0) return;
      }
    } catch {
      socket.destroy();
    }
  });
}
