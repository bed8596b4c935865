import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '../../../packages/gateway/src/index.ts';
import { type Backend, startBackend } from '../../backends/index.ts';
import type { RawResponse } from '../../harness/request.ts';
import type { Ports } from './ports.ts';
import { send } from './server.ts';

/** Where a request ended on the real server. */
export type Seen =
  | {
      readonly kind: 'gateway';
      readonly protocol: string;
      readonly endpoint: string;
      /** The last of equal names; header fields for HTTP. */
      readonly params: ReadonlyMap<string, string>;
      readonly uri: string | null;
    }
  | { readonly kind: 'file'; readonly path: string; readonly status: number }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  /** `length`: what a file's Content-Length is in the answer to HEAD. */
  | { readonly kind: 'status'; readonly status: number; readonly length: number | null };

/** The back ends that generated configurations name. */
export interface Backends {
  readonly all: readonly Backend[];
  close(): Promise<void>;
}

/** Starts them on their fixed ports. */
export async function startBackends(root: string, ports: Ports): Promise<Backends> {
  const listen = (protocol: Backend['protocol'], port: number): Promise<Backend> =>
    startBackend({ protocol, listen: { host: '127.0.0.1', port }, name: String(port) });
  const all = await Promise.all([
    listen('fastcgi', ports.fastcgiA),
    listen('fastcgi', ports.fastcgiB),
    listen('scgi', ports.scgi),
    listen('uwsgi', ports.uwsgi),
    listen('http', ports.httpA),
    listen('http', ports.httpB),
    startBackend({ protocol: 'fastcgi', listen: { path: join(root, 'sockets/fastcgi') }, name: 'fastcgi' }),
    startBackend({ protocol: 'scgi', listen: { path: join(root, 'sockets/scgi') }, name: 'scgi' }),
  ]);
  return {
    all,
    close: async () => {
      await Promise.all(all.map((backend) => backend.close()));
    },
  };
}

/** Variables that the shell of the CGI scripts adds. */
const shellVariables = new Set(['PWD', 'OLDPWD', 'SHLVL', '_']);

/** Sends a request and finds out where it ended. */
export async function observe(request: Request, backends: Backends, root: string): Promise<Seen> {
  const cgiLog = join(root, 'cgi.log');
  rmSync(cgiLog, { force: true });
  for (const backend of backends.all) backend.requests.length = 0;
  const response = await send(request);
  const backend = backends.all.find(({ requests }) => requests.length > 0);
  if (backend) {
    const [received] = backend.requests;
    const line = received!.requestLine;
    return {
      kind: 'gateway',
      protocol: backend.protocol,
      endpoint: backend.port === 0 ? `unix:${backend.address}` : backend.address,
      params: new Map(line === null ? received!.params : received!.headers),
      uri: line === null ? null : line.replace(/^\S+ (.*) HTTP\/1\.[01]$/, '$1'),
    };
  }
  if (existsSync(cgiLog)) return fromProgram(readFileSync(cgiLog, 'utf8'));
  if (!response) return { kind: 'status', status: 0, length: null };
  return fromAnswer(response);
}

function fromProgram(log: string): Seen {
  const [endpoint = '', ...lines] = log.split('\n');
  const params = new Map<string, string>();
  for (const line of lines) {
    const equals = line.indexOf('=');
    if (equals > 0 && !shellVariables.has(line.slice(0, equals))) {
      params.set(line.slice(0, equals), line.slice(equals + 1));
    }
  }
  return { kind: 'gateway', protocol: 'cgi', endpoint, params, uri: null };
}

function fromAnswer(response: RawResponse): Seen {
  const { status, body } = response;
  const file = /^FILE:(.*)\n$/.exec(body);
  if (file) return { kind: 'file', path: file[1]!, status };
  const location = header(response, 'location');
  if (location !== null) return { kind: 'redirect', status, location };
  const length = header(response, 'content-length');
  return { kind: 'status', status, length: length === null ? null : Number(length) };
}

function header(response: RawResponse, name: string): string | null {
  return response.headers.find(([field]) => field.toLowerCase() === name)?.[1] ?? null;
}
