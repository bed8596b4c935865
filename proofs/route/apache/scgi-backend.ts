import { createServer, type Socket } from 'node:net';
import { cgiOutput, echoAnswer } from '../../backends/answer.ts';
import { consume } from '../../backends/bytes.ts';
import type { Backend, Pair } from '../../backends/index.ts';

/**
 * An SCGI back end that answers as a CGI program does: mod_proxy_scgi takes an answer that begins with an HTTP status line
 * for malformed. It answers when the parameters are there and waits for no body, because the server announces one that it
 * has thrown away where an error document is proxied.
 */
export async function startScgi(port: number): Promise<Pick<Backend, 'close'>> {
  const name = `127.0.0.1:${port}`;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    consume(socket, (bytes) => {
      const params = headerOf(bytes);
      if (!params) return 0;
      const body = Buffer.alloc(0);
      const echo = { protocol: 'scgi', params, requestLine: null, headers: [], body, modifier1: null } as const;
      socket.end(cgiOutput(echoAnswer(name, echo)));
      return bytes.length;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** The parameters, `null` while they are not complete: `LENGTH:NAME 0 VALUE 0 ...,` */
function headerOf(bytes: Buffer): Pair[] | null {
  const colon = bytes.indexOf(':');
  if (colon < 0) return null;
  const length = Number(bytes.subarray(0, colon).toString('latin1'));
  if (bytes.length < colon + 1 + length) return null;
  const texts = bytes
    .subarray(colon + 1, colon + 1 + length)
    .toString('utf8')
    .split('\0');
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < texts.length; i += 2) pairs.push([texts[i]!, texts[i + 1]!]);
  return pairs;
}
