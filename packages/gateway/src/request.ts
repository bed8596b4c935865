import type { Place } from '@fcgilint/core';
import type { Param, Protocol, Unknown } from './model.ts';

/** A request as a client sends it. */
export interface Request {
  readonly method: string;
  /** Request target as sent: path and query, percent-encoded. */
  readonly target: string;
  readonly scheme: 'http' | 'https';
  /** The `Host` header. */
  readonly host: string;
  /** Address and port of the socket that takes the request; `null`: the first that the configuration opens. */
  readonly local: { readonly address: string; readonly port: number } | null;
  readonly remoteAddress: string;
  /** Further headers, names as sent. */
  readonly headers: readonly (readonly [string, string])[];
}

/** Which files exist behind the server. */
export interface DocumentTree {
  kind(path: string): 'file' | 'directory' | 'missing' | 'unknown';
}

/** One decision of the server. */
export interface Step {
  /** What in the configuration made it; `null` for a built-in default. */
  readonly place: Place | null;
  /** One line for a person. */
  readonly text: string;
}

/** Where a request ends. */
export type Outcome =
  | { readonly kind: 'file'; readonly path: string; readonly status: number }
  | {
      readonly kind: 'gateway';
      readonly protocol: Protocol;
      /** Address as text: `127.0.0.1:9000`, `unix:/run/app.sock`; several for a balanced group. */
      readonly endpoints: readonly string[];
      /** FastCGI, SCGI, uwsgi and CGI parameters as the application sees them (last of duplicates); unknown values are `Unknown`. */
      readonly params: ReadonlyMap<string, string | Unknown>;
      /** HTTP and AJP: the request target sent to the back end; `null` for the other protocols. */
      readonly uri: string | Unknown | null;
      readonly sent: readonly Param[];
    }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | Unknown }
  | { readonly kind: 'status'; readonly status: number; readonly body: string | null }
  | Unknown;

/** The way of a request through the server. */
export interface Trace {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
}
