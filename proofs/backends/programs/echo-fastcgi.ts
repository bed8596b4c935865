import { createServer } from 'node:net';
import { echoAnswer } from '../answer.ts';
import { serveFastcgi } from '../fastcgi.ts';

/**
 * A FastCGI program as a server or spawn-fcgi starts it: file descriptor 0 is the listening socket. It echoes its
 * parameters. `FCGILINT_BACKEND_NAME` or the first argument names it in the echo.
 */
const name = process.argv[2] ?? process.env['FCGILINT_BACKEND_NAME'] ?? 'spawned';
createServer((socket) => {
  serveFastcgi(socket, (request) => echoAnswer(name, request));
}).listen({ fd: 0 });
