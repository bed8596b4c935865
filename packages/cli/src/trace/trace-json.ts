import type { Place } from '@fcgilint/core';
import type { Unknown } from '@fcgilint/gateway';
import { type JsonRange, jsonRange } from '../formats/json.ts';
import type { TraceResult } from './index.ts';
import { inReadingOrder } from './parameter-order.ts';

/** What cannot be known, and why: completes "unknown because ...". */
export interface JsonUnknown {
  readonly unknown: string;
}

/** A place in the configuration; `null` for what the server does by itself. */
export type JsonPlace = { readonly path: string; readonly range: JsonRange } | null;

/** Where the request ends. */
export type JsonOutcome =
  | { readonly kind: 'file'; readonly status: number; readonly path: string }
  | {
      readonly kind: 'gateway';
      readonly protocol: string;
      /** `127.0.0.1:9000`, `unix:/run/app.sock`; several for a balanced group. */
      readonly endpoints: readonly string[];
      /** HTTP and AJP: the request target that the back end gets; else `null`. */
      readonly target: string | JsonUnknown | null;
      /** What the application sees, by name; empty for HTTP. */
      readonly params: Readonly<Record<string, string | JsonUnknown>>;
    }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | JsonUnknown }
  /** Status 0: the connection is closed without an answer. */
  | { readonly kind: 'status'; readonly status: number; readonly body: string | null }
  | { readonly kind: 'unknown'; readonly because: string; readonly place: JsonPlace };

/** Version 1 of what `fcgilint trace --format json` prints. Fields are only ever added within a version. */
export interface JsonTrace {
  readonly version: 1;
  readonly config: { readonly path: string; readonly dialect: string };
  readonly request: {
    readonly method: string;
    readonly scheme: 'http' | 'https';
    readonly host: string;
    readonly target: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly local: { readonly address: string; readonly port: number } | null;
    readonly client: string;
    /** Which of these were not given but taken for granted. */
    readonly assumed: readonly ('scheme' | 'host' | 'local' | 'client')[];
  };
  /** What the server refuses to start with; the trace goes on as if it were not there. */
  readonly problems: readonly { readonly message: string; readonly place: JsonPlace }[];
  readonly steps: readonly { readonly text: string; readonly place: JsonPlace }[];
  readonly outcome: JsonOutcome;
}

/** A trace as an object. */
export function traceJson(result: TraceResult): JsonTrace {
  const { request, assumed } = result.built;
  const { method, scheme, host, target, headers, local, remoteAddress } = request;
  return {
    version: 1,
    config: result.config,
    request: {
      method,
      scheme,
      host,
      target,
      headers: headers.map(([name, value]) => ({ name, value })),
      local,
      client: remoteAddress,
      assumed,
    },
    problems: result.problems.map((problem) => ({ message: problem.message, place: jsonPlace(problem, result) })),
    steps: result.steps.map(({ text, place }) => ({ text, place: jsonPlace(place, result) })),
    outcome: jsonOutcome(result),
  };
}

function jsonOutcome(result: TraceResult): JsonOutcome {
  const { outcome } = result;
  switch (outcome.kind) {
    case 'file':
      return { kind: 'file', status: outcome.status, path: outcome.path };
    case 'gateway': {
      const { protocol, endpoints, params, uri } = outcome;
      const entries = inReadingOrder(params.keys()).map((name) => [name, jsonValue(params.get(name)!)] as const);
      const target = uri === null ? null : jsonValue(uri);
      return { kind: 'gateway', protocol, endpoints, target, params: Object.fromEntries(entries) };
    }
    case 'redirect':
      return { kind: 'redirect', status: outcome.status, location: jsonValue(outcome.location) };
    case 'status':
      return { kind: 'status', status: outcome.status, body: outcome.body };
    case 'unknown':
      return { kind: 'unknown', because: outcome.because, place: jsonPlace(outcome.place, result) };
  }
}

function jsonValue(value: string | Unknown): string | JsonUnknown {
  return typeof value === 'string' ? value : { unknown: value.because };
}

function jsonPlace(place: Place | null, { shown }: TraceResult): JsonPlace {
  return place && { path: shown(place.source.path), range: jsonRange(place) };
}
