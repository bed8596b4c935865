import type { Outcome } from '../../../packages/gateway/src/request.ts';
import { isEcho, type Observed } from './observe.ts';
import { fileText } from './site.ts';

/** How a prediction fares. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'wrong'; readonly why: string };

const right: Verdict = { kind: 'right' };

/** Compares what the model says with what the server did. `site`: the folder of the site. */
export function compare(outcome: Outcome, observed: Observed, method: string, site: string): Verdict {
  if (outcome.kind === 'unknown') return { kind: 'unknown', because: outcome.because };
  const why = difference(outcome, observed, method, site);
  return why === null ? right : { kind: 'wrong', why };
}

function difference(
  outcome: Exclude<Outcome, { kind: 'unknown' }>,
  observed: Observed,
  method: string,
  site: string,
): string | null {
  const { response, passed } = observed;
  if (observed.crashed) return 'the server crashed';
  if (outcome.kind === 'gateway')
    return passed ? gatewayDifference(outcome, passed) : `no back end was asked: ${seen(observed)}`;
  if (passed) return `the back end ${passed.address} was asked`;
  if (outcome.kind === 'status' && outcome.status === 444) return response ? `an answer came: ${seen(observed)}` : null;
  if (!response) return 'the server closed the connection';
  if (response.status !== outcome.status)
    return `status ${response.status} instead of ${outcome.status}: ${seen(observed)}`;
  if (outcome.kind === 'redirect') {
    const location = response.headers.get('location') ?? '';
    if (typeof outcome.location !== 'string') return null;
    const expected = outcome.location;
    return location === expected.trim() ? null : `Location ${location} instead of ${expected}`;
  }
  const fromFile = response.body.startsWith('FILE ');
  if (outcome.kind === 'file') {
    if (method === 'HEAD') return null;
    const expected = fileText(outcome.path.slice(site.length + 1));
    return response.body === expected ? null : `another file: ${seen(observed)}`;
  }
  if (fromFile || isEcho(response.body)) return `content: ${seen(observed)}`;
  if (outcome.body === null || method === 'HEAD') return null;
  const expected = outcome.body;
  return response.body === expected
    ? null
    : `text ${JSON.stringify(response.body)} instead of ${JSON.stringify(expected)}`;
}

type Passed = NonNullable<Observed['passed']>;
type GatewayOutcome = Extract<Outcome, { kind: 'gateway' }>;

function gatewayDifference(outcome: GatewayOutcome, passed: Passed): string | null {
  if (!outcome.endpoints.includes(passed.address))
    return `${passed.address} was asked instead of ${outcome.endpoints.join(' or ')}`;
  const { request } = passed;
  if (request.protocol !== outcome.protocol) return `protocol ${request.protocol}`;
  if (request.protocol === 'http') {
    const target = /^\S+ (.*) HTTP\/1\.[01]$/s.exec(request.requestLine ?? '')?.[1];
    const expected = typeof outcome.uri === 'string' ? outcome.uri : null;
    if (expected !== null && target !== expected) return `target ${request.requestLine} instead of ${expected}`;
    const trimmed = outcome.sent.map((header) => ({ ...header, value: header.value?.trim() ?? null }));
    return listDifference(trimmed, request.headers);
  }
  return listDifference(outcome.sent, request.params) ?? mapDifference(outcome, request.params);
}

type Pairs = readonly (readonly [string, string])[];

/** Everything that is sent, in order and with duplicates. */
function listDifference(sent: GatewayOutcome['sent'], got: Pairs): string | null {
  const names = sent.map((param) => param.name).join(' ');
  const gotNames = got.map(([name]) => name).join(' ');
  if (names !== gotNames) return `sent ${gotNames} instead of ${names}`;
  for (const [index, param] of sent.entries()) {
    const [name, value] = got[index]!;
    if (param.value !== null && param.value !== value) {
      return `${name} is ${JSON.stringify(value)} instead of ${JSON.stringify(param.value)}`;
    }
  }
  return null;
}

function mapDifference(outcome: GatewayOutcome, got: Pairs): string | null {
  const last = new Map(got);
  if (last.size !== outcome.params.size) return `${last.size} parameters instead of ${outcome.params.size}`;
  for (const [name, value] of outcome.params) {
    if (typeof value === 'string' && last.get(name) !== value) return `${name} in the map`;
  }
  return null;
}

/** For people. */
function seen({ response, passed }: Observed): string {
  if (passed)
    return `${passed.address} got ${JSON.stringify(passed.request.params.length > 0 ? passed.request.params : passed.request.requestLine)}`;
  if (!response) return 'connection closed';
  return `${response.status} ${response.headers.get('location') ?? ''} ${JSON.stringify(response.body.slice(0, 160))}`;
}
