import type { Outcome, Trace } from '../../../packages/gateway/src/index.ts';
import type { Echo } from '../../backends/index.ts';
import type { Answer } from './client.ts';

/** What the real server did, in the model's words. */
export type Observed =
  | { readonly kind: 'file'; readonly path: string; readonly status: number }
  | {
      readonly kind: 'gateway';
      readonly protocol: string;
      readonly endpoint: string;
      readonly params: ReadonlyMap<string, string>;
      readonly uri: string | null;
    }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | { readonly kind: 'status'; readonly status: number; readonly body: string };

/** Reads an answer: marked files, echoes of back ends and programs, redirects, everything else. */
export function observe(answer: Answer): Observed {
  const { status, headers, body } = answer;
  const text = body.toString('latin1');
  if (text.startsWith('{"backend":')) {
    const echo = JSON.parse(body.toString('utf8')) as Echo;
    const uri = echo.requestLine === null ? null : (echo.requestLine.split(' ')[1] ?? '');
    return { kind: 'gateway', protocol: echo.protocol, endpoint: echo.backend, params: new Map(echo.params), uri };
  }
  const cgi = /^CGI:(.*)\n/.exec(text);
  if (cgi) {
    const params = new Map<string, string>();
    for (const pair of body.subarray(cgi[0].length).toString('utf8').split('\0')) {
      const equals = pair.indexOf('=');
      if (equals > 0 && !/^(?:PWD|_|SHLVL|OLDPWD)$/.test(pair.slice(0, equals))) {
        params.set(pair.slice(0, equals), pair.slice(equals + 1));
      }
    }
    return { kind: 'gateway', protocol: 'cgi', endpoint: cgi[1]!, params, uri: null };
  }
  const location = headers.get('location');
  if (location !== undefined && status >= 300 && status <= 399) {
    return { kind: 'redirect', status, location: Buffer.from(location, 'latin1').toString('utf8') };
  }
  const file = /^(?:#|#![^\n]*\n(?:#|\/\/))?FILE:([^\n]*)/.exec(body.toString('utf8'));
  if (file) return { kind: 'file', path: file[1]!, status };
  return { kind: 'status', status, body: text };
}

/** Differences between the model's outcome and what was observed; none when they agree. Not for unknown outcomes. */
export function differences({ outcome, steps }: Trace, observed: Observed): string[] {
  switch (outcome.kind) {
    case 'unknown':
      return [];
    case 'file':
      if (observed.kind !== 'file') return [`a file ${outcome.path}, but it was ${show(observed)}`];
      return [...same('path', outcome.path, observed.path), ...same('status', outcome.status, observed.status)];
    case 'redirect':
      if (observed.kind !== 'redirect')
        return [`a redirect to ${String(outcome.location)}, but it was ${show(observed)}`];
      return [
        ...same('status', outcome.status, observed.status),
        ...(typeof outcome.location === 'string' ? same('location', outcome.location, observed.location) : []),
      ];
    case 'status':
      if (observed.kind !== 'status') return [`status ${outcome.status}, but it was ${show(observed)}`];
      return [
        ...same('status', outcome.status, observed.status),
        ...(outcome.body === null ? [] : same('body', outcome.body, observed.body)),
      ];
    case 'gateway':
      // The target is right, but nobody here resolves the names of the virtual hosts.
      if (
        observed.kind === 'status' &&
        (observed.status === 500 || observed.status === errorAnswered(steps)) &&
        /\.(?:test|example):\d+$/.test(outcome.endpoints[0] ?? '')
      ) {
        return [];
      }
      // Files that are no programs were handed to mod_cgid or mod_fcgid, as the model says, and could not be started.
      if (
        observed.kind === 'status' &&
        // As an error document, the failure leaves the first status.
        (observed.status === 500 || String(observed.status) === outcome.params.get('REDIRECT_STATUS')) &&
        !isProgram(outcome.protocol, outcome.endpoints[0] ?? '/')
      )
        return [];
      return observed.kind === 'gateway'
        ? gatewayDifferences(outcome, observed)
        : [`${outcome.protocol} ${outcome.endpoints.join(', ')}, but it was ${show(observed)}`];
  }
}

/** Whether a file of a site can be started by mod_cgid, or by mod_fcgid. What is no path is no file. */
function isProgram(protocol: string, path: string): boolean {
  return !path.startsWith('/') || path.endsWith('.cgi') || (protocol !== 'cgi' && path.endsWith('.fcgi'));
}

/** The status that an error document was to answer: it is the answer when that fails, too. */
function errorAnswered(steps: Trace['steps']): number | null {
  const found = steps.map(({ text }) => /^ErrorDocument (\d+):/.exec(text)).findLast((match) => match !== null);
  return found ? Number(found[1]) : null;
}

/** Parameters that only the server can know: the port of the client. */
const UNKNOWABLE = new Set(['REMOTE_PORT']);

function gatewayDifferences(
  outcome: Outcome & { kind: 'gateway' },
  observed: Observed & { kind: 'gateway' },
): string[] {
  // Programs that the server starts echo no address of their own.
  const spawned = observed.endpoint === 'spawned';
  const found = [...same('protocol', outcome.protocol, observed.protocol)];
  if (!spawned)
    found.push(...same('endpoint', outcome.endpoints.join(', ').replace('localhost', '127.0.0.1'), observed.endpoint));
  if (outcome.protocol === 'http') {
    return [...found, ...(typeof outcome.uri === 'string' ? same('target', outcome.uri, observed.uri ?? '') : [])];
  }
  const names = new Set([...outcome.params.keys(), ...observed.params.keys()]);
  for (const name of names) {
    const model = outcome.params.get(name);
    const real = observed.params.get(name);
    if (model === undefined) found.push(`${name}=${real} was not expected`);
    else if (real === undefined) found.push(`${name}=${typeof model === 'string' ? model : '?'} did not arrive`);
    else if (typeof model === 'string') found.push(...same(name, model, real));
    else if (!UNKNOWABLE.has(name)) found.push(`${name} is unknown: ${model.because}`);
  }
  return found;
}

function same(what: string, model: string | number, real: string | number): string[] {
  return model === real ? [] : [`${what}: ${model}, but it was ${real}`];
}

function show(observed: Observed): string {
  switch (observed.kind) {
    case 'file':
      return `the file ${observed.path} (${observed.status})`;
    case 'redirect':
      return `a redirect ${observed.status} to ${observed.location}`;
    case 'status':
      return `status ${observed.status}`;
    case 'gateway':
      return `${observed.protocol} ${observed.endpoint} ${observed.uri ?? ''} (SCRIPT_NAME=${observed.params.get('SCRIPT_NAME')}, PATH_INFO=${observed.params.get('PATH_INFO')}, SCRIPT_FILENAME=${observed.params.get('SCRIPT_FILENAME')})`;
  }
}
