import { readFileSync } from 'node:fs';
import { MemoryFileHost, SourceText } from '../../../packages/core/src/index.ts';
import type { ApacheGateway } from '../../../packages/gateway/src/apache/index.ts';
import { lowerApache, routeApache } from '../../../packages/gateway/src/apache/index.ts';
import type { ConfigTree, Trace } from '../../../packages/gateway/src/index.ts';
import { loadConfig } from '../../../packages/gateway/src/load/index.ts';
import { parseApache } from '../../../packages/parser-htaccess/src/index.ts';
import { ask, standardHeaders } from './client.ts';
import { differences, type Observed, observe } from './compare.ts';
import { type Running, serverEnvironment, startServer } from './server.ts';
import type { TestRequest, World } from './world.ts';

/** One request whose outcome differs. */
export interface Failure {
  readonly request: TestRequest;
  /** Name of the site, `null` for the choice of virtual hosts. */
  readonly site: string | null;
  readonly trace: Trace;
  readonly observed: Observed;
  readonly differences: readonly string[];
}

export interface Result {
  readonly pairs: number;
  readonly answered: number;
  readonly failures: readonly Failure[];
  /** Kinds of outcomes, with how often each came. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Reasons of unknown outcomes, with how often each came. */
  readonly unknown: ReadonlyMap<string, number>;
}

function parsed(path: string, text: string, flavour: 'server' | 'htaccess'): ConfigTree {
  const parse = (source: SourceText) => parseApache(source, { flavour });
  const main = parse(new SourceText(path, text));
  const context = flavour === 'htaccess' ? 'htaccess' : 'main';
  return loadConfig(main, { host: new MemoryFileHost(), dialect: 'apache', parse, context });
}

/** The model of a running server's configuration. */
export function modelOf(running: Running): ApacheGateway {
  const tree = parsed(`${running.root}/conf/httpd.conf`, running.config, 'server');
  return lowerApache(tree, { environment: serverEnvironment, defines: [] });
}

/** What the model says about a request. .htaccess files are read from the disk once. */
export function makeRouter(running: Running): (request: TestRequest) => Trace {
  const gateway = modelOf(running);
  const files = new Map<string, ConfigTree | null>();
  const htaccess = (path: string): ConfigTree | null => {
    let tree = files.get(path);
    if (tree === undefined) {
      try {
        tree = parsed(path, readFileSync(path, 'utf8'), 'htaccess');
      } catch {
        tree = null;
      }
      files.set(path, tree);
    }
    return tree;
  };
  return ({ method, target, host, port, headers }) =>
    routeApache(
      gateway,
      {
        method,
        target,
        scheme: 'http',
        host,
        local: { address: '127.0.0.1', port },
        remoteAddress: '127.0.0.1',
        headers: [...headers, ...standardHeaders],
      },
      running.tree,
      { htaccess, environment: serverEnvironment },
    );
}

/** What the server does with a request; the status is 0 when it does not answer. */
function asked(request: TestRequest): Promise<Observed> {
  return ask(request).then(observe, (error: unknown) => ({ kind: 'status', status: 0, body: String(error) }));
}

/** Starts the server on a world and compares every request with the model. */
export async function runWorld(world: World): Promise<Result> {
  const running = await startServer(world);
  try {
    const route = makeRouter(running);
    const failures: Failure[] = [];
    const unknown = new Map<string, number>();
    const kinds = new Map<string, number>();
    let pairs = 0;
    let answered = 0;
    const all = [
      ...world.sites.flatMap((site) => site.requests.map((request) => ({ request, site: site.name as string | null }))),
      ...world.choices.map((request) => ({ request, site: null })),
    ];
    for (const { request, site } of all) {
      pairs++;
      const trace = route(request);
      const { outcome } = trace;
      if (outcome.kind === 'unknown') {
        unknown.set(outcome.because, (unknown.get(outcome.because) ?? 0) + 1);
        continue;
      }
      answered++;
      const kind =
        outcome.kind === 'gateway'
          ? outcome.protocol
          : outcome.kind === 'status'
            ? `status ${outcome.status}`
            : outcome.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      let observed = await asked(request);
      let found = differences(trace, observed);
      // On a busy machine a program may start too late: only what is seen twice is a difference.
      if (found.length > 0) {
        observed = await asked(request);
        found = differences(trace, observed);
      }
      if (found.length > 0) failures.push({ request, site, trace, observed, differences: found });
    }
    return { pairs, answered, failures, kinds, unknown };
  } finally {
    await running.stop();
  }
}
