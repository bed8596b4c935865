import type { Unknown } from '../../model.ts';
import { UnsupportedRegex } from '../../regex/index.ts';
import type { DocumentTree, Request, Trace } from '../../request.ts';
import type { ApacheGateway } from '../lower.ts';
import type { ApacheServer, LazyServer } from '../server.ts';
import { Table } from '../table.ts';
import { toBytes } from '../words.ts';
import { ALL_ALLOWED, assumeServer } from './assumed.ts';
import { applyServerSetEnvIf } from './environment.ts';
import { type HtaccessFiles, HtaccessReader } from './htaccess.ts';
import { Rec, type Run, Stop } from './record.ts';
import { die, finish } from './respond.ts';
import { splitTarget } from './url.ts';
import { chooseServer, readHost } from './virtual-host.ts';

export { USUAL_MODULES } from './assumed.ts';
export type { HtaccessFiles } from './htaccess.ts';

export interface ApacheRouteOptions {
  /** .htaccess files by path. Without it, one that exists ends the routing as unknown. */
  readonly htaccess?: HtaccessFiles;
  /** Route on although parts of the configuration could not be read, as if they were not there. */
  readonly ignoreGaps?: boolean;
  /** For a .htaccess file alone: the document root of its server; default: the file's folder. */
  readonly documentRoot?: string;
  /** Environment of the server process (PATH); unknown when not given. */
  readonly environment?: ReadonlyMap<string, string>;
  /** The server that takes the request, whatever its address and name are; not for a .htaccess file alone. */
  readonly server?: ApacheServer;
}

/**
 * What httpd does with a request, step by step. Never throws: what cannot be known is an outcome of its own.
 * Paths of `documentTree` are those of the server's disk.
 */
export function routeApache(
  gateway: ApacheGateway,
  request: Request,
  documentTree: DocumentTree,
  options: ApacheRouteOptions = {},
): Trace {
  const steps: Trace['steps'][number][] = [];
  try {
    // A .htaccess file with a syntax error is no unknown: the server answers 500.
    const gaps = gateway.tree.gaps.filter((one) => !gateway.htaccess || one.kind !== 'syntax');
    const gap = options.ignoreGaps ? undefined : gaps[0];
    if (gap) return { steps, outcome: { kind: 'unknown', because: gap.because, place: gap.place } };
    const run = makeRun(gateway, request, documentTree, options, steps);
    return { steps, outcome: start(run) };
  } catch (error) {
    if (error instanceof Stop) return { steps, outcome: error.unknown };
    if (error instanceof UnsupportedRegex) {
      const because = `a regular expression is not modelled: ${error.message}`;
      return { steps, outcome: { kind: 'unknown', because, place: null } };
    }
    throw error;
  }
}

function makeRun(
  given: ApacheGateway,
  request: Request,
  documentTree: DocumentTree,
  options: ApacheRouteOptions,
  steps: Run['steps'],
): Run {
  const files = options.htaccess ?? null;
  const assumed = given.htaccess ? assumeServer(given, documentTree, files, options.documentRoot ?? null) : null;
  const gateway = assumed?.gateway ?? given;
  const tree = assumed?.tree ?? documentTree;
  if (assumed) steps.push({ place: null, text: assumed.text });
  const { environment } = gateway;
  const reader = new HtaccessReader(assumed?.files ?? files, tree, gateway.evaluation, environment, new Map());
  const { address, port } = localOf(gateway, request);
  return {
    gateway,
    server: assumed?.server ?? (options.server as LazyServer | undefined) ?? null,
    request,
    tree,
    steps,
    htaccess: (folder, names, allowed) => reader.read(folder, names, assumed ? ALL_ALLOWED : allowed),
    localAddress: address,
    localPort: port,
    environment: options.environment ?? environment.environment ?? null,
    assumed: assumed !== null,
    work: 0,
    bodyGone: false,
  };
}

/** The socket that takes the request: as given, else the first that the configuration opens. */
function localOf(gateway: ApacheGateway, request: Request): { address: string | Unknown; port: number | Unknown } {
  if (request.local) return { address: request.local.address, port: request.local.port };
  const [socket] = gateway.sockets;
  const because = 'the address that takes the request is not known';
  const unknown: Unknown = { kind: 'unknown', because, place: socket?.place ?? null };
  if (!socket) return { address: unknown, port: request.scheme === 'https' ? 443 : 80 };
  if (socket.address.kind !== 'inet') return { address: unknown, port: unknown };
  return { address: socket.address.wildcard ? unknown : socket.address.host, port: socket.address.port };
}

function start(run: Run): Trace['outcome'] {
  const { request, gateway } = run;
  const target = splitTarget(toBytes(request.target));
  const headers = new Table();
  headers.set('Host', toBytes(request.host));
  for (const [name, value] of request.headers) {
    if (name.toLowerCase() !== 'host') headers.merge(toBytes(name), toBytes(value));
  }
  const main = run.server ?? (gateway.servers[0] as LazyServer);
  const host = readHost(toBytes(target.host ?? request.host));
  const server = run.server ?? chooseServer(run, host?.host ?? null);
  const method = request.method === 'HEAD' ? 'HEAD' : request.method;
  const r = new Rec(run, host ? server : main, method, toBytes(request.target), target.path, target.query);
  r.headers = headers;
  if (!host) {
    r.step('the Host header is not valid');
    return die(r, 400);
  }
  r.hostname = host.host;
  r.hostPort = host.port;
  applyServerSetEnvIf(r);
  return finish(r);
}
