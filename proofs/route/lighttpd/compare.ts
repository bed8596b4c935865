import { statSync } from 'node:fs';
import type { Outcome, Request } from '../../../packages/gateway/src/index.ts';
import type { Seen } from './observe.ts';

/** What differs between the model's answer and what the server did; `null` when nothing does. Unknown is no difference. */
export function difference(request: Request, outcome: Outcome, seen: Seen): string | null {
  switch (outcome.kind) {
    case 'unknown':
      return null;
    case 'gateway':
      return seen.kind === 'gateway' ? gatewayDifference(outcome, seen) : mismatch(outcome, seen, request);
    case 'file':
      if (seen.kind === 'file') {
        // The files name themselves; the server reaches them by paths that may have doubled slashes.
        if (seen.path !== outcome.path.replace(/\/+/g, '/')) return `file: model ${outcome.path}, server ${seen.path}`;
        return seen.status === outcome.status ? null : `status: model ${outcome.status}, server ${seen.status}`;
      }
      if (seen.kind === 'gateway' && seen.protocol === 'cgi') return mismatch(outcome, seen, request);
      if (seen.kind === 'status' && request.method === 'HEAD') return headDifference(outcome, seen);
      return sentScript(outcome, seen) ? null : mismatch(outcome, seen, request);
    case 'redirect':
      if (seen.kind !== 'redirect') return mismatch(outcome, seen, request);
      if (seen.status !== outcome.status) return `status: model ${outcome.status}, server ${seen.status}`;
      if (typeof outcome.location !== 'string') return null;
      return seen.location === outcome.location ? null : `location: model ${outcome.location}, server ${seen.location}`;
    case 'status':
      if (seen.kind !== 'status') return mismatch(outcome, seen, request);
      return seen.status === outcome.status ? null : `status: model ${outcome.status}, server ${seen.status}`;
  }
}

/** An answer to HEAD has no body: a file shows by its length. */
function headDifference(outcome: Outcome & { kind: 'file' }, seen: Seen & { kind: 'status' }): string | null {
  if (seen.status !== outcome.status) return `status: model ${outcome.status}, server ${seen.status}`;
  const size = statSync(outcome.path).size;
  return seen.length === size ? null : `length: model ${size}, server ${seen.length}`;
}

/** A CGI script that is sent as a file shows its own text. */
function sentScript(outcome: Outcome & { kind: 'file' }, seen: Seen): boolean {
  return /\.(?:cgi|sh)$/.test(outcome.path) && seen.kind === 'status' && seen.status === outcome.status;
}

function mismatch(outcome: Outcome, seen: Seen, request: Request): string {
  return `${request.method}: model ${shown(outcome)}, server ${shown(seen)}`;
}

function shown(value: object): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'sent') return undefined;
    return inner instanceof Map ? Object.fromEntries(inner) : inner;
  });
}

function gatewayDifference(outcome: Outcome & { kind: 'gateway' }, seen: Seen & { kind: 'gateway' }): string | null {
  if (outcome.protocol !== seen.protocol) return `protocol: model ${outcome.protocol}, server ${seen.protocol}`;
  if (!outcome.endpoints.includes(seen.endpoint)) {
    return `endpoint: model ${outcome.endpoints.join(' ')}, server ${seen.endpoint}`;
  }
  if (typeof outcome.uri !== 'object' && outcome.uri !== seen.uri) {
    return `uri: model ${outcome.uri}, server ${seen.uri}`;
  }
  const names = new Set([...outcome.params.keys(), ...seen.params.keys()]);
  for (const name of names) {
    const expected = outcome.params.get(name);
    const actual = seen.params.get(name);
    if (expected !== undefined && typeof expected !== 'string' && actual !== undefined) continue;
    if (expected !== actual) {
      return `${name}: model ${JSON.stringify(expected)}, server ${JSON.stringify(actual)}`;
    }
  }
  return null;
}
