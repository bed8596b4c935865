import { createServer, type Socket } from 'node:net';
import { cgiOutput, echoAnswer } from '../../backends/answer.ts';
import { consume } from '../../backends/bytes.ts';
import type { Backend } from '../../backends/index.ts';
import { decodeScgi } from '../../backends/scgi.ts';

/**
 * An SCGI back end that answers as a CGI program does. mod_proxy_scgi takes an answer that begins with an HTTP status
 * line for malformed.
 */
export async function startScgi(port: number): Promise<Pick<Backend, 'close'>> {
  const name = `127.0.0.1:${port}`;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    consume(socket, (bytes) => {
      const request = decodeScgi(bytes);
      if (!request) return 0;
      const { params, body } = request;
      const echo = { protocol: 'scgi', params, requestLine: null, headers: [], body, modifier1: null } as const;
      socket.end(cgiOutput(echoAnswer(name, echo)));
      return request.size;
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
