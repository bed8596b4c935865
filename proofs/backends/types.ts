import type { Socket } from 'node:net';

/** The protocols that the back ends of the proofs speak. */
export type BackendProtocol = 'fastcgi' | 'scgi' | 'uwsgi' | 'http';

/** A name and a value as they came over the wire. */
export type Pair = readonly [name: string, value: string];

/** A request as a back end received it. */
export interface BackendRequest {
  readonly protocol: BackendProtocol;
  /** FastCGI, SCGI and uwsgi parameters in order of arrival, duplicates kept; empty for HTTP. */
  readonly params: readonly Pair[];
  /** HTTP only: `GET /x HTTP/1.1`; `null` for the other protocols. */
  readonly requestLine: string | null;
  /** HTTP only: header fields in order of arrival with their names as sent; empty for the other protocols. */
  readonly headers: readonly Pair[];
  readonly body: Buffer;
  /** uwsgi only: the first header byte of the packet (`uwsgi_modifier1`). */
  readonly modifier1: number | null;
}

/** What a back end answers. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly Pair[];
  readonly body: string | Buffer;
}

/** Makes the answer to a request. */
export type Respond = (request: BackendRequest) => Answer | Promise<Answer>;

/** Where a back end listens: TCP (`port` 0 or absent takes a free one; `host` defaults to 127.0.0.1) or a Unix socket. */
export type Listen = { readonly host?: string; readonly port?: number } | { readonly path: string };

/** Speaks one protocol on one accepted connection until it ends. Never throws; a malformed packet closes the connection. */
export type ServeConnection = (socket: Socket, respond: Respond) => void;

/** What the echo servers put into the body of their answer, as JSON. */
export interface Echo {
  /** The name given to the back end, so that a proof can tell several apart. */
  readonly backend: string;
  readonly protocol: BackendProtocol | 'cgi';
  /** In order of arrival, duplicates kept. */
  readonly params: readonly Pair[];
  readonly requestLine: string | null;
  readonly headers: readonly Pair[];
  readonly body: string;
  readonly modifier1: number | null;
}
