import { createServer, type Socket } from 'node:net';
import { echoAnswer } from './answer.ts';
import { serveFastcgi } from './fastcgi.ts';
import { serveHttp } from './http.ts';
import { serveScgi } from './scgi.ts';
import type { BackendProtocol, BackendRequest, Listen, Respond, ServeConnection } from './types.ts';
import { serveUwsgi } from './uwsgi.ts';

const serveBy: Readonly<Record<BackendProtocol, ServeConnection>> = {
  fastcgi: serveFastcgi,
  scgi: serveScgi,
  uwsgi: serveUwsgi,
  http: serveHttp,
};

/** What to start. */
export interface BackendOptions {
  readonly protocol: BackendProtocol;
  /** Default: a free port of 127.0.0.1. */
  readonly listen?: Listen;
  /** Shown in the echo; default: the protocol. */
  readonly name?: string;
  /** Answers something else than the echo. */
  readonly respond?: Respond;
}

/** A running back end. */
export interface Backend {
  readonly name: string;
  readonly protocol: BackendProtocol;
  /** As servers write it: `127.0.0.1:26001`, `[::1]:26001`, or the path of a Unix socket. */
  readonly address: string;
  /** 0 for a Unix socket. */
  readonly port: number;
  /** Every request that arrived, in order. */
  readonly requests: BackendRequest[];
  /** How many connections were accepted so far. */
  readonly connections: () => number;
  /** Stops listening and cuts open connections. */
  close(): Promise<void>;
}

/** Starts a back end in this process. Rejects with the system's error when the address cannot be bound. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { protocol } = options;
  const name = options.name ?? protocol;
  const respond = options.respond ?? ((request: BackendRequest) => echoAnswer(name, request));
  const requests: BackendRequest[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    serveBy[protocol](socket, (request) => {
      requests.push(request);
      return respond(request);
    });
  });
  const listen = options.listen ?? {};
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen('path' in listen ? listen : { host: listen.host ?? '127.0.0.1', port: listen.port ?? 0 }, resolve);
  });
  const bound = server.address();
  if (bound === null) throw new Error('the back end has no address');
  const [address, port] =
    typeof bound === 'string'
      ? [bound, 0]
      : [`${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`, bound.port];
  return {
    name,
    protocol,
    address,
    port,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
